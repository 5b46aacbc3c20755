import type { Candidate, Link } from './linking/candidates.ts';
import { hitsAround, type LinkContext } from './linking/context.ts';
import { countedNounOf } from './linking/counted-noun.ts';
import type { CountedNoun, CueSet } from './linking/cue-sets.ts';
import { isDoubtfulNoun } from './linking/doubtful-noun.ts';
import type { Place } from './linking/places.ts';
import type { ComparedFigure } from './verdict.ts';

/** Figures to each side among which the other number of a comparison is looked for. */
const REACH = 3;
/** Tokens before a number in which a word may stand that compares it with another. */
const WITHIN = 5;

/** Weight of a noun that stands with its number. */
const WITH_FIGURE = 0.8;

/** A number alone, without a noun or unit that would tell what it is. */
function isBare(figure: ComparedFigure): boolean {
  return figure.kind === 'cardinal' && (figure.counted === null || isDoubtfulNoun(figure));
}

/** «كان 68», «صار 75», «مقابل 68»: a word just before a number that sets it against another. */
function isCompared({ hits, index, layout }: LinkContext, place: Place): boolean {
  const { formerly, now } = index.timeWords;
  return hitsAround(hits, place, WITHIN).some(
    ({ phrase, from, to }) =>
      (formerly.has(phrase) || now.has(phrase)) &&
      to <= place.from &&
      layout.clause[from] === layout.clause[place.from],
  );
}

/** In one sentence, or in two that follow each other in a paragraph. */
function isBeside({ layout }: LinkContext, one: Place, other: Place): boolean {
  const apart = (layout.sentence[one.from] ?? 0) - (layout.sentence[other.from] ?? 0);
  return Math.abs(apart) <= 1 && layout.block[one.from] === layout.block[other.from];
}

/** «79 عضوا، هم 74 دولة و5 منظمات»: the noun of a part of a metric, with the figure that it counts. */
function partOf(
  context: LinkContext,
  figure: ComparedFigure,
  place: Place,
  cueSet: CueSet,
): CountedNoun | null {
  const found = countedNounOf(context, figure, place, cueSet);
  if (found === null || found === 'another' || found.noun.part === null) return null;
  return found.weight >= WITH_FIGURE ? { ...found.noun, role: 'part' } : null;
}

/**
 * «75 عضوا بعدما كان 68»: what a bare number that is set against another one in its sentence may be about: the metric of
 * that other. Only an agreement may be said of it. Nearest first.
 */
export function echoesOf(
  context: LinkContext,
  compared: readonly ComparedFigure[],
  at: number,
): Candidate[] {
  const [figure, place] = [compared[at], context.places[at]];
  if (!figure || !place) return [];
  const isSetAgainst = isBare(figure) && isCompared(context, place);
  const found: Candidate[] = [];
  const steps = Array.from({ length: REACH }, (_, step) => step + 1);
  for (const other of steps.flatMap((step) => [at - step, at + step])) {
    const [its, where] = [compared[other], context.places[other]];
    const subject = context.index.metrics.get(its?.metric ?? '');
    if (!its || !where || !subject || its.kind !== figure.kind) continue;
    if (its.verdict === 'unreferenced') continue;
    if (!isBeside(context, where, place)) continue;
    const part = isSetAgainst ? null : partOf(context, figure, place, subject.cueSet);
    if (!isSetAgainst && part === null) continue;
    const link: Link = {
      cueSet: subject.cueSet,
      score: 0,
      tie: 0,
      firm: false,
      whole: false,
      told: false,
      counted: false,
      topical: true,
      bare: false,
      place,
      noun: part,
      cues: [],
    };
    found.push({ ...link, subject, misprint: 'hardly' });
  }
  return found;
}
