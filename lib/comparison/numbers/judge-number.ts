import type { Figure } from '../../figures/figure.ts';
import { type Reason, reason } from '../../reason.ts';
import type { Metric } from '../../reference/schema.ts';
import { type Days, isNumberRange } from '../dates/days.ts';
import { type Judgement, unreferenced } from '../judgement.ts';
import type { CountedNoun } from '../metric-index.ts';
import type { Difference, Verdict } from '../verdict.ts';
import { agreement } from './agreement.ts';
import { type Fit, fitOf, nearestEnd, type Quantity } from './match.ts';
import { isMisprint } from './misprint.ts';
import { conflictReasons, historyReasons, referenceReason, sourceOf } from './reference-reasons.ts';
import { isRounded } from './rounding.ts';
import { historyOn, type IndexedStatement } from './statements.ts';
import { convert } from './units.ts';

/** What a figure is compared by. */
export interface NumberQuestion {
  readonly figure: Figure;
  readonly metric: Metric;
  readonly noun: CountedNoun | null;
  readonly statements: readonly IndexedStatement[];
  /** The days to compare as of; null where no date is known. */
  readonly days: Days | null;
}

/** A reading this many days before the article says nothing certain of it. */
const STALE = 400;
/** A thing that happens once is not what an article this many days before it speaks of. */
const EARLY = 30;
/** A total may have grown by this share since the last reading. */
const GROWTH = 1.5;

export function printedQuantity({ figure, metric }: NumberQuestion): Quantity | null {
  const { value, qualifier, unit } = figure;
  const scale = (one: number): number => convert(one, unit, metric.unit) ?? one;
  if (typeof value === 'number') return { value: scale(value), qualifier };
  if (typeof value === 'string') return { value: Number(value), qualifier };
  if (!isNumberRange(value)) return null;
  const { min, max } = value;
  return {
    value: { min: min === null ? null : scale(min), max: max === null ? null : scale(max) },
    qualifier,
  };
}

function quantityOf({ statement }: IndexedStatement): Quantity | null {
  const { value, qualifier } = statement;
  if (typeof value === 'number') return { value, qualifier };
  return typeof value === 'object' && 'min' in value ? { value, qualifier } : null;
}

interface Matched {
  readonly statement: IndexedStatement;
  readonly fit: Fit;
  /** The part of the value that was matched instead of the whole. */
  readonly part: string | null;
}

function matchOf(
  printed: Quantity,
  statement: IndexedStatement,
  noun: CountedNoun | null,
): Matched | null {
  const reference = quantityOf(statement);
  if (!reference) return null;
  const part = noun?.part ?? null;
  const partValue = part === null ? undefined : statement.statement.parts?.[part];
  if (partValue !== undefined) {
    const fit = fitOf(printed, { value: partValue, qualifier: 'exact' });
    const qualified = printed.qualifier !== 'exact';
    if (fit === 'equal' || (fit === 'within' && qualified)) return { statement, fit, part };
  }
  if (noun?.role === 'part') return null;
  return { statement, fit: fitOf(printed, reference), part: null };
}

/** Equal; the same number within its qualifier; the same number qualified otherwise; another number within a qualifier. */
function rankOfFit({ statement, fit }: Matched, { value }: Quantity): number {
  const base = statement.statement.value;
  const near =
    typeof base === 'number' && typeof value === 'number' ? isRounded(value, base) : true;
  if (fit === 'equal') return 0;
  if (fit === 'within') return near ? 1 : 3;
  return fit === 'qualifier' ? 2 : 4;
}

/** The best fit among statements; of equals the first. */
function bestMatch(
  printed: Quantity,
  statements: readonly IndexedStatement[],
  noun: CountedNoun | null,
): Matched | null {
  let best: Matched | null = null;
  for (const statement of statements) {
    const one = matchOf(printed, statement, noun);
    if (one && (!best || rankOfFit(one, printed) < rankOfFit(best, printed))) best = one;
    if (best?.fit === 'equal') break;
  }
  return best;
}

const fits = (matched: Matched | null): matched is Matched =>
  matched !== null && matched.fit !== 'apart';

/** Compares a number with the statements of a metric; the order of the questions is the precedence of the verdicts. */
export function judgeNumber(question: NumberQuestion): Judgement {
  const { metric, noun, statements, days } = question;
  const printed = printedQuantity(question);
  if (!printed || statements.length === 0) return unreferenced([reason('no_statement')]);
  if (days === null && metric.nature !== 'event') return undated(question, printed);
  const { current, next, earlier, later } = historyOn(
    statements,
    metric.nature,
    days ?? { from: -Infinity, to: Infinity },
  );
  const now = bestMatch(printed, current, noun);
  if (fits(now)) return agreement(question, now.statement, now.fit, now.part);
  const conflict = conflictReasons(printed, current);
  if (conflict) return { ...judged('disputed', current, null, conflict) };
  const readings = next === null ? current : [...current, next];
  if (isBetween(printed, readings)) {
    return judged('agrees_within_qualifier', readings, null, [
      reason('between_readings'),
      ...readings.slice(0, 2).map(referenceReason),
    ]);
  }
  for (const by of noun?.part ? [{ ...noun, part: null }, noun] : [noun]) {
    const before = bestMatch(printed, [...earlier].reverse(), by);
    if (isSame(before, printed)) return elsewhen('outdated', before, printed, current);
    const after = current.length === 0 ? null : bestMatch(printed, later, by);
    if (isSame(after, printed)) return elsewhen('premature', after, printed, current);
  }
  if (noun?.role === 'part') return unreferenced([reason('part_unknown')], ids(current));
  return apart(question, printed, current, days);
}

