import type { Candidate } from './candidates.ts';
import type { LinkContext } from './context.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';
import { breaks, expects, ofAll, plans, relatives, says } from './words-of-another.ts';

/** Tokens before a figure in which it is said to be planned. */
const PLAN_WITHIN = 18;

/**
 * «تعتزم واشنطن خفض قواتها إلى 3500 جندي», «لم تبلغ التعهدات 50 مليارا»: what is planned, expected, wished or denied is no value of the
 * metric, unless a clause of its own begins between the word for it and the number («يسعى التحالف الذي يضم 74 عضوا»).
 */
export function isToCome(
  { reading: { tokens }, layout }: LinkContext,
  { place, subject }: Candidate,
  { phrase, from, to }: PhraseHit,
): boolean {
  const isPlan = subject.about.type === 'event' ? expects.has(phrase) : plans.has(phrase);
  if (!isPlan || to > place.from || from < place.from - PLAN_WITHIN) return false;
  if (layout.clause[from] !== layout.clause[place.from]) return false;
  const between = tokens.slice(to, place.from);
  return !between.some(
    ({ text }) => breaks.has(text) || relatives?.has(text) || (says?.has(text) && text !== AN),
  );
}

/** «يتوقع أن تبلغ»: what is expected itself. */
const AN = 'ان';

/** Tokens from a sum in which it is said since when it was given. */
const SINCE_WITHIN = 12;
const SINCE = 'منذ';

/** «قدمت للعراق 1.7 مليار دولار مساعدات منذ 2014»: given over the years, and not at once. */
export function isGivenSince({ reading: { tokens }, layout }: LinkContext, place: Place): boolean {
  const [first, last] = [Math.max(0, place.from - SINCE_WITHIN), place.to + SINCE_WITHIN];
  return tokens
    .slice(first, last)
    .some(
      ({ text }, at) => text === SINCE && layout.clause[first + at] === layout.clause[place.from],
    );
}

const FROM = 'من';

/** «رحب به 65 عضوا من بين 73»: so many of another number. */
export function isSomeOf({ reading: { tokens }, layout }: LinkContext, place: Place): boolean {
  const { to, next } = place;
  if (!Number.isFinite(next) || layout.clause[next] !== layout.clause[place.from]) return false;
  const between = tokens.slice(to, next);
  return between.some(({ text }, at) => text === FROM && ofAll.has(between[at + 1]?.text ?? ''));
}
