import { type DateContext, isCue } from './date-context.ts';
import type { UnitRole } from './roles.ts';

/** A period placed by its distance from the article's: «العام الماضي», «هذا الشهر». */
export interface PeriodAt {
  /** In periods of its unit; null where it counts from the story or from nothing in particular. */
  readonly offset: number | null;
  readonly unit: UnitRole['unit'];
  readonly number: UnitRole['number'];
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A unit of time with the word that places it: «الأسبوع الماضي», «هذا العام», «السنوات القليلة المقبلة»; the bare unit where
 * `bare` allows it («بداية العام»).
 */
export function readPeriod(context: DateContext, at: number, bare = false): PeriodAt | null {
  const { terms } = context;
  const first = terms[at];
  if (first === undefined) return null;
  if (isCue(context, at, 'demonstrative')) {
    const unit = terms[first.to];
    const role = unit?.roles.unit;
    if (unit === undefined || role === undefined || !unit.definite) return null;
    if (role.number !== 'one' && !(role.number === 'many' && role.unit === 'day')) return null;
    if (role.weak || isClockUnit(role.unit)) return null;
    return {
      offset: role.number === 'one' ? 0 : null,
      unit: role.unit,
      number: role.number,
      to: unit.to,
      start: first.start,
      end: unit.end,
    };
  }
  const role = first.roles.unit;
  if (role === undefined || !first.definite || role.number === 'two') return null;
  if (isGeneral(context, at)) return null;
  let next = first.to;
  if (isCue(context, next, 'fewAdjective')) next += 1;
  const adjective = terms[next];
  const period = adjective?.roles.period;
  if (adjective === undefined || period === undefined) {
    if (!bare || role.number !== 'one') return null;
    return {
      offset: 0,
      unit: role.unit,
      number: role.number,
      to: first.to,
      start: first.start,
      end: first.end,
    };
  }
  if (role.number === 'one' && isClockUnit(role.unit)) return null;
  // «اليوم الأخير» is the last day of something.
  if (role.number === 'one' && role.unit === 'day' && LAST.has(context.tokens[next]?.text ?? ''))
    return null;
  const twice = terms[adjective.to];
  const offset = role.number === 'one' ? period.offset : null;
  const end =
    twice?.roles.period !== undefined && twice.roles.period.offset === null ? twice : adjective;
  return {
    offset,
    unit: role.unit,
    number: role.number,
    to: end.to,
    start: first.start,
    end: end.end,
  };
}

const LAST = new Set(['الاخير', 'الاخيره']);

/** «العام» in «الأمين العام السابق», the adjective. */
function isGeneral({ terms, tokens }: DateContext, at: number): boolean {
  return tokens[at]?.text === 'العام' && terms[at - 1]?.roles.cues?.has('generalAfter') === true;
}

function isClockUnit(unit: UnitRole['unit']): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}

/** A period of one unit, with «من» or «في» before it allowed: «من العام الماضي», «هذا الشهر». */
export function readPeriodOf(
  context: DateContext,
  at: number,
  unit: UnitRole['unit'],
): PeriodAt | null {
  const next = isCue(context, at, 'of') ? at + 1 : at;
  const period = readPeriod(context, next);
  return period !== null && period.unit === unit && period.number === 'one' ? period : null;
}
