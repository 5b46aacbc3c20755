import { fold } from '../arabic/fold.ts';
import type { BundledPart } from './bundled.ts';
import type { ReferenceSet } from './schema.ts';
import type { ReferenceEntry } from './stored.ts';

/** An entry's texts folded once, for as long as the set in memory lives. */
const folded = new WeakMap<ReferenceEntry, string>();

/** A text as it is searched by: «الأعضاء» and «الاعضاء» are one, signs are spaces. */
export function foldForSearch(text: string): string {
  return fold(text)
    .folded.replaceAll(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}

/** All that is written in an entry, whatever its fields are called, but for addresses, on one line. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll(LINE_END, ' ');
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const texts: string[] = [];
  for (const [field, inner] of Object.entries(value)) {
    if (field !== 'url') texts.push(textsOf(inner));
  }
  return texts.join(' ');
}

const LINE_END = /[\n\r\u2028\u2029]+/gu;
/** Entries that are folded as one text, a line each, which is quicker than one by one. */
const BATCH = 1000;

function foldAll(entries: readonly ReferenceEntry[]): void {
  const fresh = entries.filter((entry) => !folded.has(entry));
  for (let from = 0; from < fresh.length; from += BATCH) {
    const batch = fresh.slice(from, from + BATCH);
    const text = fold(batch.map(textsOf).join('\n')).folded;
    const lines = text.replaceAll(/[^\p{L}\p{Nd}\n]+/gu, ' ').split('\n');
    for (const [index, entry] of batch.entries()) {
      folded.set(entry, ` ${lines[index]?.trim() ?? ''}`);
    }
  }
}

/** What searching a part looks at: the part, and what its entries refer to. */
type Searched<Part extends BundledPart> = Pick<
  ReferenceSet,
  Part | 'metrics' | 'offices' | 'persons'
>;

/**
 * Entries of a part in which every word of the query begins some word, or stands after attached particles and the
 * article («اعضاء» finds «الأعضاء»). A statement is also found by the names of its metric, a term by those of its person and
 * office. An empty query finds everything.
 */
export function searchPart<Part extends BundledPart>(
  set: Searched<Part>,
  part: Part,
  query: string,
): ReferenceSet[Part] {
  const patterns = foldForSearch(query).split(' ').filter(Boolean).map(wordPattern);
  const about = referredTexts(set, part);
  const finds = (entry: ReferenceEntry) => {
    const text = (folded.get(entry) ?? '') + about(entry);
    return patterns.every((pattern) => pattern.test(text));
  };
  // Filtering keeps the kind of the entries; the union of list types cannot say so.
  const entries: readonly ReferenceEntry[] = set[part];
  if (patterns.length > 0) foldAll(entries);
  return (patterns.length === 0 ? entries : entries.filter(finds)) as ReferenceSet[Part];
}

/** A folded word after a space, with or without particles; it has only letters and digits, so nothing needs escaping. */
export function wordPattern(word: string): RegExp {
  return new RegExp(` [وف]?[بلك]?(?:ال|ل)?${word}`, 'u');
}

function referredTexts(set: Searched<never>, part: BundledPart): (entry: ReferenceEntry) => string {
  if (part !== 'statements' && part !== 'terms') return () => '';
  const texts = new Map<string, string>();
  const referred = part === 'statements' ? set.metrics : [...set.offices, ...set.persons];
  for (const entry of referred) {
    const names = 'labels' in entry ? entry.labels : 'names' in entry ? entry.names : entry.titles;
    texts.set(entry.id, ` ${foldForSearch(Object.values(names).join(' '))}`);
  }
  return (entry) => {
    if ('metric' in entry) return texts.get(entry.metric) ?? '';
    if ('person' in entry)
      return `${texts.get(entry.person) ?? ''}${texts.get(entry.office) ?? ''}`;
    return '';
  };
}
