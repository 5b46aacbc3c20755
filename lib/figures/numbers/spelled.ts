/**
 * Numbers in words, digits with scale words, and mixtures of both: a recursive grammar by scale.
 *
 * number   := minus? term (و term)* decimals? fraction?      terms fall in scale: «مليون و مئتان», never two hundreds
 * term     := (digits | below1000)? scale*                   «88 مليار», «ثلاثة وعشرون ألفا», «ألف»
 * below1000:= hundreds (و below100)? | below100
 * below100 := teen | unit و tens | tens | unit
 *
 * Old prose counts upwards: «خمسة وعشرون ومئتان», «ثلاث وسبعين وثلاثمئة وألف».
 *
 * Gender and case never decide: newspapers and generators mix them.
 */
import type { Token } from '../../arabic/tokens.ts';
import { type Attachment, jointAt, type NumberSource, wordAt } from './source.ts';
import { notCounted, suffixes, yearWords } from './words.ts';

export interface Spelled {
  readonly value: number;
  /** Token after the number. */
  readonly to: number;
  /** The scale of the last term: 1 where it has none. */
  readonly scale: number;
  readonly digits: boolean;
  readonly words: boolean;
}

const HUNDRED = 100;
const THOUSAND = 1000;

function belowHundred(source: NumberSource, at: number, attachment: Attachment): Spelled | null {
  const found = wordAt(source, at, attachment);
  if (found === null) return null;
  const { word } = found;
  const done = (value: number, to: number): Spelled => ({
    value,
    to,
    scale: 1,
    digits: false,
    words: true,
  });
  const tail = wordAt(source, at + 1, 'none')?.word.teenTail === true;
  if (tail && word.teenHead !== undefined) return done(word.teenHead, at + 2);
  if (tail && word.unit !== undefined && word.unit > 0 && word.unit < 10)
    return done(10 + word.unit, at + 2);
  if (word.teen !== undefined) return done(word.teen, at + 1);
  if (word.tens !== undefined) return done(word.tens, at + 1);
  const unit = word.unit ?? (word.teenHead === 11 ? 1 : undefined);
  if (unit === undefined) return null;
  if (unit > 0 && unit < 10) {
    const joint = jointAt(source, at + 1);
    const tens = joint === null ? null : wordAt(source, joint.at, joint.attachment);
    if (joint !== null && tens?.word.tens !== undefined)
      return done(tens.word.tens + unit, joint.at + 1);
  }
  return word.unit === undefined ? null : done(unit, at + 1);
}

function belowThousand(source: NumberSource, at: number, attachment: Attachment): Spelled | null {
  const found = wordAt(source, at, attachment);
  if (found === null) return null;
  const { word } = found;
  let hundreds = 0;
  let to = at + 1;
  if (word.hundreds !== undefined) hundreds = word.hundreds;
  else if (word.unit !== undefined && word.unit > 2 && word.unit < 10 && isHundred(source, to)) {
    hundreds = word.unit * HUNDRED;
    to += 1;
  } else if (word.hundred?.alone === true) hundreds = HUNDRED;
  else return belowHundred(source, at, attachment);
  return afterHundreds(source, hundreds, to, false);
}

function isHundred(source: NumberSource, token: number): boolean {
  return wordAt(source, token, 'article')?.word.hundred !== undefined;
}

/** «… وخمسة عشر», «… و 21» after hundreds. */
function afterHundreds(
  source: NumberSource,
  hundreds: number,
  to: number,
  digits: boolean,
): Spelled {
  const joint = jointAt(source, to);
  if (joint !== null) {
    const rest = belowHundred(source, joint.at, joint.attachment);
    if (rest !== null && rest.value > 0)
      return { ...rest, value: hundreds + rest.value, digits, words: true };
    const literal = source.literals.get(joint.at);
    if (digits && literal !== undefined && literal.value < HUNDRED && !literal.noQuantity)
      return { value: hundreds + literal.value, to: literal.to, scale: 1, digits, words: true };
  }
  return { value: hundreds, to, scale: 1, digits, words: true };
}

