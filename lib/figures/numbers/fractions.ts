import { matchAt } from '../../arabic/lexicon.ts';
import { isDefinite, isNoun } from '../counted-words.ts';
import { type Attachment, jointAt, type NumberSource, wordAt } from './source.ts';
import { readSpelled, type Spelled } from './spelled.ts';
import { beforePart, copulas, fractionBounds, fractionLinks, partsOf } from './words.ts';

/** A number below or beside one: «نصف», «ثلاثة أرباع المليون», «1/2», «واحد على عشرين». */
export interface Fraction {
  readonly value: number;
  readonly to: number;
  /** A scale word is part of it: «نصف مليون». */
  readonly scaled: boolean;
  /** The word is nothing else but a fraction («نصف»); «خمس» and «ثمن» are five and price as well. */
  readonly clear: boolean;
  /** With a pronoun («نصفهم»): it goes on no number. */
  readonly owned?: boolean;
}

/** A fraction in words that begins at a token. */
export function fractionAt(
  source: NumberSource,
  at: number,
  attachment: Attachment,
): Fraction | null {
  const found = wordAt(source, at, attachment);
  if (found === null) return null;
  const { fraction } = found.word;
  if (fraction !== undefined) {
    const { numerator, denominator, clear, owned } = fraction;
    const isSaid = isVocalised(source, at, found.length);
    // «الخُمس الشرقي» is a fifth, «الربع الشرقي» a part with a name.
    if (found.prefix.endsWith('ال') && !(isSaid && !clear) && !isBounded(source, at)) return null;
    if (owned && !clear && !isSaid) return null;
    if (owned)
      return { value: numerator / denominator, to: at + 1, scaled: false, clear: true, owned };
    return withScale(source, numerator / denominator, at + 1, clear || isSaid);
  }
  if (found.word.scaledHalf !== true) return null;
  const half = withScale(source, 1 / 2, at + 1, true);
  return half.scaled ? half : null;
}

const DAMMA = '\u064f';

/** «خُمس», «ثُمن»: the u after the first letter, which newspapers print where the word would be taken for a number. */
function isVocalised({ reading, tokens }: NumberSource, at: number, length: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.end - token.start === token.text.length) return false;
  const start = reading.starts[token.from + length] ?? token.start;
  return reading.original[start + 1] === DAMMA;
}

/** «فوق الربع», «تقلصت الثلث», «خفضت إلى النصف»: a definite fraction is a number only where it is a bound, or what something changed by or to. */
function isBounded(source: NumberSource, at: number): boolean {
  const { tokens } = source;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  if (fractionBounds.has(before.text)) return true;
  const next = tokens[at + 1];
  // «الربع الأول», «النصف الشرقي من المدينة»: a part that has a name of its own.
  if (next?.kind === 'word' && next.text.startsWith('ال')) return false;
  if (beforePart.has(`${tokens[at - 2]?.text} ${before.text}`)) return true;
  if (next?.text === 'من') return false;
  if (beforePart.has(before.text)) return true;
  const linked = fractionLinks.has(before.text) || wordAt(source, at, 'any')?.prefix === 'بال';
  const furthest = linked ? at - REACH : at - 1;
  for (let verb = at - 1; verb >= furthest; verb -= 1) {
    if (tokens[verb]?.kind !== 'word') return false;
    if (wordAt(source, verb, 'any')?.word.changes === true) return true;
  }
  return false;
}

/** How far before a fraction its verb may stand. */
const REACH = 6;

/** «ثلاثة» before «أرباع» makes three quarters; anything else null. */
export function overDenominator(source: NumberSource, numerator: Spelled): Fraction | null {
  if (numerator.scale !== 1) return null;
  const denominator = wordAt(source, numerator.to, 'article')?.word.denominator;
  if (denominator === undefined) return null;
  return withScale(source, numerator.value / denominator, numerator.to + 1, true);
}

function withScale(source: NumberSource, value: number, to: number, clear: boolean): Fraction {
  const scale = wordAt(source, to, 'article')?.word.scale;
  if (scale?.singular !== true || scale.value < 1000) return { value, to, scaled: false, clear };
  return { value: value * scale.value, to: to + 1, scaled: true, clear };
}

