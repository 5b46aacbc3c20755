import timeWords from '../../../assets/lexicon/comparison-time-words.json' with { type: 'json' };
import { readClitics } from '../../arabic/clitics.ts';
import { foldWord } from '../../arabic/fold.ts';
import type { Reading } from '../../arabic/tokens.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Subject } from './cue-sets.ts';
import { isDoubtfulNoun } from './doubtful-noun.ts';
import type { Place } from './places.ts';

const NOUNS = new Set(timeWords.numbered.map(foldWord));
/** What may stand between the noun and its number: «العضو رقم 85», «العضو الـ85». */
const BETWEEN = new Set(['ال', '(', '«', '"']);

/** «العضو 85»: a number that names one of many, and counts nothing. */
function isNumbering({ tokens }: Reading, { from }: Place): boolean {
  let at = from - 1;
  while (at >= 0 && BETWEEN.has(tokens[at]?.text ?? '')) at -= 1;
  const word = tokens[at];
  if (word?.kind !== 'word') return false;
  return readClitics(word.text).some(({ rest }) => NOUNS.has(rest));
}

/** Whether a subject and a figure go together: what numbers one of many counts nothing, and what counts is no order («85 قبل انضمام توغو»). */
export function numberingOf(
  reading: Reading,
  figure: Figure,
  place: Place,
): (subject: Subject) => boolean {
  const numbers = isNumbering(reading, place);
  const isCount = counts(figure);
  return ({ about }) => {
    if (about.type === 'event') return true;
    // «الفرقة مشاة 30» is the number of a unit.
    if (about.metric.kind === 'ordinal') return numbers || figure.kind === 'ordinal';
    return !(numbers && about.metric.kind === 'count') || isCount;
  };
}

/** «يرددون رقم 68 عضوا»: what is counted stands behind. */
function counts(figure: Figure): boolean {
  const { kind, counted, start } = figure;
  return (
    kind === 'cardinal' && counted !== null && counted.start > start && !isDoubtfulNoun(figure)
  );
}
