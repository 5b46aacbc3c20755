import type { Reading, Token } from '../../arabic/tokens.ts';
import { readText } from '../../arabic/tokens.ts';
import { type Article, dictionaryKey, endsFeminine, printedKeys } from './word-keys.ts';

/** A phrase of the lexicon found in a text; token indices, `to` excluded. */
export interface PhraseHit {
  readonly phrase: number;
  readonly from: number;
  readonly to: number;
  /** The first word begins with «و», and so most likely a new member of a list. */
  readonly joined: boolean;
}

interface Node {
  /** Words with which a phrase may go on; null where none does, as with most of thousands. */
  next: Map<string, Node> | null;
  /** Where the phrase goes on after some other words. */
  gap: Node | null;
  phrase: number;
}

/** Stands for up to four other words within one clause: «سقطت … الموصل». */
const GAP = '…';
const LONGEST_GAP = 4;

function emptyNode(): Node {
  return { next: null, gap: null, phrase: -1 };
}

/** Phrases that are looked for in one pass over a text. */
export interface PhraseLexicon {
  /** Id of a phrase; the same phrase always has the same id. */
  readonly add: (phrase: string) => number;
  /** Every hit in order of its first token; overlapping ones too. Time grows with the text, not with the lexicon. */
  readonly find: (reading: Reading) => PhraseHit[];
  readonly size: () => number;
}

/** Signs that may stand between the words of a phrase: quotes, brackets and the colon of a list («الكويت: ملياران»). */
const SKIPPED = new Set([
  ':',
  '"',
  '«',
  '»',
  '“',
  '”',
  '(',
  ')',
  '[',
  ']',
  "'",
  '‘',
  '’',
  '<',
  '>',
]);

/** Words whose keys are kept after a text was read, at most. */
const MEMORY = 1 << 13;

/** Bare Arabic words and single spaces, which need no tokens. */
const PLAIN = /^[ء-غف-ي]+(?: [ء-غف-ي]+)*$/u;

/** An empty lexicon; `article`: whether «ال» of a word is kept or taken off before words are compared. */
export function createPhraseLexicon(article: Article = 'dropped'): PhraseLexicon {
  const root = emptyNode();
  let size = 0;

  const add = (phrase: string): number => {
    const keys = PLAIN.test(phrase)
      ? phrase.split(' ').map((word) => dictionaryKey(word, article))
      : readText(phrase)
          .tokens.filter(({ kind, text }) => text === GAP || (kind !== 'sign' && kind !== 'break'))
          .map(({ text, kind }) => (kind === 'word' ? dictionaryKey(text, article) : text));
    // A phrase of no words is the root's, which is found nowhere.
    let node = root;
    for (const key of keys) node = key === GAP ? afterGap(node) : afterWord(node, key);
    if (node.phrase < 0) {
      node.phrase = size;
      size += 1;
    }
    return node.phrase;
  };

  /** Kept from text to text, for the same words stand in most. */
  const keysOf = new Map<string, readonly string[]>();

  const keysAt = (original: string, token: Token): readonly string[] => {
    if (token.kind !== 'word') return [token.text];
    const feminine =
      token.text.endsWith('ه') && endsFeminine(original.slice(token.start, token.end));
    const form = feminine ? `${token.text}ة` : token.text;
    const known = keysOf.get(form);
    if (known) return known;
    const keys = printedKeys(token.text, article, feminine);
    keysOf.set(form, keys);
    return keys;
  };

  const find = ({ tokens, original }: Reading): PhraseHit[] => {
    if (keysOf.size > MEMORY) keysOf.clear();
    const search: Search = { tokens, keysAt: (token) => keysAt(original, token), hits: [] };
    for (let from = 0; from < tokens.length; from += 1) walk(search, root, from, from);
    return search.hits;
  };

  return { add, find, size: () => size };
}

function afterGap(node: Node): Node {
  node.gap ??= emptyNode();
  return node.gap;
}

function afterWord(node: Node, key: string): Node {
  node.next ??= new Map();
  const known = node.next.get(key);
  if (known) return known;
  const made = emptyNode();
  node.next.set(key, made);
  return made;
}

/** One text on the way through the phrases. */
interface Search {
  readonly tokens: Reading['tokens'];
  readonly keysAt: (token: Token) => readonly string[];
  readonly hits: PhraseHit[];
}

/** Goes on from a node with the words at `at`, and notes each phrase from `from` that ends there. */
function walk(search: Search, node: Node, from: number, at: number): void {
  const { tokens, keysAt, hits } = search;
  let to = at;
  while (to > from && SKIPPED.has(tokens[to]?.text ?? '')) to += 1;
  const token = tokens[to];
  if (!token || token.kind === 'sign' || token.kind === 'break') return;
  for (const key of keysAt(token)) {
    const next = node.next?.get(key);
    if (!next) continue;
    if (next.phrase >= 0) {
      const joined = tokens[from]?.text.startsWith('و') ?? false;
      hits.push({ phrase: next.phrase, from, to: to + 1, joined });
    }
    if (next.next) walk(search, next, from, to + 1);
    if (next.gap) walkGap(search, next.gap, from, to + 1);
  }
}

/** Goes on after a gap of some words, which no sign and no end of a line may interrupt. */
function walkGap(search: Search, node: Node, from: number, at: number): void {
  for (let skipped = 1; skipped <= LONGEST_GAP; skipped += 1) {
    const { kind = 'break' } = search.tokens[at + skipped - 1] ?? {};
    if (kind === 'sign' || kind === 'break') return;
    walk(search, node, from, at + skipped);
  }
}
