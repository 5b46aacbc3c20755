import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { UnitConversions } from '../../../lib/comparison/word-lists.ts';
import { countedNounsSchema } from '../../../lib/figures/counted-words.ts';
import { dualNounsSchema } from '../../../lib/figures/dual-nouns.ts';
import { figureFurnitureSchema } from '../../../lib/figures/furniture-words.ts';
import { identifiersSchema } from '../../../lib/figures/identifiers.ts';
import { measuresSchema } from '../../../lib/figures/measure-units.ts';
import { currenciesSchema } from '../../../lib/figures/money-names.ts';
import { numberIdiomsSchema } from '../../../lib/figures/number-idioms.ts';
import { numberWordsSchema } from '../../../lib/figures/numbers/words.ts';
import { ordinalsSchema } from '../../../lib/figures/ordinal-words.ts';
import { percentsSchema } from '../../../lib/figures/percents.ts';
import { qualifiersSchema } from '../../../lib/figures/qualifiers.ts';
import { readFigures } from '../../../lib/figures/read.ts';
import { vagueSchema } from '../../../lib/figures/vague.ts';

const schemas = {
  'number-words': numberWordsSchema,
  'number-idioms': numberIdiomsSchema,
  qualifiers: qualifiersSchema,
  'counted-nouns': countedNounsSchema,
  currencies: currenciesSchema,
  measures: measuresSchema,
  percents: percentsSchema,
  ordinals: ordinalsSchema,
  'dual-nouns': dualNounsSchema,
  vague: vagueSchema,
  identifiers: identifiersSchema,
  'figure-furniture': figureFurnitureSchema,
};

function load(name: string): unknown {
  return JSON.parse(readFileSync(`assets/lexicon/${name}.json`, 'utf8'));
}

test.each(Object.entries(schemas))('%s.json holds what its schema says', (name, schema) => {
  const result = v.safeParse(schema, load(name));
  expect(result.issues?.map(({ message }) => message) ?? []).toEqual([]);
});

const { currencies, nouns, subunits } = v.parse(currenciesSchema, load('currencies'));

test('every currency has a known noun, and every subunit a known main unit', () => {
  const names = new Set(nouns.map(({ name }) => name));
  const codes = new Set(currencies.map(({ code }) => code));
  for (const { code, noun } of currencies) expect(names, code).toContain(noun);
  for (const { name, of } of subunits)
    for (const main of of)
      expect(names.has(main) || codes.has(main), `${name} of ${main}`).toBe(true);
});

test('every currency code is one of ISO 4217, but for bitcoin', () => {
  const known = new Set(Intl.supportedValuesOf('currency'));
  for (const { code } of currencies) if (code !== 'XBT') expect(known, code).toContain(code);
});

const news =
  'USD EUR GBP SAR AED EGP KWD QAR JOD IQD SYP LBP MAD TND DZD LYD SDG YER OMR BHD TRY ILS CNY JPY RUB IRR CAD CHF'.split(
    ' ',
  );

test.each(news)('%s is read by the names and signs that CLDR gives it', (currency) => {
  for (const locale of ['ar-EG', 'ar-AE', 'ar-MA'])
    for (const currencyDisplay of ['name', 'symbol'] as const)
      for (const amount of [3, 11, 100, 12.5]) {
        const text = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay,
          minimumFractionDigits: 0,
          maximumFractionDigits: 1,
        }).format(amount);
        const [figure] = readFigures(readText(text), null);
        expect([figure?.kind, figure?.value, figure?.unit], text).toEqual([
          'money',
          amount,
          currency,
        ]);
      }
});

test('units of one dimension share their base unit', () => {
  const { units } = v.parse(measuresSchema, load('measures'));
  const bases = new Map<string, string>();
  for (const { unit, dimension, base } of units) {
    expect(bases.get(dimension) ?? base, unit).toBe(base);
    bases.set(dimension, base);
  }
  expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length);
});

test('what the comparison converts, it converts as the units say', () => {
  const { units } = v.parse(measuresSchema, load('measures'));
  const byName = new Map(units.map((unit) => [unit.unit, unit]));
  const { exact } = v.parse(UnitConversions, load('unit-conversions'));
  const measured = exact.flatMap(({ from, to, factor }) => {
    const [one, other] = [byName.get(from), byName.get(to)];
    return one && other ? [{ one, other, factor }] : [];
  });
  expect(measured.length).toBeGreaterThan(3);
  for (const { one, other, factor } of measured) {
    expect(one.dimension).toBe(other.dimension);
    expect(one.factor / other.factor, one.unit).toBeCloseTo(factor, 9);
  }
});
