import { matchLexicon } from '../arabic/lexicon.ts';
import type { Reading } from '../arabic/tokens.ts';
import { currencyPlaces, gatherings, moneyNames } from './money-names.ts';

/** The currency that a bare noun means in one text, or the noun itself where the text does not settle it. */
export type BareCurrency = (noun: string) => string;

/**
 * A bare «دينار» is the dinar that the text names elsewhere with its country; where it names none, the dinar of the one country with
 * dinars that the text speaks of; «مؤتمر الكويت» speaks of none. Two such currencies or countries leave it generic.
 */
export function readBareCurrencies(reading: Reading): BareCurrency {
  let settled: Map<string, string> | null = null;
  return (noun) => {
    settled ??= settleBare(reading);
    return settled.get(noun) ?? noun;
  };
}

function settleBare(reading: Reading): Map<string, string> {
  const named = new Map<string, Set<string>>();
  const placed = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, noun: string, unit: string): void => {
    const units = to.get(noun) ?? new Set();
    units.add(unit);
    to.set(noun, units);
  };
  for (const { value } of matchLexicon(reading, moneyNames))
    if (value.explicit && value.unit !== value.noun) add(named, value.noun, value.unit);
  for (const { from, value } of matchLexicon(reading, currencyPlaces))
    if (!gatherings.has(reading.tokens[from - 1]?.text ?? '')) add(placed, value.noun, value.unit);
  const settled = new Map<string, string>();
  for (const [noun, units] of [...placed, ...named]) {
    const [only] = units;
    if (units.size === 1 && only !== undefined) settled.set(noun, only);
    else settled.delete(noun);
  }
  return settled;
}
