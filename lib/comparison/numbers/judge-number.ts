import type { Figure } from '../../figures/figure.ts';
import { type Reason, reason } from '../../reason.ts';
import type { Metric } from '../../reference/schema.ts';
import { type Days, isNumberRange } from '../dates/days.ts';
import { type Judgement, unreferenced } from '../judgement.ts';
import type { CountedNoun } from '../linking/cue-sets.ts';
import type { Difference, Verdict } from '../verdict.ts';
import { agreement } from './agreement.ts';
import { alikeIn, isInReach } from './alike.ts';
import { bestMatch, fits, isSame, type Matched, quantityOf } from './best-match.ts';
import { isOfAnotherTime, isToCome, judgeApart, misprinted } from './judge-apart.ts';
import type { Quantity } from './match.ts';
import { isTransposed } from './misprint.ts';
import { isTooEarly, reachedLater } from './reached-later.ts';
import {
  conflictReasons,
  historyReasons,
  inUnit,
  referenceReason,
  sourceOf,
} from './reference-reasons.ts';
import { isRoughly } from './roughly.ts';
import { isOffScale, misscaled } from './scale.ts';
import { type History, historyOn, type IndexedStatement } from './statements.ts';
import { convert } from './units.ts';

/** What a figure is compared by. */
export interface NumberQuestion {
  readonly figure: Figure;
  readonly metric: Metric;
  readonly noun: CountedNoun | null;
  readonly statements: readonly IndexedStatement[];
  /** The days to compare as of; null where no date is known. */
  readonly days: Days | null;
  /** Asked only whether it agrees as of those days: any other answer may stand for each other. */
  readonly onlyAgreement?: boolean;
  /** The days are of a date that the sentence names, which may be that of something else. */
  readonly ofSentence?: boolean;
  /** The words beside the figure say that it was so once. */
  readonly past?: boolean;
  /** A word that ties the figure to the metric stands in another sentence. */
  readonly apart?: boolean;
}