/** A multiplier with its scale words, or a scale word alone. */
function readTerm(source: NumberSource, at: number, attachment: Attachment): Spelled | null {
  const literal = source.literals.get(at);
  let term: Spelled | null = null;
  if (literal !== undefined) {
    if (literal.noQuantity) return null;
    const { value, to } = literal;
    term = { value, to, scale: 1, digits: true, words: false };
    if (Number.isInteger(value) && value > 0 && value < 10 && isHundred(source, to))
      term = afterHundreds(source, value * HUNDRED, to + 1, true);
  } else term = belowThousand(source, at, attachment);
  if (literal !== undefined && term !== null) term = withSuffix(source, at, term);
  if (term === null) {
    const bare = bareScale(source, at, attachment);
    return bare === null ? null : withScales(source, bare);
  }
  return withScales(source, term);
}

const CURRENCY_SIGN = /^\p{Sc}$/u;
const CURRENCY_CODE = /^[a-z]{3}$/u;

/** «$25m», «€3b», «25m$», «10k»: a letter glued to digits scales them beside a currency, or where the data file lets it alone. */
function withSuffix({ tokens }: NumberSource, at: number, term: Spelled): Spelled {
  const letter = tokens[term.to];
  if (letter?.kind !== 'latin' || letter.spaced) return term;
  const suffix = suffixes.get(letter.text);
  if (suffix === undefined) return term;
  const isMoney = isCurrency(tokens[at - 1]) || isCurrency(tokens[term.to + 1]);
  if (!isMoney && term.value < suffix.least) return term;
  const value = Number((term.value * suffix.value).toPrecision(15));
  return { ...term, value, to: term.to + 1, scale: suffix.value };
}

function isCurrency(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    CURRENCY_SIGN.test(token.text) || (token.kind === 'latin' && CURRENCY_CODE.test(token.text))
  );
}

function bareScale(source: NumberSource, at: number, attachment: Attachment): Spelled | null {
  // An English scale word («million») scales digits, and is no number of its own in an Arabic text.
  if (source.tokens[at]?.kind === 'latin') return null;
  const scale = wordAt(source, at, attachment)?.word.scale;
  if (scale === undefined || !(scale.singular || scale.dual)) return null;
  let count = scale.dual ? 2 : 1;
  if (scale.dual && scale.singular) count = isOneOfScale(source, at) ? 1 : 2;
  return { value: count * scale.value, to: at + 1, scale: scale.value, digits: false, words: true };
}

const TANWIN_FATH = '\u064b';

/**
 * «ألفا» is one thousand with tanwin («ألفًا»), or where a number goes on («مليارا ونصف مليار») or no noun follows («مليونا أو أكثر»), for a dual
 * in construct stands right before its noun: «ألفا جندي» is two thousand.
 */
function isOneOfScale(source: NumberSource, at: number): boolean {
  const token = source.tokens[at];
  if (token === undefined) return false;
  if (source.reading.original.slice(token.start, token.end).includes(TANWIN_FATH)) return true;
  const next = source.tokens[at + 1];
  if (next?.kind !== 'word' || notCounted.has(next.text)) return true;
  const joint = jointAt(source, at + 1);
  if (joint === null) return false;
  return source.literals.has(joint.at) || wordAt(source, joint.at, joint.attachment) !== null;
}

const CLOSING_QUOTES = new Set(['»', '"', '”', '’']);
const OPENING_QUOTES = new Set(['«', '"', '“', '‘', '”']);

/** A quotation mark opens right before the digits of a term, and a scale word follows the one that closes. */
function isQuoted(source: NumberSource, { to, scale }: Spelled): boolean {
  if (scale !== 1 || wordAt(source, to + 1, 'none')?.word.scale === undefined) return false;
  let at = to - 1;
  while (
    source.tokens[at - 1]?.kind === 'digits' ||
    SEPARATORS.has(source.tokens[at - 1]?.text ?? '')
  )
    at -= 1;
  return OPENING_QUOTES.has(source.tokens[at - 1]?.text ?? '');
}

const SEPARATORS = new Set(['.', ',', '٫', '٬', '،']);

/** «ألفا», «مليارا»: the singular in the accusative, which eleven and more take. */
function isAccusative({ tokens }: NumberSource, at: number): boolean {
  return tokens[at]?.text.endsWith('ا') === true;
}

