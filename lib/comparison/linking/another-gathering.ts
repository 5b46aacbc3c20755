import { readClitics } from '../../arabic/clitics.ts';
import type { Reading, Token } from '../../arabic/tokens.ts';
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
  const head = headOf(tokens, from);
  if (head < 0) return false;
  // «مؤتمر إعادة إعمار العراق في الكويت»: the metric's own.
  if (ownHits.some((hit) => hit.from > head && hit.to < from)) return false;
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

/** Words of its owner between a gathering and «في» its town: «مؤتمر الأمم المتحدة في نيويورك». */
const OWNER = 3;

/** The token of the gathering that a town is named with; -1 where there is none. */
function headOf(tokens: readonly Token[], town: number): number {
  const isIn = tokens[town - 1]?.text === IN;
  const last = isIn ? town - 2 : town - 1;
  for (let at = last; at >= last - (isIn ? OWNER : 0); at -= 1) {
    const word = tokens[at];
    if (word?.kind !== 'word') return -1;
    if (readClitics(word.text).some(({ rest }) => gatherings?.has(rest))) return at;
  }
  return -1;
}

/** «المانحين» may stand for the town of their conference; a country, which may have its seat there, gives money itself. */
function isDonor(reading: Reading, { from }: PhraseHit): boolean {
  return hitsIn(reading).some((hit) => hit.from === from && donors.has(hit.phrase));
}
