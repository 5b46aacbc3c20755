import * as v from 'valibot';
import data from '../../assets/lexicon/measures.json' with { type: 'json' };
import { buildLexicon } from '../arabic/lexicon.ts';

const text = v.pipe(v.string(), v.minLength(1));
const forms = v.array(text);

/** Units of measure: names by grammatical number, signs, and how many base units one is (plus an offset for temperatures). */
export const measuresSchema = v.object({
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

const { units } = v.parse(measuresSchema, data);

export interface MeasureName {
  readonly unit: string;
  readonly number: 'singular' | 'dual' | 'plural' | 'symbol';
}

function* measureEntries(): Generator<readonly [string, MeasureName]> {
  for (const { unit, singular, dual, plural, symbols } of units) {
    for (const form of singular) yield [form, { unit, number: 'singular' }];
    for (const form of dual) yield [form, { unit, number: 'dual' }];
    for (const form of plural) yield [form, { unit, number: 'plural' }];
    for (const form of symbols) yield [form, { unit, number: 'symbol' }];
  }
}

export const measureNames = buildLexicon(measureEntries());
