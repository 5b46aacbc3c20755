import type { Figure } from '../figures/figure.ts';
import { judge } from './judge.ts';
import {
  AGREES,
  type Asked,
  compared,
  LEANING,
  type Linked,
  linkedByWords,
  linkReasons,
} from './link.ts';
import type { Candidate } from './linking/candidates.ts';
import type { LinkContext } from './linking/context.ts';
import { corroboratedFor } from './linking/corroborated.ts';
import type { Subject } from './linking/cue-sets.ts';
import type { Place } from './linking/places.ts';
import { isShadowed } from './linking/shadowed.ts';
import { isInReach } from './numbers/alike.ts';
import { digitsOf } from './numbers/digits.ts';
import type { ComparedFigure } from './verdict.ts';

/** Compares one figure with what its words tie it to; else with what its value bears out. */
export function compareOne(context: LinkContext, place: Place, asked: Asked): ComparedFigure {
  const linked = linkedByWords(context, place, asked);
  const plain = linked.compared;
  if (plain.verdict !== 'unreferenced' && plain.verdict !== 'differs') return plain;
  return linkedByValue(context, place, asked, linked) ?? plain;
}

/** A number of so many digits is hardly the same by chance. */
const TELLING = 3;
/** «8 آب 2014»: so is a day with its year. */
function namesDay({ kind, value }: Figure): boolean {
  return (
    kind === 'date' && typeof value === 'string' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(value)
  );
}

/** A subject of whose words nothing is known yet. */
function untried(subject: Subject, place: Place): Candidate {
  return {
    subject,
    misprint: 'hardly',
    cueSet: subject.cueSet,
    score: 0,
    tie: 0,
    firm: true,
    whole: false,
    told: false,
    counted: false,
    bare: false,
    topical: false,
    place,
    noun: null,
    cues: [],
  };
}

/** False where the figure is so far from every value of a metric that it needs no judging, as with most of very many metrics. */
function isNear({ figure, index }: Asked, { about }: Subject): boolean {
  if (about.type === 'event' || figure.unit !== about.metric.unit) return true;
  const { value, qualifier } = figure;
  if (typeof value !== 'number') return true;
  const statements = index.statementsOf(about.metric.id);
  return statements.length === 0 || isInReach(statements, { value, qualifier });
}

/** «9 شباط 2025» is not borne out by what is known to have been in some month of 2025. */
function isKnownAsClosely({ value }: Figure, { about }: Subject): boolean {
  if (about.type === 'metric' || typeof value !== 'string') return true;
  return about.event.dates.some((date) => date.length >= value.length);
}

/** So much more closely a figure may be tied to what it differs from than to what it agrees with. */
const NEARER = 0.25;

/**
 * The metric whose value the figure has, where the words half speak for it; null where there is none.
 *
 * @param words what the words tie it to
 */
function linkedByValue(
  context: LinkContext,
  place: Place,
  asked: Asked,
  words: Linked,
): ComparedFigure | null {
  const { figure } = asked;
  const rival = words.compared.verdict === 'differs' ? words.tie : null;
  const isTelling = namesDay(figure) || digitsOf(figure) >= TELLING;
  const only = { ...asked, onlyAgreement: true };
  const mayAgree = (subject: Subject): boolean =>
    isNear(asked, subject) &&
    isKnownAsClosely(figure, subject) &&
    AGREES.has(judge({ ...only, candidate: untried(subject, place) }).verdict ?? '');
  for (const candidate of corroboratedFor(context, figure, place, mayAgree)) {
    const isWhole = candidate.cues.length === candidate.cueSet.required.length;
    if (rival !== null && ((!isTelling && !isWhole) || candidate.tie < rival - NEARER)) continue;
    if (isShadowed(context.layout, candidate, words.candidates)) continue;
    const judgement = judge({ ...asked, candidate });
    const { verdict, reasons } = judgement;
    if (!AGREES.has(verdict ?? '') || (rival !== null && verdict !== 'agrees')) continue;
    if (reasons.some(({ code }) => LEANING.has(code))) continue;
    return compared(figure, candidate.subject, {
      ...judgement,
      reasons: [...linkReasons(context, candidate), ...reasons],
    });
  }
  return null;
}
