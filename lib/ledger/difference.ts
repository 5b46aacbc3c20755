import type { Entry } from '../analysis/session.ts';
import { foundBy, printedText } from './observe.ts';
import { queryWords } from './words.ts';

/** What an outlet changed between two savings of an article. */
export interface ArticleDifference {
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly unchanged: number;
  readonly title: { readonly before: string | null; readonly after: string | null } | null;
}

/** Share of words that two sentences must have in common to be taken as one that was changed. */
const LIKE = 0.6;

/**
 * Pairs the entries of two versions: first those in equal sentences, then those in sentences equal but for what is printed
 * («74» became «75»), then those of one kind and subject in sentences that are much alike. What is left came or went.
 */
export function differenceOf(
  before: { readonly entries: readonly Entry[]; readonly title: string | null },
  after: { readonly entries: readonly Entry[]; readonly title: string | null },
): ArticleDifference {
  const left = [...before.entries];
  const right: Entry[] = [];
  let unchanged = 0;
  for (const entry of after.entries) {
    if (take(left, (other) => sameKey(other) === sameKey(entry))) unchanged += 1;
    else right.push(entry);
  }
  const changed: { before: Entry; after: Entry }[] = [];
  const added: Entry[] = [];
  const unmatched = right.filter((entry) => {
    const match = take(left, (other) => frameKey(other) === frameKey(entry));
    if (match) changed.push({ before: match, after: entry });
    return !match;
  });
  for (const entry of unmatched) {
    const match = take(left, (other) => areAlike(other, entry));
    if (!match) added.push(entry);
    else if (printedText(match) === printedText(entry)) unchanged += 1;
    else changed.push({ before: match, after: entry });
  }
  const sameTitle = before.title === after.title;
  return {
    changed,
    added,
    removed: left,
    unchanged,
    title: sameTitle ? null : { before: before.title, after: after.title },
  };
}

/** Whether two versions print the same under the same title. */
export function isNoDifference({ changed, added, removed, title }: ArticleDifference): boolean {
  return changed.length === 0 && added.length === 0 && removed.length === 0 && title === null;
}

/** Takes the first entry that fits out of a list. */
function take(entries: Entry[], fits: (entry: Entry) => boolean): Entry | null {
  const index = entries.findIndex(fits);
  return index < 0 ? null : (entries.splice(index, 1)[0] ?? null);
}

const SIGN = '\u0001';

function sameKey({ type, sentence }: Entry): string {
  return [type, sentence.start, sentence.end, sentence.text].join(SIGN);
}

function frameKey({ type, sentence }: Entry): string {
  return [type, sentence.text.slice(0, sentence.start), sentence.text.slice(sentence.end)].join(
    SIGN,
  );
}

function areAlike(one: Entry, other: Entry): boolean {
  if (one.type !== other.type) return false;
  const [oneSubject, otherSubject] = [subjectOf(one), subjectOf(other)];
  if (oneSubject !== otherSubject) return false;
  const oneWords = new Set(queryWords(one.sentence.text));
  const otherWords = new Set(queryWords(other.sentence.text));
  const common = [...oneWords].filter((word) => otherWords.has(word)).length;
  return common >= LIKE * Math.max(oneWords.size, otherWords.size);
}

function subjectOf(entry: Entry): string {
  const { metric, personId } = foundBy(entry);
  if (entry.type === 'figure') return metric || entry.figure.kind;
  return entry.type === 'check' ? entry.check.kind : personId;
}
