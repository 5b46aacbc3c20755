import type { Reading, Token } from './tokens.ts';
import { internText, type Word } from './words.ts';

/** One way to read a token: attached particles, then a word that some lexicon knows. */
export interface WordReading {
  /** «و», «ب», «ال», «وال», «لل»… as written in folded letters; '' where nothing is attached. */
  readonly prefix: string;
  /** Number of the word in the vocabulary, above 0. */
  readonly word: number;
  /** How many folded units stand before the word. */
  readonly length: number;
}

/**
 * A class of words: the first words of one lexicon, the words of numbers… A text is looked up once for all classes, and each
 * reader then visits only the tokens of its class.
 */
export type WordClass = number;

const NONE: readonly WordReading[] = [];
const NO_CLASSES: readonly WordClass[] = [];
const NO_TOKENS: readonly number[] = [];

/** Words of all lexicons, folded, each with its number. */
const numbers = new Map<string, number>();
const words: string[] = [''];
/** Classes of each word, by its number. */
const classesOfWord: WordClass[][] = [[]];
const patterns: { readonly wordClass: WordClass; readonly test: (text: string) => boolean }[] = [];
let classCount = 1;
/** Grows with every registration: what was looked up before is looked up again after. */
let size = 0;

/** Tokens of digits. */
export const DIGITS: WordClass = 0;

/** A new class, empty. */
export function newWordClass(): WordClass {
  classCount += 1;
  size += 1;
  return classCount - 1;
}

/** The number of a folded word; a new word is added. */
export function wordNumber(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = words.length;
  numbers.set(word, number);
  words.push(word);
  classesOfWord.push([]);
  size += 1;
  return number;
}

/** The folded word of a number. */
export function wordOf(number: number): string {
  return words[number] ?? '';
}

/** Puts a folded word into a class, with any attached particles; gives its number. */
export function addToClass(wordClass: WordClass, word: string): number {
  const number = wordNumber(word);
  const classes = classesOfWord[number];
  if (classes !== undefined && !classes.includes(wordClass)) {
    classes.push(wordClass);
    size += 1;
  }
  return number;
}

/** Puts every word that passes a test into a class: the test sees each distinct folded word once, particles and all. */
export function addPattern(wordClass: WordClass, test: (text: string) => boolean): void {
  patterns.push({ wordClass, test });
  size += 1;
}

/**
 * Every way to read a folded word by the vocabulary, the whole word first: «وبالخمسه» gives «خمسه» with «وبال».
 * «للدول» is read both as «لل» with «دول» and as «ل» with «الدول». The list is shared: do not change it.
 */
export function wordReadings(text: string): readonly WordReading[] {
  return readingsOf(internText(text));
}

function readingsOf(word: Word): readonly WordReading[] {
  if (word.looked !== size) {
    word.looked = size;
    word.readings = computeReadings(word.text);
    word.classes = computeClasses(word.text, word.readings);
  }
  return word.readings;
}

function computeClasses(text: string, readings: readonly WordReading[]): readonly WordClass[] {
  const found = new Set<WordClass>();
  for (const { word } of readings) for (const each of classesOfWord[word] ?? []) found.add(each);
  for (const { wordClass, test } of patterns) if (test(text)) found.add(wordClass);
  return found.size === 0 ? NO_CLASSES : [...found];
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

/** How a token may be read, empty where no lexicon knows it. */
export function tokenReadings(token: Token | undefined): readonly WordReading[] {
  if (token === undefined || token.kind === 'break') return NONE;
  return readingsOf(token.word ?? internText(token.text));
}

/** Whether a token belongs to a class. */
export function isInClass(token: Token | undefined, wordClass: WordClass): boolean {
  if (token === undefined) return false;
  const word = token.word ?? internText(token.text);
  if (word.looked !== size) readingsOf(word);
  return word.classes.includes(wordClass);
}

/** The tokens of a text by the classes that they belong to. */
export interface KnownWords {
  /** For each class the tokens that belong to it, ascending. */
  readonly tokensOf: (wordClass: WordClass) => readonly number[];
}

declare module './tokens.ts' {
  interface ReadingMemory {
    /** With as many words as the vocabulary had then. */
    knownWords?: { readonly size: number; readonly result: KnownWords };
  }
}

/** Looks every token of a text up, once for all lexicons built so far. */
export function knownWords(reading: Reading): KnownWords {
  const { memory } = reading;
  if (memory.knownWords?.size === size) return memory.knownWords.result;
  const result = lookUp(reading);
  memory.knownWords = { size, result };
  return result;
}

function lookUp({ tokens }: Reading): KnownWords {
  const lists: number[][] = Array.from({ length: classCount }, () => []);
  let index = 0;
  const add = (wordClass: WordClass): void => {
    lists[wordClass]?.push(index);
  };
  for (const token of tokens) {
    eachClass(token, add);
    index += 1;
  }
  return { tokensOf: (wordClass) => lists[wordClass] ?? NO_TOKENS };
}

function eachClass(token: Token, visit: (wordClass: WordClass) => void): void {
  if (token.kind === 'break') return;
  if (token.kind === 'digits') visit(DIGITS);
  const word = token.word ?? internText(token.text);
  if (word.looked !== size) readingsOf(word);
  const { classes } = word;
  for (let each = 0; each < classes.length; each += 1) visit(classes[each] ?? 0);
}
