import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../lib/reference/import/json-fault.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it('finds none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeNull();
      }),
    );
  });

  it('finds one exactly where JSON.parse fails, whatever was changed in a text', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', '[', ':', '0', ' ', 'null', '\\', '-', 'e', '\n'),
        fc.nat(2),
        (value, place, put, cut) => {
          const text = JSON.stringify(value);
          const at = place % (text.length + 1);
          const changed = text.slice(0, at) + put + text.slice(at + cut);
          const fault = findJsonFault(changed);
          if (fault?.fault === 'duplicate_key') return;
          expect(fault === null).toBe(parses(changed));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