/** Three to ten in words take a plural: «المؤتمرات الثلاثة مليارا و300 مليون» are two numbers. */
function isFew({ value, digits }: Spelled): boolean {
  return !digits && value >= 3 && value <= 10;
}

/** Scale words after a multiplier, each greater than the one before: «مئة ألف», «ألف مليار». */
function withScales(source: NumberSource, term: Spelled): Spelled {
  let { value, to, scale, words } = term;
  // «3» آلاف: some papers put the digits of a number in quotation marks.
  if (term.digits && CLOSING_QUOTES.has(source.tokens[to]?.text ?? '') && isQuoted(source, term))
    to += 1;
  const first = to;
  for (;;) {
    const found = wordAt(source, to, scale === 1 ? 'article' : 'none')?.word.scale;
    if (found === undefined || found.value <= scale) break;
    if (found.dual && !found.singular) break;
    if (isAccusative(source, to) && isFew(term)) break;
    value *= found.value;
    scale = scale === 1 ? found.value : scale * found.value;
    to += 1;
    words = true;
  }
  if (to === first) return term;
  const exact = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
  return { value: exact, to, scale, digits: term.digits, words };
}

/** Terms of falling scale joined by «و», or a digit term right after a scaled one («4 آلاف 3 مائة»). */
export function readSpelled(
  source: NumberSource,
  at: number,
  attachment: Attachment,
): Spelled | null {
  const first = readTerm(source, at, attachment);
  if (first === null) return null;
  let { value, to, scale, digits, words } = first;
  if (scale === 1 && !digits && value > 0 && value < HUNDRED) return upwards(source, at, first);
  // «$5m و5»: a letter ends its number, and so does a decimal fraction: «1.3 مليون و700 ألف» are two.
  const isWhole = !digits || Number.isInteger(source.literals.get(at)?.value ?? 0);
  const isOpen = isWhole && source.tokens[to - 1]?.kind !== 'latin';
  while (isOpen && scale >= THOUSAND) {
    const joint = jointAt(source, to);
    const next =
      joint === null
        ? source.literals.has(to) && digits
          ? readTerm(source, to, 'none')
          : null
        : readTerm(source, joint.at, joint.attachment);
    if (next === null || next.value >= scale || next.value <= 0) break;
    if (joint === null && !next.words) break;
    if (next.scale >= scale || (next.digits && !Number.isInteger(next.value))) break;
    value += next.value;
    to = next.to;
    scale = next.scale;
    digits = digits || next.digits;
    words = words || next.words;
  }
  return { value, to, scale, digits, words };
}

/** «… ومئتين», «… وثلاثمئة وألف» after a number below a hundred; not after «بين», which joins two numbers. */
function upwards(source: NumberSource, at: number, first: Spelled): Spelled {
  const hundreds = nextUpwards(source, first.to) ?? noHundreds(source, at, first);
  if (hundreds === null || wordAt(source, at - 1, 'any')?.word.between === true) return first;
  const joint = jointAt(source, hundreds.to);
  const scale = joint === null ? null : wordAt(source, joint.at, joint.attachment)?.word.scale;
  const done = { ...first, value: first.value + hundreds.value, to: hundreds.to };
  if (joint === null || scale?.value !== THOUSAND || scale.plural) return done;
  return { ...done, value: done.value + (scale.singular ? 1 : 2) * THOUSAND, to: joint.at + 1 };
}

/** «سنة ثماني عشرة وألفين»: without hundreds only in a year. */
function noHundreds({ tokens }: NumberSource, at: number, first: Spelled): Spelled | null {
  return yearWords.has(tokens[at - 1]?.text ?? '') ? { ...first, value: 0 } : null;
}

/** Joined hundreds and nothing below them. */
function nextUpwards(source: NumberSource, to: number): Spelled | null {
  const joint = jointAt(source, to);
  if (joint === null || source.literals.has(joint.at)) return null;
  const hundreds = belowThousand(source, joint.at, joint.attachment);
  if (hundreds === null || hundreds.value < HUNDRED || hundreds.value % HUNDRED !== 0) return null;
  const next = wordAt(source, hundreds.to, 'none')?.word;
  return next?.scale === undefined ? hundreds : null;
}
