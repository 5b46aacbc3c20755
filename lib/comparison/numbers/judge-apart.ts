import { type Reason, reason } from '../../reason.ts';
import type { Metric } from '../../reference/schema.ts';
import type { Days } from '../dates/days.ts';
import { type Judgement, unreferenced } from '../judgement.ts';
import type { Difference } from '../verdict.ts';
import { quantityOf } from './best-match.ts';
import { nearestEnd, type Quantity } from './match.ts';
import { isMisprint } from './misprint.ts';
import { inUnit, referenceReason } from './reference-reasons.ts';
import type { IndexedStatement } from './statements.ts';

/** A reading this many days before the article says nothing certain of it. */
const STALE = 400;
/** A thing that happens once is not what an article this many days before it speaks of. */
const EARLY = 30;
/** So many days before it was given or counted, nothing was known of it. */
const UNKNOWN = 120;
/** A total may have grown by this share since the last reading. */
const GROWTH = 1.5;

function differenceFrom(printed: Quantity, statement: IndexedStatement): Difference | null {
  const reference = quantityOf(statement);
  if (!reference) return null;
  const value =
    typeof printed.value === 'number'
      ? printed.value
      : (printed.value.min ?? printed.value.max ?? 0);
  const base = nearestEnd(reference.value, value);
  return {
    reference: base,
    absolute: value - base,
    percent: base === 0 ? null : ((value - base) / base) * 100,
  };
}

/** The difference in words: a number of something is misprinted, any other is more or less. */
function differenceReason(difference: Difference, statement: IndexedStatement): Reason {
  if (statement.named) return reason('misprint_of', { value: String(difference.reference) });
  return reason('differs_by', {
    ...inUnit(statement),
    absolute: Math.abs(difference.absolute),
    percent: Math.round(Math.abs(difference.percent ?? 0) * 10) / 10,
  });
}

/** What happens once is not what an article long before or after it speaks of. */
export function isOfAnotherTime(
  { nature, kind }: Metric,
  { days: { to } }: IndexedStatement,
  days: Days | null,
): boolean {
  if (nature !== 'event' || kind === 'identifier' || kind === 'ordinal') return false;
  const age = days === null ? 0 : days.from - to;
  return age > STALE || age < -EARLY;
}

/** What was given or counted once was not known so long before. */
export function isToCome(
  { nature, kind }: Metric,
  { days: { from } }: IndexedStatement,
  days: Days | null,
): boolean {
  if (nature !== 'event' || (kind !== 'money' && kind !== 'count')) return false;
  return days !== null && from - days.to > UNKNOWN;
}

/** A number that was meant to be the one of a statement, and is another. */
export function misprinted(printed: Quantity, statement: IndexedStatement): Judgement {
  const difference = differenceFrom(printed, statement);
  const told = difference === null ? [] : [differenceReason(difference, statement)];
  return {
    verdict: 'differs',
    difference,
    statements: [statement.statement.id],
    reasons: [...told, referenceReason(statement)],
  };
}

/**
 * A number that no statement of any time has: whether that is a difference, or the reference says too little.
 *
 * @param isLoose a word that ties the number to the metric stands in another sentence: an old reading then says nothing
 */
export function judgeApart(
  metric: Metric,
  printed: Quantity,
  current: readonly IndexedStatement[],
  days: Days | null,
  isLoose = false,
): Judgement {
  if (current.length === 0) return unreferenced([reason('no_statement_then')]);
  const firm = current.filter(({ statement }) => !statement.doubtful);
  const shown = current.slice(0, 2).map(referenceReason);
  if (firm.length === 0)
    return unreferenced(
      [reason('doubtful_reference'), ...shown],
      current.map(({ statement }) => statement.id),
    );
  const nearest = firm.at(-1);
  if (!nearest) return unreferenced(shown);
  const value = typeof printed.value === 'number' ? printed.value : (printed.value.max ?? 0);
  const difference = differenceFrom(printed, nearest);
  const age = days === null ? 0 : days.from - nearest.days.to;
  if (metric.kind === 'identifier' && !isMisprint(value, Number(difference?.reference ?? 0))) {
    return unreferenced(
      [reason('another_number'), ...shown],
      current.map(({ statement }) => statement.id),
    );
  }
  if (isOfAnotherTime(metric, nearest, days)) {
    return unreferenced(
      [reason('of_another_time'), ...shown],
      current.map(({ statement }) => statement.id),
    );
  }
  if (metric.nature !== 'event' && nearest.point && age > 0) {
    const base = difference === null ? 0 : Number(difference.reference);
    const mayHaveGrown = metric.nature === 'state' || (value > base && value <= base * GROWTH);
    if ((age > STALE && (value > base || isLoose)) || (mayHaveGrown && age > STALE / 4)) {
      return unreferenced(
        [reason('reference_older'), ...shown],
        current.map(({ statement }) => statement.id),
      );
    }
  }
  const compared = [nearest, ...current.filter((one) => one !== nearest)];
  const reasons = [...(difference ? [differenceReason(difference, nearest)] : []), ...shown];
  return {
    verdict: 'differs',
    difference,
    statements: compared.map(({ statement }) => statement.id),
    reasons,
  };
}
