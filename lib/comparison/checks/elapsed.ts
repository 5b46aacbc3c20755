import { reason } from '../../reason.ts';
import type { ReferenceEvent } from '../../reference/schema.ts';
import { type Check, type CheckContext, type CheckResult, checkedFigure } from '../check.ts';
import { type Days, daysOf, daysOfValue, isoOfDay } from '../dates/days.ts';
import { linksOfAnyKind } from '../linking/candidates.ts';
import { magnitudeOf } from '../linking/kinds.ts';
import type { Place } from '../linking/places.ts';
import type { ComparedFigure } from '../verdict.ts';
import { checkWords, firstOf } from './words.ts';

/** Mean length of a unit in days. Source: the Gregorian year of 365.2425 days. */
const DAYS_IN: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30.436875,
  year: 365.2425,
  decade: 3652.425,
};

/** Days round a unit that newspapers leave open: half a unit for months and years, a day for days. */
function slack(unit: string): number {
  return unit === 'day' ? 1 : (DAYS_IN[unit] ?? 1) * 0.6;
}

/** A time this many times as long or as short is rather counted from something else, unless that is said beside it. */
const BEYOND = 4;

/** Share of the elapsed time by which a duration must be off before it is said to be inconsistent. */
const OFF = 0.2;

interface Start {
  readonly days: Days;
  readonly event: string | null;
  /** It is said right beside the duration: «بعد سنتين على تحرير الرقة». */
  readonly beside: boolean;
}

/** Whether the words beside a duration say that it has passed since something. */
function saysElapsed({ words }: CheckContext, { from, to }: Place): boolean {
  if (firstOf(words, checkWords.notElapsed, Math.max(0, from - 3), to + 2) >= 0) return false;
  const before = firstOf(words, checkWords.elapsed, Math.max(0, from - 4), from) >= 0;
  return before || firstOf(words, checkWords.elapsedAfter, to, to + 1) === to;
}

/** A full date just after a duration that is counted back: «قبل أربع سنوات، في 11 سبتمبر 2014». */
function dateAfter(context: CheckContext, at: number): Start[] {
  const [place, next] = [context.places[at], context.places[at + 1]];
  const figure = context.figures[at + 1];
  if (!place || !next || figure?.kind !== 'date' || next.from - place.to > 4) return [];
  if (firstOf(context.words, checkWords.ago, Math.max(0, place.from - 3), place.from) < 0)
    return [];
  if (context.layout.part[next.from] !== context.layout.part[place.from]) return [];
  const days = daysOfValue(figure.value);
  return days ? [{ days, event: null, beside: true }] : [];
}

/** A full date just before a duration that says it otherwise: «في 11 سبتمبر 2014، أي قبل أربع سنوات». */
function dateBefore(context: CheckContext, at: number): Start[] {
  const [place, last] = [context.places[at], context.places[at - 1]];
  const figure = context.figures[at - 1];
  if (!place || !last || figure?.kind !== 'date' || place.from - last.to > 4) return [];
  if (!isAgo(context, place)) return [];
  const restates = firstOf(context.words, checkWords.restates, last.to, place.from) >= 0;
  const days = restates ? daysOfValue(figure.value) : null;
  return days ? [{ days, event: null, beside: true }] : [];
}

/** Figures before a duration among which another day is looked for. */
const DATES_BEFORE = 4;
const EVENT_WITHIN = 12;
const BESIDE = 6;
const EVENT_BEFORE = 8;

function isInSentence({ layout }: CheckContext, place: Place, token: number): boolean {
  return layout.sentence[token] === layout.sentence[place.from];
}

/** «قبل تسع سنوات»: counted back from now. */
function isAgo({ words }: CheckContext, { from }: Place): boolean {
  return firstOf(words, checkWords.ago, Math.max(0, from - 3), from) >= 0;
}

/** What happens again and again is counted from the last time before the news («أول اجتماع منذ عامين»); days between the two. */
const APART = 30;

function datesCountedFrom(
  { dates, recurring }: ReferenceEvent,
  publishedOn: string | null,
): readonly string[] {
  if (!recurring || dates.length < 2 || publishedOn === null) return dates;
  const today = daysOf(publishedOn)?.from ?? 0;
  const last = dates.filter((date) => (daysOf(date)?.to ?? today) < today - APART).at(-1);
  return last === undefined ? [] : [last];
}

/**
 * Events that a duration counts from, likeliest first: their cues stand after it («بعد شهرين من إعلان …»), or before it
 * where it is counted back («منذ تأسيسه قبل تسع سنوات»).
 */
