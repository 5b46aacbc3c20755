import timeWords from '../../../assets/lexicon/comparison-time-words.json' with { type: 'json' };
import { readClitics } from '../../arabic/clitics.ts';
import { foldWord } from '../../arabic/fold.ts';
import type { Reading } from '../../arabic/tokens.ts';
import type { Subject } from './cue-sets.ts';
import type { Place } from './places.ts';

const NOUNS = new Set(timeWords.numbered.map(foldWord));
/** What may stand between the noun and its number: «العضو رقم 85», «العضو الـ85». */
const BETWEEN = new Set(['رقم', 'ال', '(', '«', '"']);

/** «العضو 85»: a number that names one of many, and counts nothing. */
export function isNumbering({ tokens }: Reading, { from }: Place): boolean {
  let at = from - 1;
  while (at >= 0 && BETWEEN.has(tokens[at]?.text ?? '')) at -= 1;
  const word = tokens[at];
  if (word?.kind !== 'word') return false;
  return readClitics(word.text).some(({ rest }) => NOUNS.has(rest));
}

/** Whether a subject is a metric that counts. */
export function countsThings({ about }: Subject): boolean {
  return about.type === 'metric' && about.metric.kind === 'count';
}
