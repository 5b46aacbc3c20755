import type { Reading } from '../../arabic/tokens.ts';
import { isDecimalContext } from './decimal-context.ts';
import { type NumberSource, readSource } from './source.ts';

declare module '../../arabic/tokens.ts' {
  interface ReadingMemory {
    numberSource?: NumberSource;
  }
}

/** The literals and known words of a text, read once for all who need them. */
export function sourceOf(reading: Reading): NumberSource {
  reading.memory.numberSource ??= readSource(reading, (from, to, sign) =>
    isDecimalContext(reading, from, to, sign),
  );
  return reading.memory.numberSource;
}