function printedQuantity({ figure, metric }: NumberQuestion): Quantity | null {
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

const NOTHING_AGREES = unreferenced([]);
const ALWAYS: Days = { from: -Infinity, to: Infinity };

/** Compares a number with the statements of a metric; the order of the questions is the precedence of the verdicts. */
export function judgeNumber(question: NumberQuestion): Judgement {
  const { metric, noun, statements, days, onlyAgreement, ofSentence, past = false } = question;
  const printed = printedQuantity(question);
  if (!printed || statements.length === 0) return unreferenced([reason('no_statement')]);
  if (onlyAgreement && !isInReach(statements, printed)) return NOTHING_AGREES;
  const isOff = isOffScale(metric, printed);
  if (isOff && onlyAgreement) return NOTHING_AGREES;
  if (days === null && metric.nature !== 'event') return undated(question, printed);
  const history = historyOn(statements, metric.nature, days ?? ALWAYS);
  const { current, next, soon } = history;
  if (current.length > 0 && current.every((one) => isToCome(metric, one, days))) {
    return unreferenced([reason('of_another_time'), ...current.slice(0, 2).map(referenceReason)]);
  }
  if (isOff) {
    const meant = misscaled(metric, printed, current);
    const isMeant = meant !== null && !isOfAnotherTime(metric, meant, days);
    return isMeant ? misprinted(printed, meant) : unreferenced([reason('another_number')]);
  }
  const now = standing(printed, current, noun);
  if (fits(now)) return agreement(question, now.statement, now.fit, now.part);
  const isNext = next !== null && isSame(bestMatch(printed, [next], noun), printed);
  const conflict = isNext ? null : conflictReasons(printed, current);
  if (conflict) return { ...judged('disputed', current, null, conflict) };
  const ahead = bestMatch(printed, soon, noun);
  if (fits(ahead)) return agreement(question, ahead.statement, ahead.fit, ahead.part);
  const readings = next === null ? current : [...current, next];
  const isEarly = !ofSentence && isTooEarly(metric, printed, history, days);
  if (isBetween(printed, readings) && !isEarly) {
    return judged('agrees_within_qualifier', readings, null, [
      reason('between_readings'),
      ...readings.slice(0, 2).map(referenceReason),
    ]);
  }
  if (onlyAgreement) return NOTHING_AGREES;
  if (current.length > 0 && current.every(({ statement }) => statement.doubtful)) {
    return judgeApart(metric, printed, current, days, question.apart);
  }
  const [sameEarlier, sameLater] = sameElsewhen(statements, history, printed, noun);
  for (const by of noun?.part ? [{ ...noun, part: null }, noun] : [noun]) {
    const before = bestMatch(printed, sameEarlier, by);
    // Where the set knows no value of the day, it may be the same still, or already.
    if (isSame(before, printed) && current.length === 0 && !past)
      return unreferenced([reason('no_statement_then'), referenceReason(before.statement)]);
    if (isSame(before, printed)) return elsewhen('outdated', before, printed, current);
    const isKnown = current.length > 0 || history.earlier.length > 0;
    const after = isKnown ? bestMatch(printed, sameLater, by) : null;
    if (isSame(after, printed) && current.length === 0)
      return unreferenced([reason('no_statement_then'), referenceReason(after.statement)]);
    if (isSame(after, printed)) return elsewhen('premature', after, printed, current);
  }
  const reached = ofSentence ? null : reachedLater(metric, printed, history);
  if (reached && noun?.role !== 'part') {
    return elsewhen('premature', reached, { ...printed, value: reached.value }, current);
  }
  if (noun?.role === 'part' || isPartOf(printed, noun, current)) {
    return unreferenced([reason('part_unknown')], ids(current));
  }
  const rough = current.find((one) => !one.statement.doubtful && isRoughly(metric, printed, one));
  if (rough) return agreement(question, rough, 'within', null);
  return judgeApart(metric, printed, current, days, question.apart);
}

/** «1353» where the reference has 1335: no value near it, but that one misprinted. */
function areTransposed({ value }: Quantity, current: readonly IndexedStatement[]): boolean {
  return current.some(
    ({ statement }) =>
      typeof value === 'number' &&
      typeof statement.value === 'number' &&
      isTransposed(value, statement.value),
  );
}

/** The best of what stands: a reading that a later one has overtaken stands for its own number still, not for what it leaves open. */
function standing(
  printed: Quantity,
  current: readonly IndexedStatement[],
  noun: CountedNoun | null,
): Matched | null {
  const best = bestMatch(printed, current, noun);
  if (!fits(best) || isSame(best, printed)) return best;
  if (areTransposed(printed, current)) return null;
  const last = current.at(-1)?.days.to;
  return bestMatch(
    printed,
    current.filter(({ point, days }) => !point || days.to === last),
    noun,
  );
}

/** «4.5 ملايين عراقي» of 7.7 million people: a noun that counts only some of the whole, and a smaller number. */
function isPartOf(
  { value }: Quantity,
  noun: CountedNoun | null,
  current: readonly IndexedStatement[],
): boolean {
  if (noun?.role !== 'miscounted' || noun.part !== null || typeof value !== 'number') return false;
  return current.some((statement) => {
    const whole = quantityOf(statement)?.value;
    return typeof whole === 'number' && value < whole;
  });
}

/** Of what held earlier, latest first, and of what held only later, that which may give the printed number. */
function sameElsewhen(
  statements: readonly IndexedStatement[],
  history: History,
  printed: Quantity,
  noun: CountedNoun | null,
): [earlier: readonly IndexedStatement[], later: readonly IndexedStatement[]] {
  const alike = alikeIn(statements, printed, noun?.part ?? null);
  if (alike.length === 0) return [alike, alike];
  const { earlier, later } = membersOf(history);
  return [
    alike.filter((statement) => earlier.has(statement)).reverse(),
    alike.filter((statement) => later.has(statement)),
  ];
}

interface Members {
  readonly earlier: ReadonlySet<IndexedStatement>;
  readonly later: ReadonlySet<IndexedStatement>;
}

/** Made once a history, since many figures ask. */
const members = new WeakMap<History, Members>();

function membersOf(history: History): Members {
  const known = members.get(history);
  if (known) return known;
  const made = { earlier: new Set(history.earlier), later: new Set(history.later) };
  members.set(history, made);
  return made;
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
  if (areTransposed(printed, current)) return false;
  if (!current.every(({ point }) => point)) return false;
  const values = current.flatMap((statement) => {
    const quantity = quantityOf(statement);
    return quantity && typeof quantity.value === 'number' ? [quantity.value] : [];
  });
  return printed.value >= Math.min(...values) && printed.value <= Math.max(...values);
}

function elsewhen(
  verdict: 'outdated' | 'premature',
  { statement }: Pick<Matched, 'statement'>,
  { value }: Quantity,
  current: readonly IndexedStatement[],
): Judgement {
  const { validTo, asOf, validFrom } = statement.statement;
  const number = typeof value === 'number' ? value : (value.min ?? value.max ?? 0);
  const told =
    verdict === 'outdated'
      ? reason('was_until', {
          ...inUnit(statement),
          value: number,
          until: validTo ?? asOf ?? '',
          source: sourceOf(statement),
        })
      : reason('holds_from', {
          ...inUnit(statement),
          value: number,
          from: validFrom ?? asOf ?? '',
          source: sourceOf(statement),
        });
  return judged(verdict, [statement, ...current], null, [
    told,
    ...current.slice(0, 2).map(referenceReason),
  ]);
}
