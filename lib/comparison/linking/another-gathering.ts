import { readClitics } from '../../arabic/clitics.ts';
import type { Reading } from '../../arabic/tokens.ts';
import type { Candidate } from './candidates.ts';
import type { LinkContext } from './context.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import { countryNames, donors, gatherings, hitsIn, towns } from './words-of-another.ts';

const IN = 'في';

/**
 * «جمع مؤتمر بروكسل … وتعهدت المفوضية فيه بـ560 مليونا»: another gathering that the sentence names before the figure by its town, unless
 * the metric asks for the town as such («مؤتمر الكويت»), and not only as the seat of a donor that is named besides.
 */
export function isOfOtherGathering(
  { reading, layout }: LinkContext,
  { place, cues, cueSet }: Candidate,
  town: PhraseHit,
  ownHits: readonly PhraseHit[],
): boolean {
  const { tokens } = reading;
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
    return cues.some(
      (cue) => cue.from !== from && group.includes(cue.phrase) && isDonor(reading, cue),
    );
  });
}

/** «المانحين» may stand for the town of their conference; a country, which may have its seat there, gives money itself. */
function isDonor(reading: Reading, { from }: PhraseHit): boolean {
  return hitsIn(reading).some((hit) => hit.from === from && donors.has(hit.phrase));
}
