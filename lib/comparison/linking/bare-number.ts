import type { Figure } from '../../figures/figure.ts';
import type { LinkContext } from './context.ts';
import { isPluralVerb } from './doubtful-noun.ts';
import type { Best } from './evidence.ts';
import { magnitudeOf } from './kinds.ts';
import type { Place } from './places.ts';

/** From here people are counted without a noun. */
const MILLION = 1e6;
/** Tokens of a qualifier between a cue and a number after it («حرر أكثر من 7.7 مليون»). */
const QUALIFIER = 2;

/**
 * Whether a number without a noun is plainly one of people: millions with a cue right before them («حرر 7.7 مليون»), or with one that is a
 * verb of the plural right after («7.7 مليون تحرروا»).
 */
export function isToldByVerb(
  { layout, reading }: LinkContext,
  figure: Figure,
  place: Place,
  groups: readonly Best[],
): boolean {
  if ((magnitudeOf(figure) ?? 0) < MILLION) return false;
  const between = figure.qualifier === 'exact' ? 0 : QUALIFIER;
  return groups.some(({ hit }) => {
    if (!hit || layout.clause[hit.from] !== layout.clause[place.from]) return false;
    if (hit.from === place.to) return isPluralVerb(reading.tokens[hit.from]?.text ?? '');
    return hit.to <= place.from && place.from - hit.to <= between;
  });
}
