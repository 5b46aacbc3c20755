import type { LinkContext } from './linking/context.ts';
import type { ComparedFigure } from './verdict.ts';

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

/** A sum that was given or pledged once; others are told in parts, or of more than one day. */
function isGivenOnce({ index }: LinkContext, id: string): boolean {
  const about = index.metrics.get(id)?.about;
  return (
    about?.type === 'metric' && about.metric.kind === 'money' && about.metric.nature === 'event'
  );
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
      (isDate ? namesTime(other) : other.kind === figure.kind) &&
      AGREES.has(other.verdict ?? '') &&
      where !== undefined &&
      layout.sentence[where.from] === layout.sentence[place.from]
    );
  });
}