function eventsBeside(context: CheckContext, figure: ComparedFigure, place: Place): Start[] {
  const ago = isAgo(context, place);
  const joins = firstOf(context.words, checkWords.elapsedJoins, place.to, place.to + 2) >= 0;
  if (!ago && !joins) return [];
  const links = linksOfAnyKind(context.linking, figure, place).filter(
    ({ subject, cues }) =>
      subject.about.type === 'event' &&
      cues.every(({ from }) => isInSentence(context, place, from)) &&
      cues.some(({ from, to }) =>
        joins
          ? from >= place.to && from <= place.to + EVENT_WITHIN
          : to <= place.from && to >= place.from - EVENT_BEFORE,
      ),
  );
  const best = links[0];
  if (!best) return [];
  return links
    .filter(({ score }) => score > best.score - 0.8)
    .flatMap(({ subject, cues }) => {
      if (subject.about.type !== 'event') return [];
      const { id, until, confidence } = subject.about.event;
      if (confidence === 'low') return [];
      const dates = datesCountedFrom(subject.about.event, context.publishedOn);
      const all = [...dates, ...(until === null ? [] : [until])].flatMap(
        (date) => daysOf(date) ?? [],
      );
      if (all.length === 0) return [];
      const from = Math.min(...all.map((one) => one.from));
      const to = Math.max(...all.map((one) => one.to));
      const beside = cues.every(
        (cue) => cue.to >= place.from - BESIDE && cue.to <= place.to + BESIDE,
      );
      return [{ days: { from, to }, event: id, beside }];
    });
}

/** «15 أكتوبر 2014: … بعد شهرين على أولى الغارات»: other days named before in the sentence, on which the time may have passed. */
function otherDays({ figures, places, layout, publishedOn }: CheckContext, at: number): Days[] {
  const place = places[at];
  const first = Math.max(0, at - DATES_BEFORE);
  return figures.slice(first, at).flatMap((figure, index) => {
    const where = places[first + index];
    if (figure.kind !== 'date' || figure.value === publishedOn || !where || !place) return [];
    if (layout.sentence[where.from] !== layout.sentence[place.from]) return [];
    return daysOfValue(figure.value) ?? [{ from: -Infinity, to: Infinity }];
  });
}

function passedBetween(start: Days, end: Days): Days {
  return { from: end.from - start.to, to: end.to - start.from };
}

/** Whether a time that does not fit today fits none of the other days either. */
function fitsNoDay(
  context: CheckContext,
  at: number,
  start: Start,
  fits: (passed: Days) => boolean | null,
): boolean {
  const days = otherDays(context, at);
  if (days.length > 0 && !start.beside) return false;
  return days.every((day) => fits(passedBetween(start.days, day)) === false);
}

function fitsTime(
  figure: ComparedFigure,
  value: number,
  passed: Days,
  beside: boolean,
): boolean | null {
  const unit = figure.unit ?? '';
  const length = DAYS_IN[unit];
  if (length === undefined) return null;
  const said = value * length;
  const loose = slack(unit);
  const atLeast = figure.qualifier === 'more_than' || figure.qualifier === 'at_least';
  const atMost = figure.qualifier === 'less_than' || figure.qualifier === 'at_most';
  const top = said + (atLeast ? Math.max(length, said * 0.5) : loose) + loose / 2;
  const bottom = said - (atMost ? Math.max(length, said * 0.5) : loose);
  if (passed.to >= bottom && passed.from <= top) return true;
  if (!beside && (passed.to * BEYOND < said || passed.from > said * BEYOND)) return null;
  const gap = passed.to < bottom ? said - passed.to : passed.from - said;
  return gap > Math.max(length, said * OFF) ? false : null;
}

/** «شهرين بعد إعلان النصر»: a duration against the event, or the date, that it counts from. */
export const elapsed: Check = {
  name: 'elapsed',
  kind: 'elapsed',
  about: 'A time said to have passed since an event or date, against the article’s date.',
  run: (context) =>
    context.figures.flatMap((figure, at): CheckResult[] => {
      const place = context.places[at];
      const value = magnitudeOf(figure);
      const today = context.publishedOn === null ? null : daysOf(context.publishedOn);
      if ((figure.kind !== 'duration' && figure.kind !== 'dual') || !place || !today) return [];
      if (value === null || figure.unit === null || !saysElapsed(context, place)) return [];
      const starts = [
        ...dateAfter(context, at),
        ...dateBefore(context, at),
        ...eventsBeside(context, figure, place),
      ];
      const fitsAfter = (start: Start) => (passed: Days) =>
        passed.to < 0 ? null : fitsTime(figure, value, passed, start.beside);
      const judged = starts.flatMap((start) => {
        const fits = fitsAfter(start)(passedBetween(start.days, today));
        return fits === null ? [] : [{ start, fits }];
      });
      const [only] = judged;
      const best =
        judged.find(({ start }) => start.event === null) ??
        judged.find(({ fits }) => fits) ??
        (only && judged.length === 1 && fitsNoDay(context, at, only.start, fitsAfter(only.start))
          ? only
          : undefined);
      if (!best) return [];
      return [
        checkedFigure('elapsed', figure, best.fits, [
          reason(best.fits ? 'elapsed_matches' : 'elapsed_differs', {
            since: isoOfDay(best.start.days.from),
            days: today.from - best.start.days.from,
          }),
        ]),
      ];
    }),
};
