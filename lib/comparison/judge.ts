import type { Figure } from '../figures/figure.ts';
import { reason } from '../reason.ts';
import type { Metric } from '../reference/schema.ts';
import type { Days } from './dates/days.ts';
import { daysOfValue } from './dates/days.ts';
import {
  type DatedThing,
  isMonthWrong,
  isYearWrong,
  judgeDate,
  type Tie,
} from './dates/judge-date.ts';
import { type Judgement, rankOf, unreferenced } from './judgement.ts';
import type { Anchor } from './linking/anchor.ts';
import type { Candidate } from './linking/candidates.ts';
import { hasSizeOf, magnitudeOf } from './linking/kinds.ts';
import type { MetricIndex } from './metric-index.ts';
import { digitsOf } from './numbers/digits.ts';
import { judgeNumber } from './numbers/judge-number.ts';
import { isTransposed } from './numbers/misprint.ts';
import { isScaleTelling, isWrittenOtherwise } from './other-scale.ts';

/** A figure, what it may be about, and the dates it may be of. */
export interface Question {
  readonly figure: Figure;
  readonly candidate: Candidate;
  readonly index: MetricIndex;
  /** Days of the article's date; null where it is unknown. */
  readonly days: Days | null;
  readonly anchor: Anchor | null;
  /** The words beside the figure say that it was so once («كان … 68»). */
  readonly past: boolean;
  /** The words beside the figure make it a count of a period («خلال العام»). */
  readonly period: boolean;
  /** Asked only whether it agrees, which takes less. */
  readonly onlyAgreement?: boolean;
}

/** Compares a figure with one metric or event. */
export function judge(question: Question): Judgement {
  const compared = compareWith(question);
  const judgement = question.past && PAST.has(compared.verdict ?? '') ? asPast(compared) : compared;
  const { candidate } = question;
  if (question.period && isTotal(candidate) && ASKS_FIRM.has(judgement.verdict ?? '')) {
    return unreferenced([reason('of_another_time')], judgement.statements);
  }
  if (isAnniversary(question, judgement)) {
    return unreferenced([reason('loosely_linked')], judgement.statements);
  }
  if (isPlainlyMeant(question, judgement)) return judgement;
  if (isOfOtherScale(question, judgement) && !isScaleTelling(question, judgement)) {
    return unreferenced([reason('loosely_linked')], judgement.statements);
  }
  if (candidate.topical && !agrees(judgement)) {
    return unreferenced([reason('loosely_linked')], judgement.statements);
  }
  if (candidate.firm || candidate.told || !ASKS_FIRM.has(judgement.verdict ?? '')) return judgement;
  return unreferenced([reason('loosely_linked')], judgement.statements);
}

/** Days round an article's date in which a day of an earlier year is kept. */
const KEPT = 31;

/** «احتفل في 10 كانون الأول 2025 بيوم النصر»: the day on which what came about once, years ago, is remembered. */
function isAnniversary({ figure, candidate, days }: Question, { verdict }: Judgement): boolean {
  const { about } = candidate.subject;
  if (about.type === 'metric' || about.event.recurring || verdict !== 'differs') return false;
  const { dates } = about.event;
  const said = daysOfValue(figure.value);
  if (said === null || days === null || !isYearWrong(figure.value, dates)) return false;
  return (
    Math.abs(said.from - days.from) <= KEPT && dates.every((date) => date < String(figure.value))
  );
}

/** A count of fewer digits may be that of anything. */
const TELLING = 2;

/**
 * Where the subject is named in a sentence before alone, the value itself must say what is meant: a count with its noun that the
 * metric had at another time («وبلغ عددهم 68»), or a day on which the month alone is wrong, or of one of many meetings the year alone.
 */
function isPlainlyMeant({ figure, candidate, days }: Question, judgement: Judgement): boolean {
  const { verdict } = judgement;
  const { about } = candidate.subject;
  if (about.type === 'event') {
    const isPast = (daysOfValue(figure.value)?.to ?? 0) <= (days?.to ?? 0);
    if (verdict !== 'differs' || !isPast) return false;
    const { dates, recurring = false } = about.event;
    // A day of what is commemorated comes back each year, that of one meeting of many does not.
    return isMonthWrong(figure.value, dates) || (recurring && isYearWrong(figure.value, dates));
  }
  if (verdict === 'differs' && areDigitsExchanged(figure, judgement)) {
    return candidate.firm || hasSizeOf(figure, candidate.subject);
  }
  if (verdict === 'differs' && about.metric.kind === 'money') {
    return isWrittenOtherwise(figure, judgement);
  }
  const isOfAnotherTime = verdict === 'outdated' || verdict === 'premature';
  if (!isOfAnotherTime || (candidate.topical && !countsTheKnown(figure))) return false;
  if (about.metric.kind !== 'count' || !candidate.counted) return false;
  return digitsOf(figure) >= TELLING;
}

