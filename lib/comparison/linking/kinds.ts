import type { Figure, FigureKind } from '../../figures/figure.ts';
import type { Metric, MetricKind } from '../../reference/schema.ts';
import { daysOfValue, isNumberRange } from '../dates/days.ts';
import { transposedOf } from '../numbers/misprint.ts';
import { convert } from '../numbers/units.ts';
import type { Subject } from './cue-sets.ts';
import { isDoubtfulNoun } from './doubtful-noun.ts';

/** Kinds of figure in which a metric's kind may be printed. */
const PRINTED_AS: Readonly<Record<MetricKind, readonly FigureKind[]>> = {
  count: ['cardinal'],
  money: ['money'],
  percent: ['percent'],
  measure: ['measure'],
  duration: ['duration', 'dual'],
  date: ['date', 'relative_date', 'date_range'],
  date_range: ['date', 'relative_date', 'date_range'],
  identifier: ['identifier', 'cardinal'],
  ordinal: ['ordinal', 'cardinal', 'identifier'],
};

/** One number that stands for a figure's value; the bound for open ranges; null where there is none. */
export function magnitudeOf({ value }: Figure): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return /^[0-9]+$/u.test(value) ? Number(value) : null;
  if (!isNumberRange(value)) return null;
  return value.min ?? value.max;
}

/** «60 دولة» counts; «العضو الـ60» numbers. */
function countsBehind({ kind, counted, start }: Figure): boolean {
  return kind !== 'ordinal' && counted !== null && counted.start > start;
}

/** From here a bare number is hardly a count of people or things. */
const SUM = 1e8;

/** «تركيا خمسة مليارات»: a sum in a list of sums, its currency named with another of them. */
export function leavesCurrencyOut(figure: Figure): boolean {
  const { kind, counted, unit } = figure;
  return (
    kind === 'cardinal' &&
    (counted === null || isDoubtfulNoun(figure)) &&
    unit === null &&
    (magnitudeOf(figure) ?? 0) >= SUM
  );
}

/** A zero too many or too few, or a point lost: «77 مليون» for 7.7. */
const SHIFTS: readonly number[] = [1, 10, 1 / 10];
/** The same, and two zeros; of a round number that is hardly told from another. */
const SHIFTS_OF_TWO: readonly number[] = [...SHIFTS, 100, 1 / 100];
/** The wrong scale word besides: «مليون» for «مليار» and the other way round. */
const SCALES: readonly number[] = [...SHIFTS, 1000, 1 / 1000];
const SCALES_OF_TWO: readonly number[] = [...SHIFTS_OF_TWO, 1000, 1 / 1000];
const ONE: readonly number[] = [1];
/** From here on a number of a kind may be printed with a scale word, and so with a wrong one. */
const SCALED: Partial<Readonly<Record<MetricKind, number>>> = { money: 1e3, count: 1e3 };
const SHIFTED: ReadonlySet<MetricKind> = new Set(['count', 'money', 'measure', 'percent']);

/** What a figure of a kind may have to be multiplied by to be what was meant. */
export function scalesOf(kind: MetricKind, size: number): readonly number[] {
  if (!SHIFTED.has(kind)) return ONE;
  const isScaled = size >= (SCALED[kind] ?? Number.POSITIVE_INFINITY);
  if (hasOneDigit(size)) return isScaled ? SCALES : SHIFTS;
  return isScaled ? SCALES_OF_TWO : SHIFTS_OF_TWO;
}

/** The size last asked for: each figure is held against many metrics. */
let [lastSize, isLastRound] = [0, true];

/** 500 million, not 510. */
function hasOneDigit(size: number): boolean {
  if (size === lastSize) return isLastRound;
  const first = size / 10 ** Math.floor(Math.log10(Math.abs(size) || 1));
  [lastSize, isLastRound] = [size, Math.abs(first - Math.round(first)) < 1e-9];
  return isLastRound;
}

/** Whether a size is one that a metric may have. */
export function isPlausible({ plausible }: Metric, size: number): boolean {
  return !plausible || (size >= plausible.min && size <= plausible.max);
}

/** Whether a figure is of a size that a metric may have; anything may be said of an event. */
export function hasSizeOf(figure: Figure, { about }: Subject): boolean {
  const magnitude = magnitudeOf(figure);
  if (about.type === 'event' || magnitude === null) return true;
  return isPlausible(about.metric, convert(magnitude, figure.unit, about.metric.unit) ?? magnitude);
}

/** Whether values of a metric of a kind, or an event, may be printed as a figure of a kind; a sum whose currency is left out is a cardinal. */
export function isPrintedAs(kind: MetricKind | 'event', printed: FigureKind): boolean {
  if (kind === 'event') return PRINTED_AS.date.includes(printed);
  return PRINTED_AS[kind].includes(printed) || (kind === 'money' && printed === 'cardinal');
}

/** Whether a figure can be about a metric or event by kind, unit and plausible size alone. */
export function compatibleWith(figure: Figure): (subject: Subject) => boolean {
  const isDated = daysOfValue(figure.value) !== null;
  const magnitude = magnitudeOf(figure);
  const isSum = leavesCurrencyOut(figure);
  const isCount = countsBehind(figure);
  return ({ about }) => {
    if (about.type === 'event') return isDated && isPrintedAs('event', figure.kind);
    const { kind, unit } = about.metric;
    const leftOut = kind === 'money' && isSum;
    if (!PRINTED_AS[kind].includes(figure.kind) && !leftOut) return false;
    if (kind === 'ordinal' && isCount) return false;
    if (kind === 'date' || kind === 'date_range') return isDated;
    if (magnitude === null) return false;
    const converted = convert(magnitude, figure.unit, unit);
    const asksUnit = unit !== null && kind !== 'percent' && kind !== 'count' && !leftOut;
    if (asksUnit && converted === null) return false;
    const size = converted ?? magnitude;
    return (
      scalesOf(kind, size).some((scale) => isPlausible(about.metric, size * scale)) ||
      (kind === 'count' && transposedOf(size).some((meant) => isPlausible(about.metric, meant)))
    );
  };
}
