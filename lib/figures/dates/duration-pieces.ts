import { isDefinite, isNoun } from '../counted-words.ts';
import type { NumberRange } from '../figure.ts';
import type { NumberReading } from '../grammar.ts';
import { type DateContext, isCue, isSign, numberFrom } from './date-context.ts';
import { total } from './duration-sum.ts';
import {
  isAdjectiveOfTwo,
  isTimeMeant,
  isTimeSaid,
  isWeakUnitMeant,
  type UnitAt,
  unitAt,
} from './duration-unit.ts';
import { isFollowedByName } from './followed-by-name.ts';
import type { DurationUnit } from './lexicon-schema.ts';
import type { ReadingAt } from './reading-at.ts';

/** One number with one unit, of which a duration may have several. */
interface Piece {
  readonly value: number | NumberRange | null;
  readonly unit: DurationUnit;
  /** How the number is said: by a number, by the dual, by «واحد» or «كامل», or not at all. */
  readonly form: 'number' | 'dual' | 'one' | 'implied';
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface DurationAt extends ReadingAt {
  readonly pieces: readonly Piece[];
}

const YEAR = /^(?:1[0-9]|20)[0-9]{2}$/u;

/** «ثلاثة أعوام», «24 ساعة», «٥ د», «بضع ساعات», «نصف ساعة». */
function readCounted(context: DateContext, at: number): Piece | null {
  const { terms } = context;
  const term = terms[at];
  if (term?.roles.fraction !== undefined) {
    const unit = unitAt(context, term.to);
    if (unit === null || unit.role.number !== 'one' || unit.role.weak) return null;
    const to = isCue(context, unit.to, 'one') ? unit.to + 1 : unit.to;
    const { fraction: value } = term.roles;
    const end = context.tokens[to - 1]?.end ?? unit.end;
    return { value, unit: unit.role.unit, form: 'number', to, start: term.start, end };
  }
  const number = numberFrom(context, at);
  if (number === null) return readNumberAfter(context, at);
  const quarters = readQuarters(context, number);
  if (quarters !== null) return quarters;
  const unit = unitAt(context, number.to);
  if (unit === null || unit.role.number === 'two' || unit.attached) return null;
  if (isTensOfOrdinal(context, at)) return null;
  const isPart = typeof number.value === 'number' && number.value > 0 && number.value < 1;
  if (unit.definite && !isPart) return null;
  if (number.value === 1 && unit.role.number === 'many' && !unit.role.short) return null;
  if (unit.role.short && (number.form !== 'digits' || !isAbbreviation(context, number.to)))
    return null;
  if (unit.role.weak && !isTimeMeant(context, at, unit.to)) return null;
  if (isYearOf(context, unit) || isYearItself(context, number, unit)) return null;
  if (isNamedDay(context, unit)) return null;
  return {
    value: number.value,
    unit: unit.role.unit,
    form: 'number',
    to: unit.to,
    start: number.start,
    end: unit.end,
  };
}

/** «كانوا 201,701 عام 1997»: the word stands before the number of a year. */
function isYearOf({ tokens }: DateContext, { role, to }: UnitAt): boolean {
  return role.unit === 'year' && role.number === 'one' && YEAR.test(tokens[to]?.text ?? '');
}

/** «القرار 2396 يوم الخميس», «قتل 12 يوم 5 آذار»: the word stands before the day's name or date. */
function isNamedDay(context: DateContext, { role, to }: UnitAt): boolean {
  if (role.unit !== 'day' || role.number !== 'one') return false;
  const { terms } = context;
  if (terms[to]?.roles.weekday !== undefined) return true;
  const number = numberFrom(context, to);
  return number !== null && terms[number.to]?.roles.month !== undefined;
}

/** «عن الخامسة والستين عاما»: the tens of an ordinal, which says the age. */
function isTensOfOrdinal({ terms, tokens }: DateContext, at: number): boolean {
  return tokens[at]?.text.startsWith('وال') === true && terms[at - 1]?.roles.ordinal !== undefined;
}

/** «كان 2017 عام الذروة»: a year, and what it was the year of. */
function isYearItself({ tokens }: DateContext, number: NumberReading, unit: UnitAt): boolean {
  if (unit.role.unit !== 'year' || unit.role.number !== 'one' || number.form !== 'digits')
    return false;
  const next = tokens[unit.to];
  return (
    YEAR.test(tokens[number.from]?.text ?? '') && next?.kind === 'word' && isDefinite(next.text)
  );
}

/** «20 ربع سنة»: so many parts of a unit. */
function readQuarters(context: DateContext, number: NumberReading): Piece | null {
  const part = context.terms[number.to];
  const fraction = part?.roles.fraction;
  if (part === undefined || fraction === undefined || part.conjunction || part.definite)
    return null;
  const unit = unitAt(context, part.to);
  if (unit === null || unit.role.number !== 'one' || typeof number.value !== 'number') return null;
  const value = number.value * fraction;
  return {
    value,
    unit: unit.role.unit,
    form: 'number',
    to: unit.to,
    start: number.start,
    end: unit.end,
  };
}

/** The number after its unit: «السنوات الثلاث», «الأيام الـ10», «أسابيع ثلاثة». */
function readNumberAfter(context: DateContext, at: number): Piece | null {
  const unit = unitAt(context, at);
  if (unit === null || unit.role.number !== 'many' || unit.role.short) return null;
  if (!unit.definite) return readFewAfter(context, unit);
  const glued = context.tokens[unit.to]?.text === 'ال';
  const number = numberFrom(context, glued ? unit.to + 1 : unit.to);
  const token = context.tokens[unit.to];
  if (number === null || token === undefined || !token.text.startsWith('ال')) return null;
  const { value, to, end } = number;
  return { value, unit: unit.role.unit, form: 'number', to, start: unit.start, end };
}

/** «أسابيع ثلاثة»: three to ten in a word that counts no noun of its own. */
function readFewAfter(context: DateContext, unit: UnitAt): Piece | null {
  const number = numberFrom(context, unit.to);
  if (number === null || number.form !== 'words' || number.to !== unit.to + 1) return null;
  const { value, to, start, end } = number;
  if (typeof value !== 'number' || value < 3 || value > 10) return null;
  if (start !== context.tokens[unit.to]?.start) return null;
  const next = context.tokens[to];
  if (next?.kind === 'word' && isNoun(next.text) && !next.text.startsWith('ال')) return null;
  return { value, unit: unit.role.unit, form: 'number', to, start: unit.start, end };
}

/** «5 د» at the end of a line or before more of a duration; «5 د. فلان» is no time. */
function isAbbreviation(context: DateContext, at: number): boolean {
  const next = context.tokens[at + 1];
  if (next?.kind === 'sign' && next.text === '.' && context.tokens[at + 2]?.kind === 'word')
    return false;
  return (
    next === undefined ||
    next.kind !== 'word' ||
    next.text === 'و' ||
    numberFrom(context, at + 1) !== null
  );
}

/** «شهرين», «عام واحد», «سنة كاملة», and «عام» alone where `implied` allows it. */
function readUncounted(context: DateContext, at: number, implied: boolean): Piece | null {
  const unit = unitAt(context, at);
  if (unit === null || unit.role.short || unit.role.number === 'many') return null;
  const { role, to, start, end } = unit;
  const piece = { unit: role.unit, start };
  if (role.number === 'two') {
    if (isAdjectiveOfTwo(context, at, unit)) return null;
    if (unit.definite && !isTimeSaid(context, at, to)) return null;
    if (role.weak && !isTimeMeant(context, at, to)) return null;
    if (isCue(context, to, 'whole'))
      return { ...piece, value: 2, form: 'one', to: to + 1, end: context.tokens[to]?.end ?? end };
    return { ...piece, value: 2, form: 'dual', to, end };
  }
  if (isCue(context, to, 'one') && !unit.definite)
    return { ...piece, value: 1, form: 'one', to: to + 1, end: context.tokens[to]?.end ?? end };
  if (isCue(context, to, 'whole') && !unit.definite)
    return { ...piece, value: 1, form: 'one', to: to + 1, end: context.tokens[to]?.end ?? end };
  if (role.weak && !isWeakUnitMeant(context, to)) return null;
  return implied && !unit.definite ? { ...piece, value: 1, form: 'implied', to, end } : null;
}

const mostPieces = 6;

/** The pieces that follow the first one: «وخمسة أشهر», «و 21 يوما», «، 21 يوما». */
function readPieces(context: DateContext, first: Piece): Piece[] {
  const pieces = [first];
  let to = first.to;
  while (pieces.length < mostPieces) {
    const joined = context.tokens[to]?.text === 'و';
    const comma = isSign(context, to, ',،');
    const next = joined || comma ? to + 1 : to;
    const attached =
      context.terms[next]?.conjunction === true ||
      context.tokens[next]?.text.startsWith('و') === true;
    const piece =
      readCounted(context, next) ??
      (joined || attached ? readUncounted(context, next, joined || attached) : null);
    if (piece === null || pieces.some(({ unit }) => unit === piece.unit)) break;
    if (!joined && !attached && context.tokens[next]?.kind !== 'digits') break;
    if (context.terms[next]?.roles.fraction !== undefined) break;
    if (piece.form === 'implied' && isFollowedByName(context, piece.to)) break;
    pieces.push(piece);
    to = piece.to;
  }
  return pieces;
}

/** «ونصف», «ونصف السنة», «وربع»: the fraction of a unit that follows it. */
function readFraction(
  context: DateContext,
  at: number,
): { value: number; to: number; end: number } | null {
  const joined = context.tokens[at]?.text === 'و';
  const term = context.terms[joined ? at + 1 : at];
  if (term?.roles.fraction === undefined || (!joined && !term.conjunction)) return null;
  const unit = context.terms[term.to];
  if (unit?.roles.unit?.number === 'one' && !unit.conjunction)
    return { value: term.roles.fraction, to: unit.to, end: unit.end };
  return { value: term.roles.fraction, to: term.to, end: term.end };
}

/** Every duration that begins at a token, whatever stands around it. */
export function readDurationPieces(
  context: DateContext,
  at: number,
  implied: boolean,
): DurationAt | null {
  const first = readCounted(context, at) ?? readUncounted(context, at, implied);
  if (first === null) return null;
  if (first.form === 'implied' && isFollowedByName(context, first.to)) return null;
  if (
    first.form === 'dual' &&
    context.tokens[first.to]?.kind === 'digits' &&
    context.tokens[first.to]?.text.length === 4
  )
    return null;
  let pieces = readPieces(context, first);
  let last = pieces[pieces.length - 1] ?? first;
  const fraction = readFraction(context, last.to);
  if (fraction !== null && typeof last.value === 'number') {
    last = {
      ...last,
      value: last.value + fraction.value,
      to: fraction.to,
      end: fraction.end,
      form: 'number',
    };
    pieces = [...pieces.slice(0, -1), last];
  }
  const { value, unit } = total(pieces);
  const [only] = pieces;
  const kind = pieces.length === 1 && only?.form === 'dual' ? 'dual' : 'duration';
  return { kind, value, unit, from: at, to: last.to, start: first.start, end: last.end, pieces };
}
