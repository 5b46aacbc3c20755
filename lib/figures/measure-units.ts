import * as v from 'valibot';
import data from '../../assets/lexicon/measures.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { buildLexicon } from '../arabic/lexicon.ts';
import type { Reading } from '../arabic/tokens.ts';

const text = v.pipe(v.string(), v.minLength(1));
const forms = v.array(text);

/** Units of measure: names by grammatical number, signs, and how many base units one is (plus an offset for temperatures). */
export const measuresSchema = v.object({
  /** «كيلو» alone: a kilogram before goods («كيلو سكر», «كيلو من المتفجرات») or after a word of weighing, else a kilometre. */
  kilo: v.object({ names: forms, goods: forms, weighing: forms }),
  /** «عقدة»: a speed only after a word of speed. */
  knot: v.object({ names: forms, speeds: forms }),
  units: v.array(
    v.object({
      unit: text,
      dimension: text,
      base: text,
      factor: v.pipe(v.number(), v.gtValue(0)),
      offset: v.optional(v.number()),
      singular: forms,
      dual: forms,
      plural: forms,
      symbols: forms,
    }),
  ),
});

const { units, kilo, knot } = v.parse(measuresSchema, data);

export interface MeasureName {
  readonly unit: string;
  readonly number: 'singular' | 'dual' | 'plural' | 'symbol';
  /** A name whose unit its neighbours tell. */
  readonly doubtful?: 'kilo' | 'knot';
}

function* measureEntries(): Generator<readonly [string, MeasureName]> {
  for (const form of kilo.names) yield [form, { unit: 'km', number: 'singular', doubtful: 'kilo' }];
  for (const form of knot.names) yield [form, { unit: 'kn', number: 'singular', doubtful: 'knot' }];
  for (const { unit, singular, dual, plural, symbols } of units) {
    for (const form of singular) yield [form, { unit, number: 'singular' }];
    for (const form of dual) yield [form, { unit, number: 'dual' }];
    for (const form of plural) yield [form, { unit, number: 'plural' }];
    for (const form of symbols) yield [form, { unit, number: 'symbol' }];
  }
}

export const measureNames = buildLexicon(measureEntries());

const goods = new Set(kilo.goods.map(foldWord).flatMap((each) => [each, `${each}ا`, `ال${each}`]));
const weighing = new Set(kilo.weighing.map(foldWord).flatMap((each) => [each, `و${each}`]));
const speeds = new Set(knot.speeds.map(foldWord).flatMap((each) => [each, `و${each}`]));
/** How far before the number a word of weighing or speed may stand: «وزن الواحدة منها 50 كيلو». */
const REACH = 4;

/** The unit of a name of a measure that stands after a number, or after nothing, from one token to another; null where it is none there. */
export function unitOf(
  { tokens, original }: Reading,
  name: MeasureName,
  from: number,
  to: number,
): string | null {
  // «القرار 2379 أنشأ»: a noun of the accusative ends in a bare alef («إنشا»), a verb may end in one with its hamza.
  if (original[(tokens[to - 1]?.end ?? 0) - 1] === 'أ') return null;
  if (name.doubtful === undefined) return name.unit;
  const isAfter = (words: ReadonlySet<string>): boolean => {
    for (let at = from - 1; at >= from - REACH && tokens[at]?.kind === 'word'; at -= 1)
      if (words.has(tokens[at]?.text ?? '')) return true;
    return false;
  };
  if (name.doubtful === 'knot') return isAfter(speeds) ? name.unit : null;
  const next = tokens[to]?.text === 'من' ? tokens[to + 1] : tokens[to];
  const isWeighed = next?.kind === 'word' && goods.has(next.text);
  return isWeighed || isAfter(weighing) ? 'kg' : name.unit;
}
