import type { Metric, Statement } from '../../reference/schema.ts';
import type { StatementsOf } from '../../reference/statement-shelf.ts';
import { type Days, firstDay, lastDay } from '../dates/days.ts';

/** A statement with the days on which it held or was said; an open side is infinite. */
export interface IndexedStatement {
  readonly statement: Statement;
  readonly days: Days;
  /** Said of a day, not of a period. */
  readonly point: boolean;
  /** The value is the number of something, such as a resolution: written without separators and never reckoned with. */
  readonly named: boolean;
  /** Unit of the metric, for words about it. */
  readonly unit: string | null;
}

function indexed(statement: Statement, metric: Metric | undefined): IndexedStatement {
  const named = metric?.kind === 'identifier';
  const unit = metric?.unit ?? null;
  const { validFrom, validTo, asOf } = statement;
  if (validFrom === null && validTo === null && asOf !== null) {
    const days = { from: firstDay(asOf) ?? -Infinity, to: lastDay(asOf) ?? Infinity };
    return { statement, days, point: true, named, unit };
  }
  const from = validFrom === null ? -Infinity : (firstDay(validFrom) ?? -Infinity);
  const to = validTo === null ? Infinity : (lastDay(validTo) ?? Infinity);
  return { statement, days: { from, to }, point: false, named, unit };
}

/** The statements of each metric in order of their dates, sorted when they are first asked for; none where they are not in memory. */
export function statementsInOrder(
  statementsOf: StatementsOf,
  metrics: readonly Metric[],
): (metric: string) => readonly IndexedStatement[] {
  const metricOf = new Map(metrics.map((metric) => [metric.id, metric]));
  const sorted = new Map<string, readonly IndexedStatement[]>();
  return (metric) => {
    const known = sorted.get(metric);
    if (known) return known;
    const statements = statementsOf(metric);
    if (!statements) return [];
    const made = statements
      .map((statement) => indexed(statement, metricOf.get(metric)))
      .sort((one, other) => one.days.from - other.days.from || one.days.to - other.days.to);
    sorted.set(metric, made);
    return made;
  };
}

/** The statements of a metric seen from a day. */
export interface History {
  /** What held then, or the nearest readings before and after. */
  readonly current: readonly IndexedStatement[];
  /** The first reading of a day after it, where readings of a day are all there is. */
  readonly next: IndexedStatement | null;
  readonly earlier: readonly IndexedStatement[];
  readonly later: readonly IndexedStatement[];
  /** Of the later ones the readings of a day shortly after: what they say was so by then may have been so already. */
  readonly soon: readonly IndexedStatement[];
}

/** Whether a statement no longer held on a stretch of days. */
function isBefore(statement: IndexedStatement, days: Days): boolean {
  return statement.days.to + (statement.statement.toleranceDays ?? 0) < days.from;
}

/** Whether it held only later. */
function isAfter(statement: IndexedStatement, days: Days): boolean {
  return statement.days.from - (statement.statement.toleranceDays ?? 0) > days.to;
}

/** Histories of a list that are kept: those of the article's day and of the days that its sentences name. */
const KEPT_HISTORIES = 16;
/** The histories last asked for of each list: the figures of one article ask for the same again and again. */
const asked = new WeakMap<readonly IndexedStatement[], HistoryOfDays[]>();

interface HistoryOfDays extends Days {
  readonly history: History;
}

/** The history of a metric as of a stretch of days; see `sortOut`. */
export function historyOn(
  statements: readonly IndexedStatement[],
  nature: Metric['nature'],
  { from, to }: Days,
): History {
  const known = asked.get(statements) ?? [];
  for (const one of known) {
    if (one.from === from && one.to === to) return one.history;
  }
  const history = sortOut(statements, nature, { from, to });
  if (known.length >= KEPT_HISTORIES) known.length = 0;
  known.push({ from, to, history });
  asked.set(statements, known);
  return history;
}

/** A reading is printed this many days late at most: till then the one before it stands too. */
const LAG = 45;

/** A reading is printed this many days before its own date at most, where it was known to some. */
const LEAD = 45;

/** The place from which readings of a day still stand: the last before the lag, and all since. */
function firstStanding(earlier: readonly IndexedStatement[], days: Days): number {
  let first = earlier.length - 1;
  const isSettled = (at: number): boolean => (earlier[at]?.days.to ?? 0) < days.from - LAG;
  while (first > 0 && earlier[first - 1]?.point) {
    const sameDay = earlier[first - 1]?.days.to === earlier[first]?.days.to;
    if (isSettled(first) && !sameDay) break;
    first -= 1;
  }
  return first;
}

/**
 * Sorts statements into those that held on a stretch of days (with each one's tolerance round its changes), those that
 * held earlier and those that held only later. Readings of a day stand until the next reading. What is fixed once
 * (`event`) is always current.
 */
function sortOut(
  statements: readonly IndexedStatement[],
  nature: Metric['nature'],
  days: Days,
): History {
  if (nature === 'event') {
    return { current: statements, next: null, earlier: [], later: [], soon: [] };
  }
  const current: IndexedStatement[] = [];
  const earlier: IndexedStatement[] = [];
  const later: IndexedStatement[] = [];
  for (const statement of statements) {
    if (isBefore(statement, days)) earlier.push(statement);
    else if (isAfter(statement, days)) later.push(statement);
    else current.push(statement);
  }
  if (earlier.at(-1)?.point && current.every(({ point }) => point)) {
    current.unshift(...earlier.splice(firstStanding(earlier, days)));
  }
  const readings = later.filter(({ point }) => point);
  const next = current.every(({ point }) => point) ? (readings[0] ?? null) : null;
  const soon = readings.filter(({ days: { from } }) => from - days.to <= LEAD);
  return { current, next, earlier, later, soon };
}
