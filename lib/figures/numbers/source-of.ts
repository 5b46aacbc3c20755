import type { Reading } from '../../arabic/tokens.ts';
import { isDecimalContext } from './decimal-context.ts';
import { type NumberSource, readSource } from './source.ts';

const sources = new WeakMap<Reading, NumberSource>();

/** The literals and known words of a text, read once for all who need them. */
export function sourceOf(reading: Reading): NumberSource {
  const known = sources.get(reading);
  if (known !== undefined) return known;
  const source = readSource(reading, (from, to, sign) => isDecimalContext(reading, from, to, sign));
  sources.set(reading, source);
  return source;
}
