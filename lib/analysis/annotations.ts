import type { Article } from '../article/article.ts';
import { keyNames } from '../language/key-names.ts';
import type { Translator } from '../language/translator.ts';
import { cardContent } from './card-content.ts';
import type { PlacedEntry } from './entries.ts';
import type { ReferenceLookup } from './reference-lookup.ts';
import type {
  Annotations,
  CheckEntry,
  Mark,
  MarkCategory,
  MarkColors,
  PageInterface,
  SessionState,
} from './session.ts';

export interface AnnotationWriting {
  readonly translator: Translator;
  readonly lookup: ReferenceLookup;
  /** Categories that the reader wants marked. */
  readonly marked: readonly MarkCategory[];
  readonly colors: MarkColors;
  /** Style sheet of the card. */
  readonly cardStyles: string;
  /** Nothing may be saved from a private window. */
  readonly maySave: boolean;
  /** Whether a click in the page may open the panel (Chromium), and the shortcut that does where it may not. */
  readonly panel: { readonly opensFromPage: boolean; readonly shortcut: string | null };
}

/** Marks, cards and words for the page side, from the entries of its article. */
export function writeAnnotations(
  state: SessionState,
  article: Pick<Article, 'publishedAt'>,
  entries: readonly PlacedEntry[],
  omitted: number,
  writing: AnnotationWriting,
): Annotations {
  const checks = entries.flatMap((placed) =>
    placed.entry.type === 'check' ? [{ ...placed, entry: placed.entry }] : [],
  );
  const others = entries.filter(({ entry }) => entry.type !== 'check');
  const marks: Mark[] = [];
  for (const { entry, start, end } of entries) {
    if (!writing.marked.includes(entry.category)) continue;
    if (entry.type === 'check') {
      // A consistent check says nothing new in the page; an inconsistent one on a marked figure is told in that figure's card.
      if (entry.check.result === 'consistent') continue;
      if (others.some((other) => other.start === start && other.end === end)) continue;
    }
    const touching: CheckEntry[] = checks
      .filter((check) => check.entry.id !== entry.id && check.start < end && check.end > start)
      .map((check) => check.entry);
    const { publishedAt = article.publishedAt } = entry;
    const card = cardContent(entry, { ...writing, publishedAt }, touching);
    marks.push({ id: entry.id, start, end, category: card.category, card });
  }
  return {
    state,
    marks,
    omitted,
    colors: writing.colors,
    interface: pageInterface(writing, marks.length, omitted),
  };
}

function pageInterface(
  { translator, panel, maySave, cardStyles }: AnnotationWriting,
  count: number,
  omitted: number,
): PageInterface {
  const announced = translator.text('card.announcement', { count });
  return {
    language: translator.language,
    direction: translator.direction,
    openPanel: panel.opensFromPage ? translator.text('card.open_panel') : null,
    openPanelHint: panel.opensFromPage
      ? null
      : panel.shortcut === null
        ? translator.text('card.open_panel_menu')
        : translator.text('card.open_panel_shortcut', {
            shortcut: keyNames(translator, panel.shortcut),
          }),
    next: translator.text('card.next'),
    previous: translator.text('card.previous'),
    close: translator.text('card.close'),
    save: maySave ? translator.text('card.save') : null,
    saved: translator.text('card.saved'),
    saveFailed: translator.text('card.save_failed'),
    cardStyles,
    cardName: translator.text('card.name'),
    position: translator.text('card.position'),
    digits: Array.from({ length: 10 }, (_, digit) => translator.number(digit)).join(''),
    announcement:
      omitted > 0
        ? `${announced} ${translator.text('card.omitted', { count: omitted })}`
        : announced,
  };
}
