import type { CueSet } from './cue-sets.ts';

/** Put together for those sets alone that are asked for; they live as long as the index. */
const known = new WeakMap<CueSet, ReadonlySet<number>>();

/** All phrases that speak for a set of cues: those that it asks for, those that support it, and the nouns that it counts. */
export function ownPhrases(cueSet: CueSet): ReadonlySet<number> {
  const before = known.get(cueSet);
  if (before) return before;
  const { required, supporting, counted } = cueSet;
  const phrases = new Set([...required.flat(), ...supporting, ...counted.keys()]);
  known.set(cueSet, phrases);
  return phrases;
}
