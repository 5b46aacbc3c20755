import * as v from 'valibot';

const words = v.array(v.pipe(v.string(), v.minLength(1)));
const support = v.picklist(['none', 'preposition', 'year', 'day']);

/** assets/lexicon/months.json */
export const monthsSchema = v.looseObject({
  months: v.array(
    v.strictObject({
      calendar: v.picklist(['gregorian', 'hijri']),
      month: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      names: v.array(
        v.strictObject({
          name: v.string(),
          regions: v.optional(words),
          support: v.optional(support),
          exact: v.optional(v.boolean()),
        }),
      ),
    }),
  ),
});

const days = v.array(
  v.strictObject({ day: v.pipe(v.number(), v.minValue(1), v.maxValue(7)), names: words }),
);

/** assets/lexicon/weekdays.json */
export const weekdaysSchema = v.looseObject({ weekdays: days, bare: days, silentAfter: words });

/** assets/lexicon/relative-days.json */
export const relativeDaysSchema = v.looseObject({
  days: v.array(v.strictObject({ offset: v.pipe(v.number(), v.integer()), names: words })),
  later: words,
  silentAfter: words,
  silentBefore: words,
  rateAfter: words,
  now: words,
});

/** assets/lexicon/day-parts.json */
export const dayPartsSchema = v.looseObject({
  parts: words,
  morningParts: words,
  morning: words,
  evening: words,
  night: words,
});

/** From the smallest to the largest. */
export const durationUnits = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
] as const;
/** Units of durations, as the contract of the headless analysis names them. */
export type DurationUnit = (typeof durationUnits)[number];

/** assets/lexicon/durations.json */
export const durationsSchema = v.looseObject({
  units: v.array(
    v.strictObject({
      unit: v.picklist(durationUnits),
      singular: words,
      dual: words,
      plural: words,
      short: words,
      weak: v.optional(v.boolean()),
    }),
  ),
  one: words,
  whole: words,
  all: words,
  few: words,
  fewAfter: words,
  fractions: v.array(v.strictObject({ value: v.number(), names: words })),
  before: words,
  ago: words,
  ahead: words,
  agoAfter: words,
  aheadAfter: words,
  another: words,
  moreThan: words,
  oneAfter: words,
  lasting: words,
  notOneAfter: words,
  apart: words,
  around: words,
});

/** assets/lexicon/periods.json */
export const periodsSchema = v.looseObject({
  adjectives: v.array(v.strictObject({ offset: v.nullable(v.number()), names: words })),
  few: words,
  demonstratives: words,
  generalAfter: words,
  edges: words,
  edgeNeedsIndefinite: words,
  since: words,
});

/** assets/lexicon/seasons.json */
export const seasonsSchema = v.looseObject({
  seasons: v.array(v.strictObject({ code: v.number(), names: words })),
  wordsBefore: words,
});

/** assets/lexicon/eras.json */
export const erasSchema = v.looseObject({
  gregorian: words,
  hijri: words,
  beforeChrist: words,
  decades: v.array(
    v.strictObject({ from: v.number(), names: words, afterTimeWord: v.optional(v.boolean()) }),
  ),
  age: words,
});

/** assets/lexicon/date-ordinals.json */
export const dateOrdinalsSchema = v.looseObject({
  units: v.array(v.strictObject({ value: v.number(), names: words })),
  teen: words,
  tens: v.array(v.strictObject({ value: v.number(), names: words })),
  last: words,
});

/** assets/lexicon/date-cues.json */
export const dateCuesSchema = v.looseObject({
  until: words,
  between: words,
  afterBetween: words,
  severalYears: words,
  of: words,
  dated: words,
  corresponding: words,
  at: words,
  events: words,
  future: words,
  notFuture: words,
  oclock: words,
  zone: words,
  quarter: words,
  half: words,
  third: words,
  notCounted: words,
});
