import type { WordClass, WordReading } from './vocabulary.ts';

/** A distinct folded word: one object for all its places, so that it is looked up once. */
export interface Word {
  readonly text: string;
  readings: readonly WordReading[];
  classes: readonly WordClass[];
  /** How much vocabulary there was when it was looked up; -1 before. */
  looked: number;
}

const NO_READINGS: readonly WordReading[] = [];
const NO_CLASSES: readonly WordClass[] = [];

/** Slots of the hash table, a power of two; and how many words it may hold before all are forgotten. */
const SLOTS = 1 << 17;
const MOST_WORDS = 1 << 16;
const MOST_UNITS = 1 << 20;
/** Longer runs of letters are hardly words; they are not kept. */
const LONGEST_WORD = 48;

/** Index into `interned` plus one, by hash; 0 is free. */
let slots = new Int32Array(SLOTS);
let interned: Word[] = [];
/** The letters of all words, one after another, and where each begins. */
const pool = new Uint16Array(MOST_UNITS);
let begins = new Uint32Array(MOST_WORDS + 1);

function newWord(text: string): Word {
  return { text, readings: NO_READINGS, classes: NO_CLASSES, looked: -1 };
}

function forgetWords(): void {
  slots = new Int32Array(SLOTS);
  begins = new Uint32Array(MOST_WORDS + 1);
  interned = [];
}

/** The word of the units `[from, to)`, whose hash is given (see `hashUnit`). */
export function internUnits(units: Uint16Array, from: number, to: number, hash: number): Word {
  const length = to - from;
  if (length > LONGEST_WORD) return newWord(textOf(units, from, to));
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const index = slots[slot] ?? 0;
    if (index === 0) break;
    const begin = begins[index - 1] ?? 0;
    if ((begins[index] ?? 0) - begin === length) {
      let same = 0;
      while (same < length && pool[begin + same] === units[from + same]) same += 1;
      const word = interned[index - 1];
      if (same === length && word !== undefined) return word;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  return addWord(units, from, to, hash);
}

function addWord(units: Uint16Array, from: number, to: number, hash: number): Word {
  let begin = begins[interned.length] ?? 0;
  if (interned.length >= MOST_WORDS || begin + to - from > MOST_UNITS) {
    forgetWords();
    begin = 0;
  }
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  while ((slots[slot] ?? 0) !== 0) slot = (slot + 1) & (SLOTS - 1);
  const word = newWord(textOf(units, from, to));
  pool.set(units.subarray(from, to), begin);
  interned.push(word);
  begins[interned.length] = begin + to - from;
  slots[slot] = interned.length;
  return word;
}

function textOf(units: Uint16Array, from: number, to: number): string {
  if (to - from > 4096) {
    let text = '';
    for (let at = from; at < to; at += 4096)
      text += String.fromCharCode(...units.subarray(at, Math.min(to, at + 4096)));
    return text;
  }
  return String.fromCharCode(...units.subarray(from, to));
}

/** The start of a hash, to which `hashUnit` adds one unit after another. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 units. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The word of a text that stands alone. */
export function internText(text: string): Word {
  const units = new Uint16Array(text.length);
  let hash = EMPTY_HASH;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = unit;
    hash = hashUnit(hash, unit);
  }
  return internUnits(units, 0, text.length, hash);
}
