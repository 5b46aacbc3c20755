import { isDefinite } from '../counted-words.ts';
import { type DateContext, isCue, isLineEnd, isLineStart, numberFrom } from './date-context.ts';
import { readDurationPieces } from './duration-pieces.ts';
import { isFollowedByName } from './followed-by-name.ts';
import { durationUnits } from './lexicon-schema.ts';
import type { ReadingAt } from './reading-at.ts';

/** One of a unit is meant though no number says so: «قبل عام», «أكثر من شهر», «ليوم كامل»; none is in «يوما بعد يوم». */
function isOneImplied(context: DateContext, at: number): boolean {
  const unit = context.terms[at]?.roles.unit?.unit;
  if (unit !== undefined && context.terms[at - 2]?.roles.unit?.unit === unit) return false;
  if (isCue(context, at - 1, 'oneAfter')) return true;
  if (context.tokens[at - 1]?.text === 'من' && isCue(context, at - 2, 'moreThan')) return true;
  const attached =
    context.tokens[at]?.text.startsWith('ل') === true &&
    context.terms[at]?.start !== context.tokens[at]?.start;
  if (isApart(context, at) || isWithFraction(context, at)) return true;
  if (isAccusativeAlone(context, at) || isWithSmaller(context, at)) return true;
  const next = context.tokens[at + 1];
  return (
    attached &&
    (next?.kind !== 'word' || isCue(context, at + 1, 'at') || isCue(context, at + 1, 'until'))
  );
}

/** «في شهر ونصف»: a fraction of the same unit is joined to it; none is in «كل عام ونصف السكان». */
function isWithFraction({ terms, tokens }: DateContext, at: number): boolean {
  const unit = terms[at];
  const fraction = unit === undefined ? undefined : terms[unit.to];
  if (fraction?.roles.fraction === undefined || !fraction.conjunction || fraction.definite)
    return false;
  const next = terms[fraction.to]?.roles.unit;
  return next?.number === 'one' || !isDefinite(tokens[fraction.to]?.text ?? '');
}

/** «ساعة وعشر دقائق», «عام وشهرين»: so many of a smaller unit are joined to it; «شهر إلى ثلاثة أشهر»: it reaches to more of them. */
function isWithSmaller(context: DateContext, at: number): boolean {
  const { terms, tokens } = context;
  const term = terms[at];
  const unit = term?.roles.unit;
  if (term === undefined || unit?.number !== 'one' || term.definite) return false;
  const reaches = isCue(context, term.to, 'until');
  const apart = reaches || tokens[term.to]?.text === 'و';
  const next = apart ? term.to + 1 : term.to;
  if (!apart && tokens[next]?.text.startsWith('و') !== true) return false;
  const number = numberFrom(context, next);
  const smaller = number === null ? terms[next]?.roles.unit : terms[number.to]?.roles.unit;
  if (smaller === undefined || smaller.short || (number === null && smaller.number !== 'two'))
    return false;
  if (reaches) return smaller.unit === unit.unit;
  return durationUnits.indexOf(smaller.unit) < durationUnits.indexOf(unit.unit);
}

/** How many words may stand between a verb of lasting and how long: «تكفي ألف أسرة شهرا». */
const FARTHEST_VERB = 5;

/** «سُجن شهرا», «تكفي الأسرة أسبوعا»: an accusative that no number counts; of «عاما» and «يوما», which are also "general" and "once", only after a verb of lasting or before «آخر». */
function isAccusativeAlone(context: DateContext, at: number): boolean {
  const { tokens, terms } = context;
  const before = tokens[at - 1];
  const term = terms[at];
  if (term?.roles.unit?.number !== 'one' || term.start !== tokens[at]?.start) return false;
  if (tokens[at]?.text.endsWith('ا') !== true || before?.kind !== 'word') return false;
  if (isCue(context, at - 1, 'notOneAfter') || context.figures.numberAt(at - 1) >= 0) return false;
  if (terms[term.to + 1]?.roles.unit?.unit === term.roles.unit.unit) return false;
  const { unit } = term.roles.unit;
  if (unit === 'month' || unit === 'week' || isCue(context, term.to, 'another')) return true;
  if (before.text.endsWith('ا')) return false;
  for (let verb = at - 1; verb >= at - FARTHEST_VERB && tokens[verb]?.kind === 'word'; verb -= 1)
    if (isCue(context, verb, 'lasting')) return true;
  return false;
}

/** How many words may stand between «بعد» and the distance that it has: «بعد تلك الجلسة بيوم». */
const REACH = 4;

/** «قبلها بشهر», «بعد ذلك بعام», «قبل الاجتماع بيوم»: so long before or after, by one of a unit with «ب» that ends its phrase. */
function isApart(context: DateContext, at: number): boolean {
  const { tokens, terms } = context;
  if (tokens[at]?.text.startsWith('ب') !== true || terms[at]?.start === tokens[at]?.start)
    return false;
  const next = tokens[at + 1];
  if (next?.kind === 'word' && !isCue(context, at + 1, 'at')) return false;
  for (let before = at - 1; before >= at - REACH; before -= 1) {
    if (isCue(context, before, 'apart')) return true;
    if (tokens[before]?.kind !== 'word') return false;
  }
  return false;
}

/**
 * A length of time: «ثلاثة أعوام», «عام ونصف», «ثلاث سنوات وخمسة أشهر», «طوال اليوم», and one unit alone after a word of duration («قبل عام»).
 * A dual («شهرين», «لمدة أسبوعين») is a `dual`.
 * Sums of several units are given in the smallest.
 */
export function readDuration(context: DateContext, at: number): ReadingAt | null {
  const whole = readWholePeriod(context, at);
  if (whole !== null) return whole;
  const alone = isLineStart(context, at);
  const duration = readDurationPieces(context, at, alone || isOneImplied(context, at));
  if (duration === null) return null;
  const fillsLine = alone && isLineEnd(context, duration.to);
  const [first] = duration.pieces;
  if (
    first?.form === 'implied' &&
    duration.pieces.length === 1 &&
    !isOneImplied(context, at) &&
    !fillsLine
  )
    return null;
  return duration;
}

/** «طوال اليوم», «طيلة العام»: one unit, the word included. */
function readWholePeriod(context: DateContext, at: number): ReadingAt | null {
  const term = context.terms[at];
  if (term === undefined || !isCue(context, at, 'all')) return null;
  const next = context.terms[term.to];
  const isToday = next?.roles.relativeDay === 0 && next.to === next.from + 1;
  const unit = isToday ? 'day' : next?.roles.unit?.number === 'one' ? next.roles.unit.unit : null;
  if (next === undefined || unit === null || context.terms[next.to]?.roles.period !== undefined)
    return null;
  if (
    isFollowedByName(context, next.to) ||
    isCue(context, next.to, 'one') ||
    isCue(context, next.to, 'whole')
  )
    return null;
  return {
    kind: 'duration',
    value: 1,
    unit,
    from: at,
    to: next.to,
    start: term.start,
    end: next.end,
  };
}
