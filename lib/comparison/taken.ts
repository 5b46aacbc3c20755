import { hitsAround, type LinkContext } from './linking/context.ts';
import { isChangedFrom } from './linking/past.ts';
import type { Place } from './linking/places.ts';
import { hitsIn, lowers } from './linking/words-of-another.ts';
import type { ComparedFigure } from './verdict.ts';

const LASTING: ReadonlySet<string> = new Set(['duration', 'dual']);

function areAlike({ kind: one }: ComparedFigure, { kind: other }: ComparedFigure): boolean {
  return one === other || (LASTING.has(one) && LASTING.has(other));
}

/** «خفض قواته من 5200 إلى 3 آلاف»: what a number that is right today is to come down to. */
export function isChangedTo(
  context: LinkContext,
  compared: readonly ComparedFigure[],
  at: number,
): boolean {
  const [before, where, figure] = [compared[at - 1], context.places[at - 1], compared[at]];
  if (!before || !where || !figure || !LOUD.has(figure.verdict ?? '')) return false;
  const about = context.index.metrics.get(figure.metric ?? '')?.about;
  if (about?.type !== 'metric' || about.metric.nature !== 'state') return false;
  return (
    before.metric === figure.metric &&
    AGREES.has(before.verdict ?? '') &&
    !before.reasons.some(({ code }) => code === 'was_before') &&
    isChangedFrom(context, where) &&
    isLowered(context, where)
  );
}

/** Tokens before a change in which a word says that it is to less. */
const LOWERED_WITHIN = 8;

function isLowered({ reading, layout }: LinkContext, place: Place): boolean {
  return hitsAround(hitsIn(reading), place, LOWERED_WITHIN).some(
    ({ phrase, from, to }) =>
      lowers.has(phrase) && to <= place.from && layout.clause[from] === layout.clause[place.from],
  );
}

/** Figures to each side among which another one of the metric is looked for. */
const REACH = 6;

const AGREES = new Set(['agrees', 'agrees_within_qualifier']);
const LOUD = new Set(['differs', 'disputed']);
const DATES: ReadonlySet<string> = new Set(['date', 'relative_date', 'date_range']);

/** Length of a date that names the day, with or without its year: `2015-11-20`, `XXXX-11-20`. */
const DAY = 10;

function namesDay({ kind, value }: ComparedFigure): boolean {
  return DATES.has(kind) && typeof value === 'string' && value.length === DAY;
}

/** Length of one that names the month at least. */
const MONTH = 7;

/** «العام الماضي», «عام 2014» say too little to take the place of a day. */
function namesTime({ kind, value }: ComparedFigure): boolean {
  if (typeof value !== 'string') return DATES.has(kind);
  return DATES.has(kind) && value.length >= (kind === 'relative_date' ? DAY : MONTH);
}

/** A sum that was given or pledged once, how long a thing lasted that came about once; others are told in parts, or of more than one day. */
const ONCE: ReadonlySet<string> = new Set(['money', 'duration']);
function isGivenOnce({ index }: LinkContext, id: string): boolean {
  const about = index.metrics.get(id)?.about;
  return about?.type === 'metric' && ONCE.has(about.metric.kind) && about.metric.nature === 'event';
}

/** The number of a resolution: the one beside it is another's («القرار 2396، وقبله القرار 2393»). */
function isNumbered({ index }: LinkContext, id: string): boolean {
  const about = index.metrics.get(id)?.about;
  return about?.type === 'metric' && about.metric.kind === 'identifier';
}

/**
 * «1.5 مليار دولار، منها 500 مليون لتمويل الصادرات»: a sum that differs from what another one of its sentence agrees with
 * is something else: a part of it, or what stands beside it. So is a day beside the one on which a thing came about:
 * «بعد هجمات 13 نوفمبر … اعتمد المجلس القرار 2249 في 20 نوفمبر».
 */
export function isTaken(
  context: LinkContext,
  compared: readonly ComparedFigure[],
  at: number,
): boolean {
  const { layout, places } = context;
  const [figure, place] = [compared[at], places[at]];
  if (!figure || !place || !LOUD.has(figure.verdict ?? '') || figure.metric === null) return false;
  const isDate = namesDay(figure);
  if (!isDate && !isGivenOnce(context, figure.metric) && !isNumbered(context, figure.metric)) {
    return false;
  }
  const from = Math.max(0, at - REACH);
  return compared.slice(from, at + REACH + 1).some((other, index) => {
    const where = places[from + index];
    return (
      other !== figure &&
      other.metric === figure.metric &&
      (isDate ? namesTime(other) : areAlike(other, figure)) &&
      AGREES.has(other.verdict ?? '') &&
      where !== undefined &&
      layout.sentence[where.from] === layout.sentence[place.from]
    );
  });
}
