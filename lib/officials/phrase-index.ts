import { readText, type Token } from '../arabic/tokens.ts';
import type { AttachedReading } from './attached-particles.ts';
import { patronymics } from './name-parts.ts';

/**
 * Phrases by their letters alone: spaces, hyphens and «بن» between the words are not part of the key, so that
 * «عبد الرحمن» and «عبدالرحمن», «ماك غورك» and «ماكغورك», and words glued by an aggregator are one phrase. A phrase is found
 * only between the borders of words. A word with which no phrase begins costs one look-up, however many phrases there are.
 */
export interface PhraseIndex<T> {
  readonly valuesOf: (letters: string) => readonly T[] | undefined;
  /** Whether some phrase begins with the letters. */
  readonly hasPrefix: (letters: string) => boolean;
  /** What a word adds to the key: its letters, or only its consonants. */
  readonly lettersOf: (word: string) => string;
}

/** A way to read a word so that a phrase may begin with it. */
export interface Beginning extends AttachedReading {
  readonly letters: string;
}

export interface PhraseMatch<T> {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly values: readonly T[];
  /** The letters that were matched. */
  readonly letters: string;
}

/** True for a token that may stand inside a phrase without being part of it. */
export type SkipToken = (index: number) => boolean;

const nothingSkipped: SkipToken = () => false;

const HYPHENS = new Set(['-', '‐', '‑', '–']);

export const isPatronymic = (word: string): boolean => patronymics.has(word);

/** «بن» between two names and hyphens do not tell names apart. */
export function isNameConnector(token: Token): boolean {
  return patronymics.has(token.text) || (token.kind === 'sign' && HYPHENS.has(token.text));
}

/** The folded words of a phrase, connectors left out. */
export function phraseWords(phrase: string): string[] {
  return readPhrases([phrase])[0] ?? [];
}

/** The same of many phrases. */
export function readPhrases(phrases: readonly string[]): string[][] {
  return tokensOfPhrases(phrases).map(wordsOf);
}

/** The words of a phrase's tokens, connectors left out. */
export function wordsOf(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const [at, token] of tokens.entries())
    if (token.kind !== 'sign' && (at === 0 || !isNameConnector(token))) words.push(token.text);
  return words;
}

/** The tokens of each phrase, line breaks left out; read as one text, for beginning to read costs more than a phrase does. */
export function tokensOfPhrases(phrases: readonly string[]): Token[][] {
  const { tokens } = readText(phrases.join('\n'));
  let at = 0;
  let start = 0;
  return phrases.map((phrase) => {
    const end = start + phrase.length;
    const own: Token[] = [];
    for (; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.start >= end) break;
      if (token.kind !== 'break') own.push(token);
    }
    start = end + 1;
    return own;
  });
}

/** Entries with the same letters and value are one; they come one after another. */
export function buildPhraseIndex<T>(
  entries: Iterable<readonly [letters: string, value: T]>,
  lettersOf: (word: string) => string = (word) => word,
): PhraseIndex<T> {
  const phrases = new Map<string, T[]>();
  const prefixes = new Set<string>();
  for (const [letters, value] of entries) {
    if (letters.length < 2) continue;
    const values = phrases.get(letters);
    if (values === undefined) phrases.set(letters, [value]);
    else if (values.at(-1) !== value) values.push(value);
    for (let length = letters.length; length > 0; length -= 1) {
      const prefix = letters.slice(0, length);
      if (prefixes.has(prefix)) break;
      prefixes.add(prefix);
    }
  }
  return {
    valuesOf: (letters) => phrases.get(letters),
    hasPrefix: (letters) => prefixes.has(letters),
    lettersOf,
  };
}

const NONE: readonly Beginning[] = [];

/** Those of a word's readings with which some phrase begins. */
export function beginningsOf<T>(
  { hasPrefix, lettersOf }: PhraseIndex<T>,
  readings: readonly AttachedReading[],
  word: string,
): readonly Beginning[] {
  const found: Beginning[] = [];
  for (const { skip, lead } of readings) {
    const letters = lettersOf(lead + word.slice(skip));
    if (hasPrefix(letters)) found.push({ skip, lead, letters });
  }
  return found.length === 0 ? NONE : found;
}

/** Every phrase that begins with token `from`, read as `beginning`, longest first. */
export function matchPhrases<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  from: number,
  beginning: Beginning,
  isSkipped: SkipToken = nothingSkipped,
): PhraseMatch<T>[] {
  const matches: PhraseMatch<T>[] = [];
  let { letters } = beginning;
  let at = from;
  while (index.hasPrefix(letters)) {
    const values = index.valuesOf(letters);
    if (values !== undefined) matches.push({ from, to: at + 1, letters, values });
    do at += 1;
    while (at < tokens.length && isSkipped(at));
    const next = tokens[at];
    if (next === undefined || next.kind === 'sign' || next.kind === 'break') break;
    letters += index.lettersOf(next.text);
  }
  return matches.reverse();
}

/** The longest phrase that begins with a token printed as it is, without particles. */
export function matchWhole<T>(
  index: PhraseIndex<T>,
  tokens: readonly Token[],
  from: number,
): PhraseMatch<T> | null {
  const token = tokens[from];
  if (token === undefined || token.kind !== 'word') return null;
  const beginning = { skip: 0, lead: '', letters: index.lettersOf(token.text) };
  const isHyphen: SkipToken = (at) =>
    tokens[at]?.kind === 'sign' && HYPHENS.has(tokens[at]?.text ?? '');
  return matchPhrases(index, tokens, from, beginning, isHyphen)[0] ?? null;
}
