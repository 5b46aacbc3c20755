import { readClitics } from '../../arabic/clitics.ts';
import type { Candidate } from './candidates.ts';
import { hitsAround, type LinkContext } from './context.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import { alliances, BEFORE, enemy, hitsIn, ours, SET_WITHIN } from './words-of-another.ts';

const THE = 'ال';
/** The article, and «لل» in which it is with its particle. */
const ARTICLE = /(?:ال|لل)$/u;
const QUOTES = new Set(['«', '"', '“', '(']);

/** «تحالف» without the article. */
function isAnyAlliance(word: string): boolean {
  return readClitics(word).some(
    ({ prefix, rest }) => !ARTICLE.test(prefix) && alliances?.has(rest),
  );
}

/** Tokens between an alliance and the number of its members. */
const ALLIANCE_WITHIN = 3;

/** «غزو شارك فيه 170 ألفا من تحالف ضم 49 دولة»: an alliance that is named without the article, of which the clause says nothing that makes it this one. */
export function isOfAnyAlliance({ reading, layout }: LinkContext, { place }: Candidate): boolean {
  const { tokens } = reading;
  const before = tokens.slice(Math.max(0, place.from - ALLIANCE_WITHIN), place.from);
  const at = before.findLastIndex(({ text }) => isAnyAlliance(text));
  if (at < 0 || ours?.has(THE + (before[at + 1]?.text ?? ''))) return false;
  return !hitsAround(hitsIn(reading), place, BEFORE).some(
    ({ phrase, from }) => enemy.has(phrase) && layout.clause[from] === layout.clause[place.from],
  );
}

/**
 * «تحالف الفتح», «ائتلاف \"دولة القانون\"»: an alliance without the article before a name is a party; before anything else it is another
 * («أعلنت الرياض تحالفا … عدد أعضائه 40») unless its sentence names the enemy.
 */
export function isOtherAlliance({ reading, layout }: LinkContext, cue: PhraseHit): boolean {
  const { from, to } = cue;
  const [word = '', next = ''] = [reading.tokens[from]?.text, reading.tokens[from + 1]?.text];
  if (to !== from + 1 || !isAnyAlliance(word) || ours?.has(THE + next)) return false;
  if (ours?.has(next)) return false;
  if (QUOTES.has(next) || next.startsWith(THE)) return true;
  return !hitsAround(hitsIn(reading), cue, SET_WITHIN).some(
    (hit) => enemy.has(hit.phrase) && layout.sentence[hit.from] === layout.sentence[from],
  );
}
