import type { Figure } from '../../figures/figure.ts';
import { hitsAround, hitsOfGroup, type LinkContext } from './context.ts';
import { countedNounOf, type FoundNoun } from './counted-noun.ts';
import type { CueSet } from './cue-sets.ts';
import { nearness, WINDOW } from './nearness.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';

/** The nearest hit of a group of cues, and how much it says of a figure; weight 0 where there is none. */
export interface Best {
  readonly weight: number;
  readonly hit: PhraseHit | null;
}

/** What the words round a figure say of a set of cues. */
export interface Evidence {
  readonly noun: FoundNoun | null;
  /** For each required group its nearest cue. */
  readonly groups: readonly Best[];
  /** How many required groups have none. */
  readonly missing: number;
  /** Words near the figure speak against the link. */
  readonly excluded: boolean;
}

/** What was found beside one figure: groups of cues and sets are shared by many metrics, and asked for in several ways. */
export interface Beside {
  /** The figure's; null before the first. */
  place: Place | null;
  readonly nearest: Map<readonly number[], Best>;
  readonly evidence: Map<CueSet, Evidence | null>;
}

function foundAt({ beside }: LinkContext, place: Place): Beside {
  if (beside.place === place) return beside;
  beside.place = place;
  beside.nearest.clear();
  beside.evidence.clear();
  return beside;
}

function nearestOf(context: LinkContext, place: Place, hits: readonly PhraseHit[]): Best {
  let best: Best = { weight: 0, hit: null };
  for (const hit of hitsAround(hits, place, WINDOW)) {
    const weight = nearness(context.layout, place, hit);
    if (weight > best.weight) best = { weight, hit };
  }
  return best;
}

/** The nearest cue of a group. */
export function bestOf(context: LinkContext, place: Place, phrases: readonly number[]): Best {
  const { nearest } = foundAt(context, place);
  const known = nearest.get(phrases);
  if (known) return known;
  const best = nearestOf(context, place, hitsOfGroup(context, phrases));
  nearest.set(phrases, best);
  return best;
}

/** The nearest hit of one phrase. */
export function bestOfPhrase(context: LinkContext, place: Place, phrase: number): Best {
  return nearestOf(context, place, context.hitsOf.get(phrase) ?? []);
}

/** An excluding cue at least this near speaks against the link. */
const EXCLUDES = 1.3;

/** Whether words near a figure speak against a link; what another figure counts speaks only of that one. */
function isExcluded(
  context: LinkContext,
  place: Place,
  { excluding, excludingBefore }: CueSet,
): boolean {
  const around = hitsAround(hitsOfGroup(context, excluding), place, WINDOW);
  const before = hitsAround(hitsOfGroup(context, excludingBefore), place, WINDOW).filter(
    ({ to }) => to <= place.from,
  );
  return [...around, ...before].some((hit) => {
    const owner = context.owners[hit.from] ?? -1;
    return (owner < 0 || owner === place.from) && nearness(context.layout, place, hit) >= EXCLUDES;
  });
}

/** What the words round a figure say of a set of cues; null where the figure counts something else, or where more than one group of cues is missing. */
export function evidenceOf(
  context: LinkContext,
  figure: Figure,
  place: Place,
  cueSet: CueSet,
): Evidence | null {
  const { evidence } = foundAt(context, place);
  const known = evidence.get(cueSet);
  if (known !== undefined) return known;
  const found = findEvidence(context, figure, place, cueSet);
  evidence.set(cueSet, found);
  return found;
}

function findEvidence(
  context: LinkContext,
  figure: Figure,
  place: Place,
  cueSet: CueSet,
): Evidence | null {
  const noun = countedNounOf(context, figure, place, cueSet);
  if (noun === 'another') return null;
  const groups = cueSet.required.map((group) => bestOf(context, place, group));
  const missing = groups.filter(({ weight }) => weight === 0).length;
  if (missing > 1) return null;
  return { noun, groups, missing, excluded: isExcluded(context, place, cueSet) };
}
