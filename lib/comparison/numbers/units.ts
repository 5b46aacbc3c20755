import conversions from '../../../assets/lexicon/unit-conversions.json' with { type: 'json' };

const factors = new Map(
  conversions.exact.flatMap(({ from, to, factor }): [string, number][] => [
    [`${from}>${to}`, factor],
    [`${to}>${from}`, 1 / factor],
  ]),
);

/** A value in another unit, where the conversion is exact (assets/lexicon/unit-conversions.json); else null. */
export function convert(value: number, from: string | null, to: string | null): number | null {
  if (from === to) return value;
  const factor = factors.get(`${from}>${to}`);
  return factor === undefined ? null : value * factor;
}
