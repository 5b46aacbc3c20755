import cities from '../../../assets/lexicon/cities.json' with { type: 'json' };
import nouns from '../../../assets/lexicon/counted-nouns.json' with { type: 'json' };
import { foldWord } from '../../arabic/fold.ts';
import type { Reading } from '../../arabic/tokens.ts';
import type { Figure } from '../../figures/figure.ts';
import type { MetricIndex } from '../metric-index.ts';
import { isAnyAlike } from '../numbers/alike.ts';
import { transposedOf } from '../numbers/misprint.ts';
import type { Link } from './candidates.ts';
import { hitsAround, type LinkContext } from './context.ts';
import type { Subject } from './cue-sets.ts';
import { hasSizeOf, magnitudeOf, scalesOf } from './kinds.ts';
import { ownPhrases } from './own-phrases.ts';
import { createPhraseLexicon, type PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';
import { theatreSeats } from './words-of-another.ts';

const lexicon = createPhraseLexicon('kept');
for (const name of cities.names) lexicon.add(name);

declare module '../../arabic/tokens.ts' {
  interface ReadingMemory {
    /** The towns that a text names; looked for when first asked. */
    towns?: readonly PhraseHit[];
  }
}

function townsIn(reading: Reading): readonly PhraseHit[] {
  reading.memory.towns ??= lexicon.find(reading);
  return reading.memory.towns;
}

/** Tokens from a figure in which a town speaks of it. */
const WITHIN = 12;

/** The cues of a set that stand round a figure, whichever of them are nearest. */
function ownCues({ hits }: LinkContext, place: Place, { cueSet }: Link): readonly PhraseHit[] {
  const own = ownPhrases(cueSet);
  return hitsAround(hits, place, WITHIN).filter(({ phrase }) => own.has(phrase));
}

const FUNCTION_WORDS = new Set(nouns.functionWords.map(foldWord));

/**
 * Whether what follows a figure in its clause says nothing that is no cue of the set's: «500 مليون لإعمار العراق», not «500 مليون لجامعات
 * العراق», which may be a part or something beside it.
 */
function endsWithIt(context: LinkContext, place: Place, link: Link): boolean {
  const { reading, layout, owners } = context;
  const cues = ownCues(context, place, link);
  for (let at = place.to; at <= place.to + WITHIN; at += 1) {
    const token = reading.tokens[at];
    if (!token || layout.clause[at] !== layout.clause[place.from]) return true;
    if (token.kind === 'sign' || token.kind === 'break' || owners[at] === place.from) continue;
    if (FUNCTION_WORDS.has(token.text) || cues.some(({ from, to }) => from <= at && at < to))
      continue;
    return false;
  }
  return true;
}

const IN = 'في';

/** «القوة في بغداد»: the capital as a town, where elsewhere it is a cue for its country. */
function isInCapital({ tokens }: Reading, at: number): boolean {
  return tokens[at - 1]?.text === IN && theatreSeats.has(tokens[at]?.text ?? '');
}

/** «320 ألف نازح إلى الموصل»: a town in the figure's clause that is no cue of the metric's makes it a number of something narrower. */
function isOfNarrowerPlace(context: LinkContext, place: Place, link: Link): boolean {
  const { reading, layout } = context;
  const cues = ownCues(context, place, link);
  return hitsAround(townsIn(reading), place, WITHIN).some(
    ({ from, to }) =>
      layout.clause[from] === layout.clause[place.from] &&
      (isInCapital(reading, from) || !cues.some((cue) => cue.from < to && from < cue.to)),
  );
}

/** Tokens before a figure in which a word says that all are counted. */
const WHOLE_WITHIN = 8;

/** «يضم مخيم الهول 5 آلاف»: a word before the figure in its clause says that so many are all. */
function isOfWhole({ hits, index, layout }: LinkContext, place: Place): boolean {
  return hitsAround(hits, place, WHOLE_WITHIN).some(
    ({ phrase, from, to }) =>
      to <= place.from &&
      index.timeWords.whole.has(phrase) &&
      layout.clause[from] === layout.clause[place.from],
  );
}

/** Whether all cues stand in the figure's own clause. */
function isTogether({ layout }: LinkContext, place: Place, { cues }: Link): boolean {
  return cues.every(({ from }) => layout.clause[from] === layout.clause[place.from]);
}

/**
 * How surely a figure of a size that a metric cannot have is its value misprinted: `plainly` where all cues stand in its clause,
 * `surely` where nothing else follows it there besides, and `wholly` where a word before it says too that it is of all; `hardly` where a town beside it makes it a number of something narrower, and where its size is one of the metric's.
 */
export type Misprint = 'wholly' | 'surely' | 'plainly' | 'likely' | 'hardly';

/** How surely a figure is a value of the subject misprinted, as its words say. */
export function misprintOf(
  context: LinkContext,
  figure: Figure,
  link: Link,
  subject: Subject,
): Misprint {
  if (hasSizeOf(figure, subject)) return 'hardly';
  if (isOfNarrowerPlace(context, link.place, link)) return 'hardly';
  if (!isTogether(context, link.place, link)) return 'likely';
  if (!endsWithIt(context, link.place, link)) return 'plainly';
  return isOfWhole(context, link.place) ? 'wholly' : 'surely';
}

/** Whether a metric has any value that a figure of another size could be, misprinted; asked of many, before the words are weighed. */
export function mayBeMisprinted(
  { statementsOf }: MetricIndex,
  figure: Figure,
): (subject: Subject) => boolean {
  const size = magnitudeOf(figure);
  let transposed: readonly number[] | null = null;
  return ({ about }) => {
    if (about.type === 'event' || size === null) return false;
    const statements = statementsOf(about.metric.id);
    if (scalesOf(about.metric.kind, size).some((scale) => isAnyAlike(statements, size * scale)))
      return true;
    transposed ??= transposedOf(size);
    return transposed.some((meant) => isAnyAlike(statements, meant));
  };
}
