import { readClitics } from '../../arabic/clitics.ts';
import type { Candidate } from './candidates.ts';
import type { LinkContext } from './context.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import { countryNames, gatherings, towns } from './words-of-another.ts';

const IN = 'في';

/**
 * «جمع مؤتمر بروكسل … وتعهدت المفوضية فيه بـ560 مليونا»: another gathering that the sentence names before the figure by its town, unless
 * the metric asks for the town as such («مؤتمر الكويت»), and not only as the seat of a donor that is named besides.
 */
export function isOfOtherGathering(
  { reading: { tokens }, layout }: LinkContext,
  { place, cues, cueSet }: Candidate,
  town: PhraseHit,
  ownHits: readonly PhraseHit[],
): boolean {
  const { from, to, phrase } = town;
  if (!towns.has(phrase) && !countryNames.has(phrase)) return false;
  if (to > place.from || layout.sentence[from] !== layout.sentence[place.from]) return false;
  const head = tokens[from - 1]?.text === IN ? from - 2 : from - 1;
  if (!readClitics(tokens[head]?.text ?? '').some(({ rest }) => gatherings?.has(rest)))
    return false;
  const here = ownHits.filter((hit) => hit.from < to && from < hit.to);
  if (here.some((hit) => hit.from < from)) return false;
  return here.every((hit) => {
    const group = cueSet.required.find((one) => one.includes(hit.phrase));
    if (
      group === undefined ||
      ownHits.some((one) => one.from === head && group.includes(one.phrase))
    ) {
      return false;
    }
    return cues.some((cue) => cue.from !== from && group.includes(cue.phrase));
  });
}
