import { foldWord } from '../../arabic/fold.ts';
import { readText } from '../../arabic/tokens.ts';
import type { Figure } from '../../figures/figure.ts';
import { readFigures } from '../../figures/read.ts';
import { findMentions } from '../../officials/find.ts';
import type { Mention } from '../../officials/mention.ts';
import type { OfficialsIndex } from '../../officials/officials-index.ts';
import { isRecord, sameNumber } from './figures-values.ts';
import type { Passage, PassageFigure } from './passage.ts';

/** What one passage holds, what was found there and what of it is right; `faults` are lines to read. */
export interface PassageScore {
  readonly figures: { readonly expected: number; readonly found: number; readonly right: number };
  readonly names: { readonly expected: number; readonly found: number; readonly right: number };
  readonly faults: readonly string[];
}

/** Reads a passage and compares every figure (span, kind, value, unit, qualifier, counted noun) and every name (span, person, verdict where given). */
export function scorePassage(passage: Passage, index: OfficialsIndex): PassageScore {
  const { id, text, published } = passage;
  const reading = readText(text);
  const date = { date: published, precision: 'day', evidence: 'given' } as const;
  const isOpen = ({ start, end }: { start: number; end: number }): boolean =>
    passage.open.some((span) => start < span.end && end > span.start);
  const figures = readFigures(reading, date).filter((figure) => !isOpen(figure));
  const names = findMentions(reading, index, date).filter(({ via }) => via !== 'office');
  const faults: string[] = [];
  const say = (what: string, start: number, end: number, note: string): void => {
    const around = `${text.slice(Math.max(0, start - 25), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 20)}`;
    faults.push(`${what.padEnd(9)} ${around.replaceAll('\n', '⏎')}  ${note} (${id})`);
  };
  let right = 0;
  const unread = new Set(passage.figures);
  for (const figure of figures) {
    const { start, end } = figure;
    const expected = passage.figures.find((each) => each.start === start && each.end === end);
    if (expected === undefined) {
      say('false', start, end, `${figure.kind} ${JSON.stringify(figure.value)}`);
      continue;
    }
    unread.delete(expected);
    const fault = differenceOf(expected, figure);
    if (fault === null) right += 1;
    else say('other', start, end, fault);
  }
  for (const { start, end, kind, value } of unread) say('missed', start, end, `${kind} ${value}`);
  const named = scoreNames(passage, names, say);
  return {
    figures: { expected: passage.figures.length, found: figures.length, right },
    names: { expected: passage.names.length, found: names.length, right: named },
    faults,
  };
}

function scoreNames(
  passage: Passage,
  names: readonly Mention[],
  say: (what: string, start: number, end: number, note: string) => void,
): number {
  let right = 0;
  const unread = new Set(passage.names);
  for (const { start, end, personId, verdict } of names) {
    const expected = passage.names.find((each) => each.start === start && each.end === end);
    if (expected === undefined) {
      say('no name', start, end, personId ?? 'unlisted');
      continue;
    }
    unread.delete(expected);
    if (expected.personId !== personId)
      say('other one', start, end, `${personId} for ${expected.personId}`);
    else if (expected.verdict !== null && expected.verdict !== verdict)
      say('verdict', start, end, `${verdict} for ${expected.verdict}`);
    else right += 1;
  }
  for (const { start, end, personId } of unread) say('unnamed', start, end, personId ?? 'unlisted');
  return right;
}

/** What of a figure is not as the passage says, or null. */
function differenceOf(expected: PassageFigure, figure: Figure): string | null {
  if (figure.kind !== expected.kind) return `${figure.kind} for ${expected.kind}`;
  if (expected.value !== null && !isValue(expected.value, figure))
    return `${JSON.stringify(figure.value)} for ${expected.value}`;
  if (expected.value !== null && figure.unit !== expected.unit)
    return `unit ${figure.unit} for ${expected.unit}`;
  if (expected.kind !== 'relative_date' && figure.qualifier !== expected.qualifier)
    return `qualifier ${figure.qualifier} for ${expected.qualifier}`;
  if (
    expected.counted !== null &&
    foldWord(figure.counted?.text.split(' ')[0] ?? '') !== foldWord(expected.counted)
  )
    return `counts ${figure.counted?.text ?? 'nothing'} for ${expected.counted}`;
  return null;
}

function isValue(expected: string, { value }: Figure): boolean {
  if (value === null) return expected === 'null';
  if (typeof value === 'number') return sameNumber(value, Number(expected));
  if (typeof value === 'string') return value === expected;
  if ('from' in value) return expected === `${value.from}/${value.to}`;
  const range: unknown = expected.startsWith('{') ? JSON.parse(expected) : null;
  return isRecord(range) && range.min === value.min && range.max === value.max;
}
