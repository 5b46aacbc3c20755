import type { OfficialsIndex } from './officials-index.ts';
import { matchPhrases } from './phrase-index.ts';
import { singularComplement } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** What a plural or dual title says: «وزيرا الخارجية», «وزيري الخارجية والدفاع». */
export interface PluralTitle {
  readonly roles: readonly string[];
  /** Its head in the singular. */
  readonly head: string;
  /** Tokens, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

const LONGEST = 5;

/** The plural title that begins at a token, «والدفاع» after it included; `head` is the singular of its first word. */
export function pluralTitleAt(
  reading: WordReading,
  index: OfficialsIndex,
  from: number,
  head: string,
): PluralTitle | null {
  const { tokens } = reading;
  const title = rolesAfter(reading, index, head, tokens.slice(from + 1, from + LONGEST));
  if (title === null) return null;
  const to = from + 1 + title.length;
  const second = furtherTitleAt(reading, index, to, head);
  return {
    roles: [...title.roles, ...(second?.roles ?? [])],
    head,
    from,
    to: second?.to ?? to,
  };
}

/** «… والدفاع»: another title of the same head, which is not printed again. */
export function furtherTitleAt(
  reading: WordReading,
  index: OfficialsIndex,
  from: number,
  head: string,
): PluralTitle | null {
  const first = reading.tokens[from];
  if (first?.kind !== 'word' || !first.text.startsWith('وال')) return null;
  const title = rolesAfter(reading, index, head, [{ ...first, text: first.text.slice(1) }]);
  if (title?.length !== 1) return null;
  return { roles: title.roles, head, from, to: from + 1 };
}

/** The roles of the longest title that a head makes with the words after it, and how many words those are. */
function rolesAfter(
  { tokens }: WordReading,
  { titles }: OfficialsIndex,
  head: string,
  words: WordReading['tokens'],
): { readonly roles: readonly string[]; readonly length: number } | null {
  const [any] = tokens;
  if (any === undefined || !titles.hasPrefix(head)) return null;
  const beginning = { skip: 0, lead: '', letters: head };
  const [next, ...rest] = words;
  const singular = next && { ...next, text: singularComplement(next.text) };
  const read = singular === undefined ? [any] : [any, singular, ...rest];
  for (const { to, values } of matchPhrases(titles, read, 0, beginning)) {
    const roles = values.flatMap(({ role }) => role ?? []);
    if (roles.length > 0) return { roles, length: to - 1 };
  }
  return null;
}
