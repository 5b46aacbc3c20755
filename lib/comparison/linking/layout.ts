import clauses from '../../../assets/lexicon/clauses.json' with { type: 'json' };
import lexicon from '../../../assets/lexicon/counted-nouns.json' with { type: 'json' };
import { foldWord } from '../../arabic/fold.ts';
import type { Reading, Token } from '../../arabic/tokens.ts';

/** Which sentence, part of a sentence and clause each token is in; numbers grow along the text. */
export interface Layout {
  /** Ends at a line break or at . ? ! … */
  readonly sentence: Int32Array;
  /** Ends at ؛ too. */
  readonly part: Int32Array;
  /** Ends at a comma or colon too. */
  readonly clause: Int32Array;
  /** Member of a list or clause of its own: begins at a word with «و» before it and at words such as «فإن», «بينما». */
  readonly member: Int32Array;
  /** Paragraph: ends at a line break. */
  readonly block: Int32Array;
}

const SENTENCE_END = new Set(['.', '؟', '?', '!', '…', '۔']);
const PART_END = new Set(['؛', ';']);
const CLAUSE_END = new Set(['،', ',', ':']);

/** Words that begin a clause of their own. */
const openers = new Set(clauses.openers.map(foldWord));
/** Marks at the beginning of a line of a list. */
const LIST_MARKS = new Set(['-', '–', '—', '•', '*', '·', '▪', '●', '◾']);
/** Words that open a question; its answer, in the same paragraph, belongs to it («كم دولة تساهم؟ 32»). */
const asking = new Set(clauses.asking.map(foldWord));
/** Words whose «و» is their own. */
const ownWaw = new Set(lexicon.waw.map(foldWord));

/** «و» stands as a word of its own before digits: «900 في العراق و2500 في سوريا». */
function opensMember(word: string): boolean {
  if (word === 'و' || openers.has(word)) return true;
  return word.startsWith('و') && word.length > 2 && !ownWaw.has(word);
}

/** A list under a line that ends in a colon has so many lines at most, each of so many tokens. */
const LINES = 14;
const LINE_LENGTH = 16;

/**
 * Whether the line after a break is one of a list whose head stands above it: «أبرز التعهدات:» and under it «تركيا: 5 مليارات». A
 * line of a list is short and has a colon or a mark of its own.
 */
function opensList(tokens: readonly Token[], at: number, listed: number): boolean {
  if (listed === 0 && tokens[at - 1]?.text !== ':') return false;
  if (listed >= LINES) return false;
  const end = Math.min(tokens.length, at + 1 + LINE_LENGTH);
  let hasMark = LIST_MARKS.has(tokens[at + 1]?.text ?? '');
  for (let next = at + 1; next < end; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'break') return hasMark;
    hasMark ||= token?.text === ':';
  }
  return hasMark && end === tokens.length;
}

function between(reading: Reading, index: number, kind: 'digits'): boolean {
  const before = reading.tokens[index - 1];
  const after = reading.tokens[index + 1];
  return before?.kind === kind && after?.kind === kind && after.spaced === false;
}

/** «س: كم أعضاؤه؟ ج: 87»: a letter that marks a question or an answer. */
function isMarkOfSpeech(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.text.length ?? 0) === 1 && tokens[at + 1]?.text === ':';
}

/** Where sentences and their parts begin and end. A point or comma inside a number ends nothing. */
export function layOut(reading: Reading): Layout {
  const { tokens } = reading;
  const layout = {
    sentence: new Int32Array(tokens.length),
    part: new Int32Array(tokens.length),
    clause: new Int32Array(tokens.length),
    member: new Int32Array(tokens.length),
    block: new Int32Array(tokens.length),
  };
  let [sentence, part, clause, member, block] = [0, 0, 0, 0, 0];
  // A point and the line break after it end one sentence, not two.
  let isEmpty = true;
  let asks = false;
  // Lines of a list so far; 0 outside of one.
  let listed = 0;
  tokens.forEach((token, index) => {
    layout.sentence[index] = sentence;
    layout.part[index] = part;
    layout.clause[index] = clause;
    layout.block[index] = block;
    if (token.kind === 'word' && opensMember(token.text)) member += 1;
    layout.member[index] = member;
    if (token.kind === 'break') block += 1;
    if (token.kind === 'sign' && between(reading, index, 'digits')) return;
    if (isEmpty && token.kind === 'word' && !isMarkOfSpeech(tokens, index)) {
      asks =
        asking.has(token.text) || (token.text.startsWith('و') && asking.has(token.text.slice(1)));
    }
    const isAsked = asks && token.text === '؟' && tokens[index + 1]?.kind !== 'break';
    if (isAsked) clause += 1;
    if (token.kind === 'break') listed = opensList(tokens, index, listed) ? listed + 1 : 0;
    const endsSentence =
      (token.kind === 'break' && listed === 0) || (SENTENCE_END.has(token.text) && !isAsked);
    const endsPart = endsSentence || token.kind === 'break' || PART_END.has(token.text);
    if (endsSentence && !isEmpty) sentence += 1;
    isEmpty = endsSentence || (isEmpty && (token.kind === 'sign' || isMarkOfSpeech(tokens, index)));
    if (endsPart) part += 1;
    if (endsPart || CLAUSE_END.has(token.text)) clause += 1;
  });
  return layout;
}

/** Index of the first token that ends after an offset of the given text (binary search). */
export function tokenAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
