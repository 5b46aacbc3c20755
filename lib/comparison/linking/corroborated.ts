import type { Figure } from '../../figures/figure.ts';
import type { Subject } from '../metric-index.ts';
import { bestOf, type Candidate, hitsAround, isExcluded, type LinkContext } from './candidates.ts';
import { countedNounOf } from './counted-noun.ts';
import { isCompatible, magnitudeOf } from './kinds.ts';
import { WINDOW } from './nearness.ts';
import { countsThings, isNumbering } from './numbering.ts';
import type { Place } from './places.ts';

/** Words that speak for a metric, each beside the figure; and those that speak somewhere near it. */
const RIGHT_BESIDE = 1.8;
const BESIDE = 1.5;
const CLOSE = 1.1;
const AROUND = 0.6;
/** A counted noun this near is the figure's own. */
const OWN_NOUN = 0.8;

/** Length of an ISO date that names the day, and the month at least. */
const DAY = 10;
const MONTH = 7;

/** Digits of a number before its closing zeros: 3 for 88.2 thousand million, 1 for 2,000. */
export function significantDigits(value: number): number {
  const digits = Math.abs(value).toPrecision(12).replace(/e.*$/u, '').replace('.', '');
  return digits.replace(/^0+/u, '').replace(/0+$/u, '').length;
}

/** How much a number says by itself: the more digits, the fewer words it asks for. */
function asksFor(figure: Figure, subject: Subject, ownNoun: boolean): number {
  const { about } = subject;
  if (about.type === 'event') {
    const length = typeof figure.value === 'string' ? figure.value.length : 0;
    const isTold = figure.kind === 'date' && length >= (about.event.recurring ? DAY : MONTH);
    return isTold ? BESIDE : Number.POSITIVE_INFINITY;
  }
  const digits = significantDigits(magnitudeOf(figure) ?? 0);
  switch (about.metric.kind) {
    case 'count':
      if (!ownNoun) return Number.POSITIVE_INFINITY;
      return digits >= 3 ? AROUND : digits === 2 ? CLOSE : BESIDE;
    case 'percent':
      return digits >= 2 ? CLOSE : RIGHT_BESIDE;
    case 'money':
    case 'measure':
      return digits >= 3 ? AROUND : Number.POSITIVE_INFINITY;
    default:
      return Number.POSITIVE_INFINITY;
  }
}

/** One group of cues may be missing, or an excluding word stand near; not both. */
function weighLoosely(
  context: LinkContext,
  figure: Figure,
  place: Place,
  subject: Subject,
): Candidate | null {
  if (subject.required.length < 2) return null;
  const found = countedNounOf(context, figure, place, subject);
  if (found === 'another') return null;
  const ownNoun = found?.noun.role === 'counted' && found.weight >= OWN_NOUN;
  const asked = asksFor(figure, subject, ownNoun);
  if (asked === Number.POSITIVE_INFINITY) return null;
  const groups = subject.required.map((group) => bestOf(context, place, group));
  const present = groups.filter(({ weight }) => weight > 0);
  const missing = groups.length - present.length;
  const excluded = isExcluded(context, place, subject);
  if (missing + (excluded ? 1 : 0) > 1) return null;
  if (subject.about.type === 'event' && present.length < 2) return null;
  const sum = present.reduce((total, { weight }) => total + weight, 0);
  const tie = sum / present.length;
  const isWhole = missing === 0 && !excluded;
  const least = isWhole ? Math.min(asked, AROUND) : asked;
  if (tie < (excluded ? Math.max(asked, BESIDE) : least)) return null;
  const cues = present.flatMap(({ hit }) => (hit ? [hit] : []));
  return {
    subject,
    score: sum,
    tie,
    firm: false,
    told: false,
    topical: false,
    place,
    noun: found?.noun ?? null,
    cues,
  };
}

/**
 * Metrics and events for which the words alone do not quite speak, and for which the value may: most of their cues stand
 * near a figure. Only an agreement may be said of them, and `mayAgree` is asked before the words are weighed, which
 * takes longer. Likeliest first.
 */
export function corroboratedFor(
  context: LinkContext,
  figure: Figure,
  place: Place,
  mayAgree: (subject: Subject) => boolean,
): Candidate[] {
  if (figure.kind === 'relative_date' || figure.kind === 'date_range') return [];
  const numbers = isNumbering(context.reading, place);
  const seen = new Set<number>();
  const candidates: Candidate[] = [];
  const { triggers, laterTriggers, subjects } = context.index;
  for (const { phrase } of hitsAround(context.hits, place, WINDOW)) {
    for (const triggered of [triggers, laterTriggers]) {
      for (const at of triggered.get(phrase) ?? []) {
        if (seen.has(at)) continue;
        seen.add(at);
        const subject = subjects[at];
        if (!subject || (numbers && countsThings(subject))) continue;
        if (!isCompatible(figure, subject) || !mayAgree(subject)) continue;
        const candidate = weighLoosely(context, figure, place, subject);
        if (candidate) candidates.push(candidate);
      }
    }
  }
  return candidates.sort((one, other) => other.score - one.score);
}
