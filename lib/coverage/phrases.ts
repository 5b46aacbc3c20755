import { readClitics } from '../arabic/clitics.ts';
import { foldWord } from '../arabic/fold.ts';
import type { Token } from '../arabic/tokens.ts';

interface Alternative {
  /** Folded word without the article. */
  readonly stem: string;
  readonly needsArticle: boolean;
  /** Folded word as it stands in the phrase. */
  readonly whole: string;
}

interface Slot {
  readonly alternatives: readonly Alternative[];
  readonly optional: boolean;
}

/** A phrase of the coverage lexicon, ready to be matched. */
interface Phrase {
  readonly slots: readonly Slot[];
}

/** Phrases by the words that they may begin with. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

function compileSlot(written: string): Slot {
  const optional = written.startsWith('[');
  const words = (optional ? written.slice(1, -1) : written).split('|').map(foldWord);
  const alternatives = words.map((whole) => {
    const needsArticle = whole.startsWith('ال') && whole.length > 4;
    return { whole, stem: needsArticle ? whole.slice(2) : whole, needsArticle };
  });
  return { alternatives, optional };
}

/** Builds the index; the notation («a|b», «[optional]») is told in the lexicon itself. */
export function compilePhrases(written: readonly string[]): PhraseIndex {
  const index = new Map<string, Phrase[]>();
  for (const line of written) {
    const phrase = { slots: line.split(' ').map(compileSlot) };
    for (const { stem } of phrase.slots[0]?.alternatives ?? []) {
      const listed = index.get(stem);
      if (listed) listed.push(phrase);
      else index.set(stem, [phrase]);
    }
  }
  return index;
}

function fits(word: string, { alternatives }: Slot): boolean {
  for (const alternative of alternatives) {
    if (word === alternative.whole) return true;
    if (!word.endsWith(alternative.stem)) continue;
    const attached = word.length - alternative.stem.length;
    const isFit = readClitics(word).some(
      ({ length, prefix }) =>
        length === attached &&
        (!alternative.needsArticle || prefix.endsWith('ال') || prefix.endsWith('لل')),
    );
    if (isFit) return true;
  }
  return false;
}

/** Whether a token can be a word of a phrase. */
export function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'digits' || kind === 'latin';
}

/** Whether any phrase of the indexes may begin with a word: a quick way to pass over most words. */
export function mayBegin(starts: ReadonlySet<string>, word: string): boolean {
  return readClitics(word).some(({ rest }) => starts.has(rest));
}

/** Signs that may stand inside a phrase: quotation marks, brackets, the tatweel-less dash («لـ "داعش"»). */
const INNER_SIGNS = new Set(['"', '«', '»', '“', '”', '(', ')', "'", '‘', '’', '{', '}', '[', ']']);

function skipSigns(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 3 && INNER_SIGNS.has(tokens[next]?.text ?? '')) next += 1;
  return next;
}

const LONE_PARTICLES = new Set(['ل', 'ب', 'و', 'ال', 'لل', 'وال', 'بال', 'لا', 'ول', 'وب']);

/** The token after a match of the slots from `slot` on at token `at`, or -1. */
function matchSlots(tokens: readonly Token[], at: number, phrase: Phrase, slot: number): number {
  const wanted = phrase.slots[slot];
  if (!wanted) return at;
  let here = slot === 0 ? at : skipSigns(tokens, at);
  const lone = tokens[here];
  if (slot > 0 && lone && LONE_PARTICLES.has(lone.text)) here = skipSigns(tokens, here + 1);
  const token = tokens[here];
  if (token && isWord(token) && fits(token.text, wanted)) {
    const end = matchSlots(tokens, here + 1, phrase, slot + 1);
    if (end >= 0) return end;
  }
  return wanted.optional ? matchSlots(tokens, at, phrase, slot + 1) : -1;
}

/** The longest match of the index that begins at token `at`: the token after it, or -1. */
export function matchAt(index: PhraseIndex, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || !isWord(token)) return -1;
  let longest = -1;
  for (const { rest } of readClitics(token.text)) {
    for (const phrase of index.get(rest) ?? []) {
      longest = Math.max(longest, matchSlots(tokens, at, phrase, 0));
    }
  }
  return longest;
}