/** The same number, however qualified. */
function isSame(matched: Matched | null, printed: Quantity): matched is Matched {
  return matched !== null && rankOfFit(matched, printed) <= 2;
}

function ids(statements: readonly IndexedStatement[]): string[] {
  return statements.map(({ statement }) => statement.id);
}

function judged(
  verdict: Verdict,
  statements: readonly IndexedStatement[],
  difference: Difference | null,
  reasons: readonly Reason[],
): Judgement {
  return { verdict, difference, statements: ids(statements), reasons };
}

function undated({ statements, noun }: NumberQuestion, printed: Quantity): Judgement {
  const known = bestMatch(printed, statements, noun);
  const first = fits(known) ? [known.statement] : [];
  const rest = statements.filter((statement) => statement !== first[0]);
  return {
    verdict: null,
    difference: null,
    statements: ids([...first, ...rest].slice(0, 40)),
    reasons: [reason('date_needed'), ...historyReasons(first.length > 0 ? first : statements)],
  };
}

/** Between the reading before the date and the one after it. */
function isBetween(printed: Quantity, current: readonly IndexedStatement[]): boolean {
  if (typeof printed.value !== 'number' || current.length < 2) return false;
  if (!current.every(({ point }) => point)) return false;
  const values = current.flatMap((statement) => {
    const quantity = quantityOf(statement);
    return quantity && typeof quantity.value === 'number' ? [quantity.value] : [];
  });
  return printed.value >= Math.min(...values) && printed.value <= Math.max(...values);
}

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

function elsewhen(
  verdict: 'outdated' | 'premature',
  { statement }: Matched,
  { value }: Quantity,
  current: readonly IndexedStatement[],
): Judgement {
  const { validTo, asOf, validFrom } = statement.statement;
  const number = typeof value === 'number' ? value : (value.min ?? value.max ?? 0);
  const told =
    verdict === 'outdated'
      ? reason('was_until', {
          value: number,
          until: validTo ?? asOf ?? '',
          source: sourceOf(statement),
        })
      : reason('holds_from', {
          value: number,
          from: validFrom ?? asOf ?? '',
          source: sourceOf(statement),
        });
  return judged(verdict, [statement, ...current], null, [
    told,
    ...current.slice(0, 2).map(referenceReason),
  ]);
}

function apart(
  { metric }: NumberQuestion,
  printed: Quantity,
  current: readonly IndexedStatement[],
  days: Days | null,
): Judgement {
  if (current.length === 0) return unreferenced([reason('no_statement_then')]);
  const firm = current.filter(({ statement }) => !statement.doubtful);
  const shown = current.slice(0, 2).map(referenceReason);
  if (firm.length === 0)
    return unreferenced([reason('doubtful_reference'), ...shown], ids(current));
  const nearest = firm.at(-1);
  if (!nearest) return unreferenced(shown);
  const value = typeof printed.value === 'number' ? printed.value : (printed.value.max ?? 0);
  const difference = differenceFrom(printed, nearest);
  const age = days === null ? 0 : days.from - nearest.days.to;
  if (metric.kind === 'identifier' && !isMisprint(value, Number(difference?.reference ?? 0))) {
    return unreferenced([reason('another_number'), ...shown], ids(current));
  }
  const timeless = metric.kind === 'identifier' || metric.kind === 'ordinal';
  if (metric.nature === 'event' && !timeless && (age > STALE || age < -EARLY)) {
    return unreferenced([reason('of_another_time'), ...shown], ids(current));
  }
  if (metric.nature !== 'event' && nearest.point && age > 0) {
    const base = difference === null ? 0 : Number(difference.reference);
    const mayHaveGrown = metric.nature === 'state' || (value > base && value <= base * GROWTH);
    if ((age > STALE && value > base) || (mayHaveGrown && age > STALE / 4)) {
      return unreferenced([reason('reference_older'), ...shown], ids(current));
    }
  }
  return judged('differs', [nearest, ...current.filter((one) => one !== nearest)], difference, [
    ...(difference
      ? [
          reason('differs_by', {
            absolute: Math.abs(difference.absolute),
            percent: Math.abs(difference.percent ?? 0),
          }),
        ]
      : []),
    ...shown,
  ]);
}
