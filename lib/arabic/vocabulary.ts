import type { Reading, Token } from './tokens.ts';

/** One way to read a token: attached particles, then a word that some lexicon knows. */
export interface WordReading {
  /** «و», «ب», «ال», «وال», «لل»… as written in folded letters; '' where nothing is attached. */
  readonly prefix: string;
  /** Number of the word in the vocabulary, above 0. */
  readonly word: number;
  /** How many folded units stand before the word. */
  readonly length: number;
}

const NONE: readonly WordReading[] = [];
const CACHE_LIMIT = 1 << 16;

/** Words of all lexicons, folded, each with its number: a text is looked up once whatever number of lexicons read it. */
const numbers = new Map<string, number>();
const words: string[] = [''];
const cache = new Map<string, readonly WordReading[]>();
let longest = 0;

/** The number of a folded word; a new word is added. */
export function wordNumber(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = words.length;
  numbers.set(word, number);
  words.push(word);
  longest = Math.max(longest, word.length);
  cache.clear();
  return number;
}

/** The folded word of a number. */
export function wordOf(number: number): string {
  return words[number] ?? '';
}

/** Longest prefix is «وبال» or «فكال». */
const LONGEST_PREFIX = 4;

/**
 * Every way to read a folded word by the vocabulary, the whole word first: «وبالخمسه» gives «خمسه» with «وبال».
 * «للدول» is read both as «لل» with «دول» and as «ل» with «الدول». The list is shared: do not change it.
 */
export function wordReadings(text: string): readonly WordReading[] {
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  if (text.length > longest + LONGEST_PREFIX) return NONE;
  const readings = computeReadings(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, readings);
  return readings;
}

function computeReadings(text: string): readonly WordReading[] {
  const readings: WordReading[] = [];
  const add = (word: string, length: number): void => {
    if (length > 0 && text.length - length < 2) return;
    const number = numbers.get(word);
    if (number !== undefined)
      readings.push({ prefix: text.slice(0, length), word: number, length });
  };
  add(text, 0);
  const first = text[0];
  const conjunctions = first === 'و' || first === 'ف' ? [0, 1] : [0];
  for (const conjunction of conjunctions) {
    if (conjunction > 0) add(text.slice(conjunction), conjunction);
    if (text.startsWith('ال', conjunction)) add(text.slice(conjunction + 2), conjunction + 2);
    const preposition = text[conjunction];
    if (preposition !== 'ب' && preposition !== 'ل' && preposition !== 'ك') continue;
    const after = conjunction + 1;
    add(text.slice(after), after);
    if (text.startsWith('ال', after)) add(text.slice(after + 2), after + 2);
    if (preposition === 'ل' && text[after] === 'ل') {
      add(text.slice(after + 1), after + 1);
      add(`ا${text.slice(after)}`, after);
    }
  }
  return readings.length === 0 ? NONE : readings;
}

/** The tokens of a text that some lexicon knows, and how each may be read. */
export interface KnownWords {
  /** Indices of known tokens, ascending. */
  readonly tokens: readonly number[];
  /** For each token its readings, empty where it is unknown. */
  readonly readings: readonly (readonly WordReading[])[];
}

const known = new WeakMap<Reading, { readonly size: number; readonly result: KnownWords }>();

/** Looks every token of a text up, once for all lexicons built so far. */
export function knownWords(reading: Reading): KnownWords {
  const before = known.get(reading);
  if (before !== undefined && before.size === words.length) return before.result;
  const tokens: number[] = [];
  const readings: (readonly WordReading[])[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const token = reading.tokens[index];
    const found = token === undefined ? NONE : tokenReadings(token);
    readings.push(found);
    if (found.length > 0) tokens.push(index);
  }
  const result = { tokens, readings };
  known.set(reading, { size: words.length, result });
  return result;
}

function tokenReadings(token: Token): readonly WordReading[] {
  if (token.kind === 'break') return NONE;
  return wordReadings(token.text);
}
