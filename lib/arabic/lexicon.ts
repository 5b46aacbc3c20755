import { type Reading, readText } from './tokens.ts';
import {
  addToClass,
  isInClass,
  knownWords,
  newWordClass,
  tokenReadings,
  type WordClass,
  type WordReading,
  wordNumber,
} from './vocabulary.ts';

/** Phrases in folded words, each with what it stands for: a trie over word numbers. */
export interface Lexicon<T> {
  readonly root: ReadonlyMap<number, LexiconNode<T>>;
  /** The class of its first words. */
  readonly firstWords: WordClass;
}

export interface LexiconNode<T> {
  /** Words that may follow. */
  readonly next: ReadonlyMap<number, LexiconNode<T>>;
  /** What the phrase that ends here stands for. */
  readonly entry: { readonly value: T } | null;
}

export interface LexiconMatch<T> {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text, without attached particles. */
  readonly start: number;
  readonly end: number;
  /** Attached particles of the first word, folded: «و», «بال», ''. */
  readonly prefix: string;
  readonly value: T;
}

interface GrowingNode<T> {
  next: Map<number, GrowingNode<T>>;
  entry: { value: T } | null;
}

/**
 * Builds a lexicon from phrases written as in a newspaper: they are folded and split like a text. Spaces between the tokens
 * of a phrase do not matter («د.إ» also finds «د. إ»). Of two entries with one folded phrase the later stands.
 */
export function buildLexicon<T>(
  entries: Iterable<readonly [phrase: string, value: T]>,
): Lexicon<T> {
  const root = new Map<number, GrowingNode<T>>();
  const firstWords = newWordClass();
  for (const [phrase, value] of entries) {
    let level = root;
    let node: GrowingNode<T> | null = null;
    for (const token of readText(phrase).tokens) {
      const word = level === root ? addToClass(firstWords, token.text) : wordNumber(token.text);
      node = level.get(word) ?? { next: new Map(), entry: null };
      level.set(word, node);
      level = node.next;
    }
    if (node !== null) node.entry = { value };
  }
  return { root, firstWords };
}

/** A lexicon of phrases that only have to be recognised. */
export function buildPhraseSet(phrases: Iterable<string>): Lexicon<true> {
  return buildLexicon(Array.from(phrases, (phrase) => [phrase, true] as const));
}

/**
 * Every place where a phrase of the lexicon stands, in order of the text, longest first at one place; matches may overlap.
 * The first word may carry attached particles (و ف ب ل ك ال). Where it carries the article, so may the later words:
 * «دولار أمريكي» finds «بالدولار الأمريكي». A line break ends a phrase. Linear in the text, for phrases of bounded length.
 */
export function matchLexicon<T>(reading: Reading, lexicon: Lexicon<T>): LexiconMatch<T>[] {
  const matches: LexiconMatch<T>[] = [];
  for (const token of knownWords(reading).tokensOf(lexicon.firstWords))
    addMatches(reading, lexicon, token, matches);
  return matches;
}

/** The longest match that begins at a token, or null. */
export function matchAt<T>(
  reading: Reading,
  lexicon: Lexicon<T>,
  from: number,
): LexiconMatch<T> | null {
  if (!isInClass(reading.tokens[from], lexicon.firstWords)) return null;
  const matches: LexiconMatch<T>[] = [];
  addMatches(reading, lexicon, from, matches);
  return matches[0] ?? null;
}

/**
 * The longest match at each place where one begins, by the token after it, in order of the text: what stands right before a number is
 * found by one look-up, however many numbers there are.
 */
export function matchesByEnd<T>(
  reading: Reading,
  lexicon: Lexicon<T>,
): ReadonlyMap<number, readonly LexiconMatch<T>[]> {
  const byEnd = new Map<number, LexiconMatch<T>[]>();
  let last = -1;
  for (const match of matchLexicon(reading, lexicon)) {
    if (match.from === last) continue;
    last = match.from;
    const ending = byEnd.get(match.to);
    if (ending === undefined) byEnd.set(match.to, [match]);
    else ending.push(match);
  }
  return byEnd;
}

/** Adds every match that begins at a token, longest first. */
function addMatches<T>(
  reading: Reading,
  lexicon: Lexicon<T>,
  from: number,
  matches: LexiconMatch<T>[],
): void {
  const before = matches.length;
  const readings = tokenReadings(reading.tokens[from]);
  for (let each = 0; each < readings.length; each += 1) {
    const first = readings[each];
    const node = first === undefined ? undefined : lexicon.root.get(first.word);
    if (first !== undefined && node !== undefined)
      walk(reading, from, first, node, from + 1, matches);
  }
  if (matches.length - before > 1) sortFrom(matches, before);
}

/** Puts the few matches from an index on in order, longest first, equals as they were. */
function sortFrom<T>(matches: LexiconMatch<T>[], first: number): void {
  for (let index = first + 1; index < matches.length; index += 1) {
    const match = matches[index];
    if (match === undefined) return;
    let place = index;
    for (; place > first; place -= 1) {
      const before = matches[place - 1];
      if (before === undefined || before.to >= match.to) break;
      matches[place] = before;
    }
    matches[place] = match;
  }
}

/** Adds the matches that go on from a node of the trie at token `to`; the first word was read as `first` at `from`. */
function walk<T>(
  reading: Reading,
  from: number,
  first: WordReading,
  node: LexiconNode<T>,
  to: number,
  matches: LexiconMatch<T>[],
): void {
  const { prefix, length } = first;
  if (node.entry !== null) {
    const start = reading.starts[(reading.tokens[from]?.from ?? 0) + length] ?? 0;
    const end = reading.tokens[to - 1]?.end ?? start;
    matches.push({ from, to, start, end, prefix, value: node.entry.value });
  }
  if (node.next.size === 0) return;
  const readings = tokenReadings(reading.tokens[to]);
  for (let each = 0; each < readings.length; each += 1) {
    const later = readings[each];
    if (later === undefined) continue;
    if (later.prefix !== '' && !(later.prefix === 'ال' && isDefinite(prefix))) continue;
    const next = node.next.get(later.word);
    if (next !== undefined) walk(reading, from, first, next, to + 1, matches);
  }
}

function isDefinite(prefix: string): boolean {
  return prefix.endsWith('ال') || prefix.endsWith('لل');
}
