import type { Span } from '../arabic/span.ts';
import { spanOf } from '../arabic/span.ts';
import type { Reading, Token } from '../arabic/tokens.ts';
import {
  isAdjective,
  isAfterCount,
  isBeforeWhole,
  isComplement,
  isConstructPlural,
  isCountNoun,
  isDefinite,
  isMember,
  isNoun,
} from './counted-words.ts';
import type { Candidate } from './grammar.ts';
import { isOne } from './number-idioms.ts';

/** The noun phrase that a figure counts, with the token after what was read. */
export interface Counted {
  readonly span: Span | null;
  readonly to: number;
}

/** Token indices of a noun phrase. */
interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** Gives the counted noun of the figures of one text in order: an elided noun is that of the figure before. */
export type CountedOf = (figure: Candidate) => Counted;

const COUNTING = new Set(['cardinal', 'vague', 'ordinal', 'dual']);

/**
 * The counted noun stands after the number («74 دولة», «آلاف المقاتلين العراقيين»), after «من» («75 من الدول والمنظمات»), before
 * a definite ordinal («جلسة العمل الأولى») or number («الدول الـ74»), after «عدد» before the number («عدد الأعضاء 74»), or is elided and that of the
 * cardinal before in the same sentence («17 غارة في العراق وسبع في سوريا»). In a dual it is the figure itself.
 * Adjectives belong to the phrase, and a second noun joined by «و» in the same form («دولة ومنظمة دولية»).
 */
export function countedReader(reading: Reading): CountedOf {
  const { tokens } = reading;
  let last: Phrase | null = null;
  let lastSentence = -1;
  const spanned = (phrase: Phrase, to: number): Counted => {
    const [first, final] = [tokens[phrase.from], tokens[phrase.to - 1]];
    if (first === undefined || final === undefined) return { span: null, to };
    // «والدورة الثالثة»: the conjunction is no part of the noun, but of «والدة» it is.
    const particle = first.text.startsWith('وال') && !isNoun(first.text) ? 1 : 0;
    const start = reading.starts[first.from + particle] ?? first.start;
    return { span: spanOf(reading.original, start, final.end), to };
  };
  return (figure) => {
    const { from, to, kind, start, end } = figure;
    if (!COUNTING.has(kind) || figure.unit !== null) return { span: null, to };
    if (kind === 'dual') return { span: spanOf(reading.original, start, end), to };
    if (kind === 'ordinal') {
      const article = tokens[from]?.kind === 'digits' && tokens[from - 1]?.text === 'ال';
      const phrase = nounOfOrdinal(reading, article ? from - 1 : from, to);
      return phrase === null ? { span: null, to } : spanned(phrase, Math.max(to, phrase.to));
    }
    const named = nounOfDefinite(tokens, from, to);
    if (named !== null) return spanned(named, to);
    // «رفض عشرات الآلاف قرار المنع»: after a definite quantity only «من» tells what it counts.
    const isWhole = kind === 'vague' && to > from + 1 && isDefinite(tokens[to - 1]?.text ?? '');
    const after = isWhole && tokens[to]?.text !== 'من' ? null : nounAfter(reading, to);
    if (after !== null) {
      last = after;
      lastSentence = to;
      return spanned(after, after.to);
    }
    const before = nounBefore(tokens, from);
    if (before !== null) return spanned(before, to);
    if (last === null || kind !== 'cardinal' || !sameSentence(tokens, lastSentence, from))
      return { span: null, to };
    return spanned(last, to);
  };
}

/** «دولة واحدة», «الدول الـ74», «الدول الخمس»: one and a definite number stand after what they count. */
function nounOfDefinite(tokens: readonly Token[], from: number, to: number): Phrase | null {
  const number = tokens[from];
  if (isOne(number?.text) && to === from + 1) {
    const one = tokens[from - 1];
    return one?.kind === 'word' && isNoun(one.text) ? { from: from - 1, to: from } : null;
  }
  const glued = tokens[from - 1]?.text === 'ال';
  if (!glued && !(number?.kind === 'word' && isDefinite(number.text))) return null;
  const at = glued ? from - 2 : from - 1;
  const noun = tokens[at];
  if (noun?.kind !== 'word') return null;
  if (!isDefinite(stripConjunction(noun.text))) return null;
  return { from: headOfConstruct(tokens, at), to: at + 1 };
}

/** «دول مجلس الأمن»: where a plural stands before the definite noun it is what is counted. */
function headOfConstruct(tokens: readonly Token[], last: number): number {
  for (let at = last - 1; at >= last - MOST_CONSTRUCTS; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word' || isDefinite(token.text)) break;
    if (isConstructPlural(token.text)) return at;
  }
  return last;
}

const MOST_CONSTRUCTS = 3;

const QUOTES = new Set(['"', '«', '“', '‘', "'"]);
/** After a number in quotes: «مقتل "15" عنصرا». */
const CLOSING = new Set(['»', '”', '’']);

function nounAfter(reading: Reading, at: number): Phrase | null {
  const { tokens } = reading;
  let from = at;
  if (tokens[from]?.text === 'من') {
    from += 1;
    const next = tokens[from];
    if (isBeforeWhole(next?.text ?? '')) from += 1;
    const noun = tokens[from];
    if (noun?.kind !== 'word') return null;
    const definite = isDefinite(noun.text) || isDefinite(tokens[from + 1]?.text ?? '');
    if (!definite) return isMember(noun.text) ? { from, to: endOfMembers(tokens, from) } : null;
    if (!isDefinite(noun.text)) return isNoun(noun.text) ? { from, to: from + 2 } : null;
  } else if (QUOTES.has(tokens[from]?.text ?? '') || CLOSING.has(tokens[from]?.text ?? ''))
    from += 1;
  const noun = tokens[from];
  if (noun?.kind !== 'word' || !(isNoun(noun.text) || isVehicle(reading, noun))) return null;
  let to = endOfPhrase(tokens, from);
  if (tokens[to]?.text === 'من' && isDefinite(tokens[to + 1]?.text ?? '') && !isDefinite(noun.text))
    to = endOfPhrase(tokens, to + 1);
  return { from, to };
}