/**
 * «على عشرين», «من كل ثلاثة» or «جزء من ثلاثة» after a numerator. «من كل» always makes a ratio, a bare «من» after one («واحد من ثلاثة»), and after more only
 * where no noun follows («2 من 5»): «4 من 10 دول» are two numbers.
 */
export function overNumber(source: NumberSource, numerator: Spelled): Fraction | null {
  let at = numerator.to;
  const word = source.tokens[at]?.text;
  const isOver = wordAt(source, at, 'none')?.word.over === true;
  if (isOver) at += 1;
  else if (word === 'من' && isRatio(source, numerator)) {
    at += 1;
    if (source.tokens[at]?.text === 'كل' || source.tokens[at]?.text === 'اصل') at += 1;
  } else {
    const parts = matchAt(source.reading, partsOf, at);
    if (parts === null || parts.prefix !== '') return null;
    at = parts.to;
  }
  const denominator = readSpelled(source, at, 'none');
  if (denominator === null || denominator.value <= 1) return null;
  // «عثر في المبنى 14 على 5 جثث» is no fraction, nor «حازت خطة 2019 على مليار».
  if (isOver && (denominator.scale > 1 || countsNoun(source, denominator.to))) return null;
  return {
    value: numerator.value / denominator.value,
    to: denominator.to,
    scaled: false,
    clear: true,
  };
}

function countsNoun({ tokens }: NumberSource, at: number): boolean {
  const noun = tokens[at];
  return noun?.kind === 'word' && isNoun(noun.text) && !isDefinite(noun.text);
}

function isRatio(source: NumberSource, numerator: Spelled): boolean {
  const each = source.tokens[numerator.to + 1]?.text === 'كل';
  if (each || isBareRatio(source, numerator)) return true;
  // «وهي واحدة من ثلاث بلدات»: one of them, and no third.
  const before = source.tokens[numerator.to - 2]?.text ?? '';
  return numerator.value === 1 && !copulas.has(before);
}

/** Two small numbers and no noun after them. */
function isBareRatio(source: NumberSource, { value, to, digits }: Spelled): boolean {
  const below = source.literals.get(to + 1);
  if (!digits || below === undefined || below.value <= value || below.value > 10) return false;
  const next = source.tokens[below.to];
  return next === undefined || next.kind === 'break' || next.text === 'او';
}

/** «ونصف», «و ثلاثة أسداس», «و سبعة عشر على ثلاثة» after a number; never «وخمس», which is a five. */
export function joinedFraction(source: NumberSource, to: number): Fraction | null {
  const joint = jointAt(source, to);
  if (joint === null) return null;
  const fraction = fractionAt(source, joint.at, joint.attachment);
  if (fraction !== null) return fraction.clear && fraction.owned !== true ? fraction : null;
  const numerator = readSpelled(source, joint.at, joint.attachment);
  if (numerator === null || numerator.digits) return null;
  return overDenominator(source, numerator) ?? ratio(source, numerator);
}

function ratio(source: NumberSource, numerator: Spelled): Fraction | null {
  if (wordAt(source, numerator.to, 'none')?.word.over !== true) return null;
  return overNumber(source, numerator);
}

/** «1/2» in digits: small denominators, so that «14/2» as a day and month or «24/7» make no quantity. */
export function digitFraction(source: NumberSource, at: number): Fraction | null {
  const { tokens } = source;
  const numerator = tokens[at];
  const slash = tokens[at + 1];
  const denominator = tokens[at + 2];
  if (numerator?.kind !== 'digits' || slash === undefined || denominator?.kind !== 'digits')
    return null;
  if ((slash.text !== '/' && slash.text !== '⁄') || slash.spaced || denominator.spaced) return null;
  const [above, below] = [Number(numerator.text), Number(denominator.text)];
  if (below < 2 || above < 1) return null;
  return { value: above / below, to: at + 3, scaled: false, clear: true };
}
