import type { Entry } from '../analysis/session.ts';
import { printedText, spanOfEntry } from '../ledger/observe.ts';

/** Letters before and after that a quote selector gives, as other annotation tools do. */
const CONTEXT = 32;

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** Where an entry is in its page, in the two ways of the Web Annotation Data Model (§§ 4.2.4, 4.2.5). */
export function selectorsOf(entry: Entry): [TextQuoteSelector, TextPositionSelector] {
  const { text, start, end } = entry.sentence;
  const position = spanOfEntry(entry);
  return [
    {
      type: 'TextQuoteSelector',
      exact: printedText(entry),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    { type: 'TextPositionSelector', start: position.start, end: position.end },
  ];
}
