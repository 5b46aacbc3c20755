import type { NumberRange } from '../figure.ts';
import { type DurationUnit, durationUnits } from './lexicon-schema.ts';

/** What a duration says of one unit. */
export interface Amount {
  readonly value: number | NumberRange | null;
  readonly unit: DurationUnit;
}

/** Seconds in a unit up to the week, months in the others. */
const SECONDS: Partial<Record<DurationUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
};
const MONTHS: Partial<Record<DurationUnit, number>> = {
  month: 1,
  year: 12,
  decade: 120,
  century: 1200,
};

/** How many of one unit another makes. A month counts 30 days and a year 365 where days and months are added. */
function ratio(unit: DurationUnit, smallest: DurationUnit): number {
  const [months, smallestMonths] = [MONTHS[unit], MONTHS[smallest]];
  if (months !== undefined && smallestMonths !== undefined) return months / smallestMonths;
  const years = (months ?? 0) / 12;
  const days = months === undefined ? 0 : months >= 12 ? years * 365 : months * 30;
  return (SECONDS[unit] ?? days * 86_400) / (SECONDS[smallest] ?? 1);
}

/** The whole of several amounts, in the smallest of their units; null where one is vague or a range. */
export function total(amounts: readonly Amount[]): Amount {
  const [only] = amounts;
  if (only !== undefined && amounts.length === 1) return { value: only.value, unit: only.unit };
  const smallest =
    durationUnits.find((unit) => amounts.some((amount) => amount.unit === unit)) ?? 'second';
  let sum = 0;
  for (const { value, unit } of amounts) {
    if (typeof value !== 'number') return { value: null, unit: smallest };
    sum += value * ratio(unit, smallest);
  }
  return { value: Math.round(sum * 1e6) / 1e6, unit: smallest };
}
