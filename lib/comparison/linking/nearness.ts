import type { Layout } from './layout.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';

/** Cues further away than this many tokens do not count; it keeps the work linear. */
export const WINDOW = 110;

/** A cue this close behind another figure of the same class, and no closer to this one, belongs to that one: «62% في العراق و30% في سوريا». */
const BELONGS = 5;
const OF_ANOTHER_FIGURE = 0.35;
/** A cue that another figure of the class comes after first: the head of a list, or the other's own. */
const BEFORE_ANOTHER_FIGURE = 0.65;
/** A cue in another clause that has such a figure of its own rather belongs to that one. */
const IN_ANOTHER_CLAUSE = 0.5;

/** «99 في المئة من سوريا»: the words right after a figure are its own before all others. */
const RIGHT_AFTER = 0.25;

function byDistance(distance: number): number {
  if (distance <= 3) return 2;
  if (distance <= 8) return 1.7;
  if (distance <= 16) return 1.4;
  return 1.1;
}

function isInSentence(layout: Layout, place: Place): boolean {
  return layout.sentence[place.previous - 1] === layout.sentence[place.from];
}

/** «تركيا خمسة مليارات والكويت مليارين»: a new member of a list, with the figure that follows it as closely. */
function opensNext(layout: Layout, place: Place, hit: PhraseHit): boolean {
  const { from, to } = hit;
  if (!Number.isFinite(place.next) || to > place.next) return false;
  if (!hit.joined && !isParted(layout, place, hit)) return false;
  return (
    place.next - to < BELONGS &&
    place.next - to <= from - place.to + BELONGS &&
    layout.clause[place.next] === layout.clause[from]
  );
}

/** «900 جندي في العراق و2500 جندي في سوريا»: a new member of a list begins between a cue and the figure. */
function isParted({ member }: Layout, { from }: Place, hit: PhraseHit): boolean {
  return member[hit.from] !== member[from];
}

/**
 * How much a cue says about a figure: 2 beside it, 1.1 far off in its sentence, less in the sentences around it, 0 beyond.
 * A cue that stands with another figure of the same class says little.
 */
export function nearness(layout: Layout, place: Place, hit: PhraseHit): number {
  if (place.hasUnit && hit.from >= place.from && hit.to <= place.to) return 0;
  const isBefore = hit.to <= place.from;
  const distance = isBefore ? place.from - hit.to : Math.max(0, hit.from - place.to);
  if (distance > WINDOW) return 0;
  const sentences = Math.abs((layout.sentence[hit.from] ?? 0) - (layout.sentence[place.from] ?? 0));
  if (sentences > 2) return 0;
  if (sentences > 0) {
    const sameBlock = layout.block[hit.from] === layout.block[place.from];
    return (sameBlock ? 0.6 : 0.45) / sentences;
  }
  const sameClause = layout.clause[hit.from] === layout.clause[place.from];
  const samePart = layout.part[hit.from] === layout.part[place.from];
  const rightAfter = !isBefore && hit.from === place.to && sameClause ? RIGHT_AFTER : 0;
  const weight =
    (byDistance(distance) + rightAfter) * (sameClause ? 1 : 0.9) * (samePart ? 1 : 0.7);
  const ofPrevious =
    isBefore &&
    !hit.joined &&
    place.previous >= 0 &&
    hit.from >= place.previous &&
    hit.from - place.previous < BELONGS &&
    (hit.from - place.previous <= place.from - hit.to || isParted(layout, place, hit)) &&
    layout.clause[place.previous - 1] === layout.clause[hit.from] &&
    layout.member[place.previous - 1] === layout.member[hit.from] &&
    distance > 0;
  const isLater = layout.block[hit.from] !== layout.block[place.from];
  const ofNext = !isBefore && (isLater || hit.from >= place.next || opensNext(layout, place, hit));
  if (ofPrevious || ofNext) return weight * OF_ANOTHER_FIGURE;
  const other = isBefore ? place.previous - 1 : place.next;
  const isHead =
    isBefore && place.previous >= 0 && hit.to <= place.previous && isInSentence(layout, place);
  if (isHead) return weight * BEFORE_ANOTHER_FIGURE;
  const inOtherClause =
    !sameClause && other >= 0 && layout.clause[other] === layout.clause[hit.from];
  return inOtherClause ? weight * IN_ANOTHER_CLAUSE : weight;
}
