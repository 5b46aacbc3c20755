import { readText, type Token } from '../arabic/tokens.ts';

/**
 * Phrases by their letters alone: spaces, hyphens and «بن» between the words are not part of the key, so that
 * «عبد الرحمن» and «عبدالرحمن», «ماك غورك» and «ماكغورك», and words glued by an aggregator are one phrase. A phrase is found
 * only between the borders of words. Looking up costs the same however many phrases there are.
 */
export interface PhraseIndex<T> {
  readonly phrases: ReadonlyMap<string, readonly T[]>;
  /** Longest phrase, in letters, by its first letters. */
  readonly longest: ReadonlyMap<string, number>;
}

export interface PhraseMatch<T> {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** The letters that were matched. */
  readonly letters: string;
  readonly values: readonly T[];
}

/** What the key of a phrase is made of, and what may stand between its words. */
export interface PhraseReading {
  /** Letters that a word adds to the key. */
  readonly lettersOf: (word: string) => string;
  /** True for a token that may stand inside a phrase without being part of it. */
  readonly isSkipped: (index: number) => boolean;
}

const KEY_LENGTH = 3;
const PATRONYMICS = new Set(['بن', 'ابن', 'بنت']);
const HYPHENS = new Set(['-', '‐', '‑', '–']);

export const isPatronymic = (word: string): boolean => PATRONYMICS.has(word);

/** «بن» between two names and hyphens do not tell names apart. */
export function isNameConnector(token: Token): boolean {
  return PATRONYMICS.has(token.text) || (token.kind === 'sign' && HYPHENS.has(token.text));
}

/** The folded words of a phrase, connectors left out. */
export function phraseWords(phrase: string): string[] {
  const tokens = readText(phrase).tokens.filter(({ kind }) => kind !== 'break');
  return tokens
    .filter((token, index) => token.kind !== 'sign' && !(index > 0 && isNameConnector(token)))
    .map(({ text }) => text);
}

export function buildPhraseIndex<T>(
  entries: Iterable<readonly [letters: string, value: T]>,
): PhraseIndex<T> {
  const phrases = new Map<string, T[]>();
  const longest = new Map<string, number>();
  for (const [letters, value] of entries) {
    if (letters.length < 2) continue;
    const values = phrases.get(letters);
    if (values === undefined) phrases.set(letters, [value]);
    else if (!values.includes(value)) values.push(value);
    const key = letters.slice(0, KEY_LENGTH);
    longest.set(key, Math.max(longest.get(key) ?? 0, letters.length));
  }
  return { phrases, longest };
}

/**
 * Every phrase that begins `skip` folded letters into token `from`, longest first. `lead` stands before the first word's
 * letters: «ال» for «للأسد», read as «ل» and «الأسد».
 */
export function matchPhrases<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  from: number,
  skip: number,
  lead: string,
  { lettersOf, isSkipped }: PhraseReading,
): PhraseMatch<T>[] {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word') return [];
  let letters = lettersOf(lead + first.text.slice(skip));
  if (letters.length >= KEY_LENGTH && !index.longest.has(letters.slice(0, KEY_LENGTH))) return [];
  const matches: PhraseMatch<T>[] = [];
  let limit = 0;
  for (let at = from; ; ) {
    if (limit === 0 && letters.length >= KEY_LENGTH) {
      limit = index.longest.get(letters.slice(0, KEY_LENGTH)) ?? 0;
      if (limit === 0) break;
    }
    if (limit > 0 && letters.length > limit) break;
    const values = index.phrases.get(letters);
    if (values !== undefined) matches.push({ from, to: at + 1, letters, values });
    do at += 1;
    while (tokens[at] !== undefined && isSkipped(at));
    const next = tokens[at];
    if (next === undefined || next.kind === 'sign' || next.kind === 'break') break;
    letters += lettersOf(next.text);
  }
  return matches.reverse();
}
