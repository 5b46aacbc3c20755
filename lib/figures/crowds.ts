import { type Reading, type Token, withTokens } from '../arabic/tokens.ts';
import { DIGITS, knownWords } from '../arabic/vocabulary.ts';
import { dateHeadClass } from './dates/openers.ts';
import { dualClass } from './duals.ts';
import { fractionSignClass } from './numbers/fraction-signs.ts';
import { numberClass } from './numbers/words.ts';
import { ordinalClass } from './ordinal-words.ts';
import { vagueClass } from './vague.ts';

/** Kinds of words that a figure may begin with; a word of two kinds is of the last. */
const kinds = [
  DIGITS,
  fractionSignClass,
  dualClass,
  ordinalClass,
  vagueClass,
  dateHeadClass,
  numberClass,
];
const NUMBER = kinds.length;

/** So many things with hardly a word between them are noise made to hurt, for the longest tables of a newspaper hold hundreds. */
interface Crowd {
  readonly most: number;
  /** Folded units from one to the next, on the whole, below which they crowd. */
  readonly distance: number;
}

/** Sentences full of figures have one in some 20 units. */
const FIGURES: Crowd = { most: 2_000, distance: 14 };
/** «الثلاثاء 13 فبراير 2018» is one figure of four words. */
const WORDS: Crowd = { most: 3_000, distance: 9 };
const LONGEST_FIGURE = 4;

/** A text as it is read, and how many words of figures are left out of it. */
export interface Uncrowded {
  readonly reading: Reading;
  readonly unread: number;
}

/**
 * Leaves out what follows the first thousands of figures that crowd, so that no text costs much more than prose of its length; a line
 * break stands in its place. All else keeps its offsets. How much is left out is told (FiguresRead in read.ts).
 */
export function withoutCrowds(reading: Reading): Uncrowded {
  const { tokensOf } = knownWords(reading);
  const lists = kinds.map(tokensOf);
  if (lists.reduce((sum, { length }) => sum + length, 0) <= FIGURES.most)
    return { reading, unread: 0 };
  const { tokens } = reading;
  const kindOf = new Uint8Array(tokens.length);
  for (const [kind, list] of lists.entries())
    for (let index = 0; index < list.length; index += 1) kindOf[list[index] ?? 0] = kind + 1;
  const areWordsCrowded = crowding(WORDS);
  const areFiguresCrowded = crowding(FIGURES);
  const kept: Token[] = [];
  let unread = 0;
  /** The token after the last that was kept or left out. */
  let done = 0;
  const keepTo = (end: number): void => {
    for (const token of tokens.slice(done, end)) kept.push(token);
  };
  let isLeft = false;
  let length = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const kind = kindOf[at] ?? 0;
    const token = kind === 0 ? undefined : tokens[at];
    if (token === undefined) continue;
    const before = kindOf[at - 1] ?? 0;
    const follows = before > 0 ? before !== kind || kind === NUMBER : isGlued(tokens, at);
    const goesOn = follows && length < LONGEST_FIGURE;
    length = goesOn ? length + 1 : 1;
    const wasLeft: boolean = isLeft;
    isLeft = goesOn ? wasLeft : areFiguresCrowded(token.from);
    isLeft = areWordsCrowded(token.from) || isLeft;
    if (!isLeft) continue;
    if (!wasLeft) {
      keepTo(at);
      kept.push(breakAt(token));
    }
    done = at + 1;
    unread += 1;
  }
  if (unread === 0) return { reading, unread };
  keepTo(tokens.length);
  return { reading: withTokens(reading, kept), unread };
}

/**
 * Takes the places of things one after another, and tells of each whether it belongs to a crowd: as many as make one lie closer than its
 * distance on the whole, and the last two closer than twice that, for what comes after a crowd is none of it.
 */
function crowding({ most, distance }: Crowd): (from: number) => boolean {
  const places = new Uint32Array(most);
  let count = 0;
  let last = 0;
  return (from) => {
    const first = places[count % most] ?? 0;
    const isCrowd = count >= most && from - first < most * distance;
    const isNear = from - last < 2 * distance;
    places[count % most] = from;
    count += 1;
    last = from;
    return isCrowd && isNear;
  };
}

/** «2018-02-13»: digits that a sign joins to others. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at - 1];
  const isJoined = tokens[at]?.spaced === false && sign?.kind === 'sign' && !sign.spaced;
  return isJoined && tokens[at]?.kind === 'digits' && tokens[at - 2]?.kind === 'digits';
}

function breakAt({ from, start }: Token): Token {
  return { kind: 'break', text: '\n', from, to: from, start, end: start, spaced: true };
}