/** «عدد الأعضاء: 86»: a noun with the article before the number speaks of those of the topic, «74 عضوا» may be of another body. */
function countsTheKnown({ counted, start }: Figure): boolean {
  return counted !== null && counted.start < start && counted.text.startsWith(THE);
}
const THE = 'ال';

/** «346 مليون دولار» for 436: hardly another sum by chance. */
export function areDigitsExchanged(figure: Figure, { difference }: Judgement): boolean {
  if (digitsOf(figure) <= TELLING) return false;
  return isTransposed(magnitudeOf(figure) ?? 0, Number(difference?.reference ?? 0));
}

/** Whether a figure differs as one of a size that the metric cannot have. */
function isOfOtherScale({ figure, candidate }: Question, judgement: Judgement): boolean {
  return judgement.verdict === 'differs' && !hasSizeOf(figure, candidate.subject);
}

/** What a value of the past may be against the reference of today. */
const PAST = new Set(['outdated', 'disputed']);

/** What is only said where the words tie the figure to the metric firmly. */
const ASKS_FIRM = new Set(['differs', 'disputed', 'outdated', 'premature']);

/** What only grows is compared from its beginning; a count of a month or a year is not a part of it that can be compared. */
function isTotal({ subject: { about } }: Candidate): boolean {
  return about.type === 'metric' && about.metric.nature === 'cumulative';
}

/** A value that the text itself gives as one of the past, and that was so. */
function asPast(judgement: Judgement): Judgement {
  const reasons = judgement.reasons.map(({ code, parameters }) =>
    code === 'was_until' ? reason('was_before', parameters) : reason(code, parameters),
  );
  const verdict = judgement.verdict === 'outdated' ? 'agrees' : 'agrees_within_qualifier';
  return { ...judgement, verdict, reasons };
}

function compareWith(question: Question): Judgement {
  const { figure, candidate, index } = question;
  const { about } = candidate.subject;
  if (about.type === 'event') {
    const { id, dates, until, sources, confidence, recurring = false } = about.event;
    const thing = { id, dates, until, sources, doubtful: confidence === 'low', recurring };
    return judgeDate(figure, thing, candidate.tie);
  }
  const { metric } = about;
  if (metric.kind === 'date' || metric.kind === 'date_range') {
    return judgeDates(figure, metric, index, candidate.tie);
  }
  return judgeAsOf(question, metric);
}

function agrees({ verdict }: Judgement): boolean {
  return verdict === 'agrees' || verdict === 'agrees_within_qualifier';
}

/** As of the date that the sentence names, where it names one outright; else of that which fits, the article's first. */
function judgeAsOf(
  { figure, candidate, index, days, anchor, past, onlyAgreement }: Question,
  metric: Metric,
): Judgement {
  const statements = index.statementsOf(metric.id);
  const ask = (asOf: Days | null, ofSentence = false): Judgement =>
    judgeNumber({
      figure,
      metric,
      noun: candidate.noun,
      statements,
      days: asOf,
      // What was so once agrees with words of the past.
      onlyAgreement: onlyAgreement === true && !past,
      ofSentence,
      past,
      apart: !candidate.whole,
    });
  if (!anchor || metric.nature === 'event') return ask(days);
  const then = ask(anchor.days, true);
  const anchored: Judgement = {
    ...then,
    reasons: [reason('as_of_sentence', { date: anchor.date }), ...then.reasons],
  };
  const now = ask(days);
  if (anchor.firm && then.verdict !== 'unreferenced') {
    return agrees(anchored) && agrees(now) ? now : anchored;
  }
  return agrees(anchored) && !agrees(now) ? anchored : now;
}

function judgeDates(figure: Figure, { id }: Metric, index: MetricIndex, tie: Tie): Judgement {
  const things = index.statementsOf(id).flatMap(({ statement }): DatedThing[] => {
    const { value, sources, doubtful } = statement;
    const recurring = true;
    if (typeof value === 'string') {
      return [{ id: statement.id, dates: [value], until: null, sources, doubtful, recurring }];
    }
    if (typeof value === 'object' && 'from' in value) {
      return [
        { id: statement.id, dates: [value.from], until: value.to, sources, doubtful, recurring },
      ];
    }
    return [];
  });
  const judged = things
    .map((thing) => judgeDate(figure, thing, tie))
    .sort((one, other) => rankOf(one) - rankOf(other));
  return judged[0] ?? unreferenced([reason('no_statement')]);
}
