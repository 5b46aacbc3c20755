import type { Link } from './candidates.ts';
import type { Layout } from './layout.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';

/** Of two events that share the word for what came about («تحرير»), the one word that each has for itself and that is no cue of the first. */
function tellingOfEvents(
  { cues: one, cueSet: { required } }: Link,
  { cues: other }: Link,
): [PhraseHit, PhraseHit] | null {
  const has = (cues: readonly PhraseHit[], { from, to }: PhraseHit): boolean =>
    cues.some((hit) => hit.from === from && hit.to === to);
  const [mine, ...more] = one.filter((hit) => !has(other, hit));
  const [its, ...others] = other.filter((hit) => !has(one, hit));
  const areAlike = one.length === other.length && more.length + others.length === 0;
  if (!areAlike || !mine || !its) return null;
  // «في الرياض … برئاسة السعودية»: the country is said of the meeting in its capital as well.
  return required.some((group) => group.includes(its.phrase)) ? null : [mine, its];
}

/** Words that tell a set of cues from its like: the one cue that the two do not share; null where they are not alike. */
function tellingCues(one: Link, other: Link): [PhraseHit, PhraseHit] | null {
  if (one.cueSet.kind === 'event' && other.cueSet.kind === 'event') {
    return one.topical || other.topical ? null : tellingOfEvents(one, other);
  }
  const [mine, its] = [one.cueSet.required, other.cueSet.required];
  if (mine.length !== its.length || one.topical || other.topical) return null;
  const apart = mine.flatMap((group, at) => (group === its[at] ? [] : [at]));
  const [at] = apart;
  const [hit, rival] = [one.cues[at ?? -1], other.cues[at ?? -1]];
  return apart.length === 1 && hit && rival ? [hit, rival] : null;
}

/** «56 مليار دولار على المدى المتوسط»: said of the figure before it, with no new clause between. */
function isRightAfter(layout: Layout, { to }: Place, { from }: PhraseHit): boolean {
  return (
    from >= to &&
    from - to <= 1 &&
    layout.clause[from] === layout.clause[to - 1] &&
    layout.member[from] === layout.member[to - 1]
  );
}

/** «30% في العراق و62% مما كان بيده في سوريا»: in the figure's own member of a list, before the next figure of its class. */
function isInMember(layout: Layout, { from, next }: Place, hit: PhraseHit): boolean {
  return (
    layout.member[hit.from] === layout.member[from] &&
    layout.clause[hit.from] === layout.clause[from] &&
    hit.from < next
  );
}

/** The cue of another figure of the class: after the next one, or between the one before and the figure. */
function isOfOther({ from, previous, next }: Place, hit: PhraseHit): boolean {
  return hit.from >= next || (previous >= 0 && hit.from >= previous && hit.to <= from);
}

/**
 * Whether one of some links stands before another, which is like it: «القرار 2396 والقرار 2462 الصادر في …»: of what is alike, the one
 * named right after the figure, or nearest before it, stands before the others.
 */
export function isShadowed(layout: Layout, one: Link, links: readonly Link[]): boolean {
  return links.some((other) => {
    const cues = other === one ? null : tellingCues(one, other);
    if (!cues) return false;
    const [mine, its] = cues;
    const { place } = other;
    if (isRightAfter(layout, place, its) && mine.to <= place.from) return true;
    if (
      isInMember(layout, place, its) &&
      !isInMember(layout, place, mine) &&
      isOfOther(place, mine)
    )
      return true;
    return other.tie >= one.tie && mine.to <= its.from && its.to <= place.from;
  });
}
