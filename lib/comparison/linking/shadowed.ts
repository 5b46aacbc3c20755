import type { Candidate } from './candidates.ts';
import type { Layout } from './layout.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';

/** Words that tell a subject from its like: the one cue that the two do not share; null where they are not alike. */
function tellingCues(one: Candidate, other: Candidate): [PhraseHit, PhraseHit] | null {
  const [mine, its] = [one.subject.required, other.subject.required];
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

/** «القرار 2396 والقرار 2462 الصادر في …»: of subjects alike, the one named right after the figure, or nearest before it, stands before the others. */
export function withoutShadowed(layout: Layout, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (one) =>
      !candidates.some((other) => {
        const cues = other === one ? null : tellingCues(one, other);
        if (!cues) return false;
        const [mine, its] = cues;
        const { place } = other;
        if (isRightAfter(layout, place, its) && mine.to <= place.from) return true;
        return other.tie >= one.tie && mine.to <= its.from && its.to <= place.from;
      }),
  );
}