/** «آلية» folds into «إليه», but for its letter. */
function isVehicle({ original }: Reading, { text, start }: Token): boolean {
  return text === 'اليه' && original[start] === 'آ';
}

/** «عناصر تنظيم داعش»: the noun and what it belongs to, one noun or another such noun with its own. */
function endOfMembers(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  const isName = (token: Token | undefined): boolean =>
    token?.kind === 'word' && token.spaced && isNoun(token.text) && !token.text.startsWith('ب');
  if (!isName(tokens[to])) return to;
  to += 1;
  if (isMember(tokens[to - 1]?.text ?? '') && isName(tokens[to])) to += 1;
  return to;
}

/** The noun with its complement, its adjectives, and nouns joined to it. */
function endOfPhrase(tokens: readonly Token[], from: number): number {
  const noun = tokens[from];
  if (noun === undefined) return from;
  const definite = isDefinite(noun.text);
  let to = from + 1;
  if (!definite && isComplement(tokens[to]?.text ?? '')) to += 1;
  to = endOfAdjectives(tokens, to, definite);
  const joined = tokens[to];
  if (
    joined?.kind === 'word' &&
    joined.text[0] === 'و' &&
    sameForm(noun.text, joined.text.slice(1))
  )
    to = endOfAdjectives(tokens, to + 1, definite);
  return to;
}

function endOfAdjectives(tokens: readonly Token[], from: number, definite: boolean): number {
  let to = from;
  while (to < from + 2) {
    const next = tokens[to];
    if (next?.kind !== 'word' || !next.spaced || isDefinite(next.text) !== definite) break;
    if (!isAdjective(next.text)) break;
    to += 1;
  }
  return to;
}

/** Definite both, or with one ending: «دولة ومنظمة», «الدول والمنظمات»; not «قتيلا وأصيب». */
function sameForm(one: string, other: string): boolean {
  if (other.length < 3 || !isNoun(other)) return false;
  if (isDefinite(one) || isDefinite(other)) return isDefinite(one) && isDefinite(other);
  const ending = (text: string): string => /(?:ات|ين|ون|ه|ا)$/u.exec(text)?.[0] ?? '';
  return ending(one) !== '' && ending(one) === ending(other);
}

/** «الجلسة الثانية»: before a definite ordinal; «ثالث دولة»: after a bare one. */
function nounOfOrdinal(reading: Reading, from: number, to: number): Phrase | null {
  const { tokens } = reading;
  const definite = /^[وبفكل]?(?:ال|لل)/u.test(tokens[from]?.text ?? '');
  const before = tokens[from - 1];
  if (definite) {
    if (before?.kind !== 'word' || !tokens[from]?.spaced) return null;
    const noun = stripConjunction(before.text);
    if (!isDefinite(noun) && !(noun.endsWith('ها') && isNoun(noun))) return null;
    let start = from - 1;
    while (start > from - 3 && isAdjective(stripConjunction(tokens[start]?.text ?? ''))) {
      if (!isDefinite(stripConjunction(tokens[start - 1]?.text ?? ''))) break;
      start -= 1;
    }
    if (start < from - 1) return { from: start, to: from };
    const construct = tokens[from - 2];
    const pair =
      construct?.kind === 'word' && isDefinite(before.text) && isConstruct(construct.text);
    return { from: pair ? from - 2 : from - 1, to: from };
  }
  const feminine = /(?:ه|ولي)$/u.test(tokens[from]?.text ?? '');
  if (feminine && before?.kind === 'word' && before.text.endsWith('ه') && isNoun(before.text))
    return { from: from - 1, to: from };
  return nounAfter(reading, to);
}

/** First nouns of a pair that an ordinal may follow: «جلسة العمل الأولى». */
function isConstruct(text: string): boolean {
  return text.endsWith('ه') && isNoun(text) && text.length > 3;
}

function stripConjunction(text: string): string {
  return text.startsWith('وال') || text.startsWith('بال') ? text.slice(1) : text;
}

const REACH = 6;

/** «عدد الأعضاء 74», «ارتفع العدد الإجمالي للقتلى إلى 3216». */
function nounBefore(tokens: readonly Token[], from: number): Phrase | null {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break' || token.text === '.') return null;
    if (token.kind !== 'word' || !isCountNoun(token.text)) continue;
    const next = isAfterCount(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const noun = tokens[next];
    if (noun?.kind !== 'word' || next >= from) return null;
    if (!isDefinite(noun.text) && !noun.text.startsWith('لل')) return null;
    return { from: next, to: Math.min(from, endOfPhrase(tokens, next)) };
  }
  return null;
}

const SENTENCE_REACH = 40;

function sameSentence(tokens: readonly Token[], earlier: number, later: number): boolean {
  if (earlier < 0 || later - earlier > SENTENCE_REACH) return false;
  for (let at = earlier; at < later; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') return false;
    const ends = token.text === '.' || token.text === '؟' || token.text === '!';
    if (ends && tokens[at + 1]?.spaced !== false) return false;
  }
  return true;
}
