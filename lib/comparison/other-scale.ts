import type { Figure } from '../figures/figure.ts';
import type { Question } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { magnitudeOf } from './linking/kinds.ts';
import { digitsOf } from './numbers/digits.ts';
import { isReversed } from './numbers/misprint.ts';

/** A count of fewer digits may be that of anything. */
const TELLING = 2;
/** So many people or things are hardly counted by chance in a round number that is ten times another. */
const ROUND = 100;
const TEN = 10;
const HUNDRED = 100;
const THOUSAND = 1000;
/** Share by which the two numbers may be rounded apart. */
const ROUNDED = 0.02;

/** 10, 100 or 1000 where a number that differs is so many times as great or small as the reference's («330 ألف دولار» for 330 million); else null. */
function timesApart(figure: Figure, { verdict, difference }: Judgement): number | null {
  const [printed, meant] = [magnitudeOf(figure) ?? 0, Number(difference?.reference ?? 0)];
  if (verdict !== 'differs' || printed <= 0 || meant <= 0) return null;
  const times = Math.max(printed / meant, meant / printed);
  return [TEN, HUNDRED, THOUSAND].find((one) => Math.abs(times - one) < one * ROUNDED) ?? null;
}

/**
 * Whether a number of another scale than the reference's is plainly its value misprinted. What is too great is hardly of anything
 * else; what is too small may be a part («320 ألف نازح إلى الموصل»), another gift, «3 وزراء» of the thirty.
 */
export function isScaleTelling(question: Question, judgement: Judgement): boolean {
  const { figure, candidate } = question;
  const { firm, misprint } = candidate;
  const digits = digitsOf(figure);
  const times = timesApart(figure, judgement);
  const size = magnitudeOf(figure) ?? 0;
  const isTooSmall = (judgement.difference?.absolute ?? 0) < 0;
  if (isTooSmall && misprint === 'hardly') return false;
  if (!firm) return isWrittenOtherwise(figure, judgement);
  const isSure = misprint === 'surely' || misprint === 'wholly';
  const isPlain = isSure || misprint === 'plainly';
  if (times === HUNDRED && isTooSmall) return isSure && size >= SCALED;
  if (times === HUNDRED) return isPlain;
  if (isReversed(size, Number(judgement.difference?.reference ?? 0))) {
    return isPlain && candidate.counted && candidate.noun?.role === 'counted';
  }
  if (!isTooSmall) return digits >= TELLING || size >= ROUND;
  if (times === THOUSAND || digits > TELLING) return true;
  if (digits === TELLING) return isPlain;
  if (misprint === 'wholly' && candidate.counted && size >= SCALED) return true;
  return isSure && isOfTheseDays(question);
}

/** Smaller numbers may count anything in a war: «25 جنديا» is no misprint of 2,500. */
const SCALED = 1000;

/** Days before and after a sum was given in which the news of it speaks of hardly any other. */
const NEWS = 21;

/** Days of the longest period that a sum is set for. */
const YEAR = 366;

/** Whether a metric is a sum that was given once, or set for a year, and just then. */
function isOfTheseDays({ candidate, index, days }: Question): boolean {
  const { about } = candidate.subject;
  if (about.type === 'event' || days === null) return false;
  const { id, kind } = about.metric;
  if (kind !== 'money') return false;
  return index
    .statementsOf(id)
    .some(
      ({ days: { from, to } }) =>
        to - from <= YEAR && from - NEWS <= days.to && to + NEWS >= days.from,
    );
}

/** So many digits with another scale word, or one more with a point elsewhere: hardly another sum by chance. */
export function isWrittenOtherwise(figure: Figure, judgement: Judgement): boolean {
  const times = timesApart(figure, judgement);
  return times !== null && digitsOf(figure) >= (times === THOUSAND ? TELLING : TELLING + 1);
}
