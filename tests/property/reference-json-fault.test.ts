import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault, scanJson } from '../../lib/reference/import/json-fault.ts';

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

describe('scanJson', () => {
  it('tells every item of the root’s lists, however small the pieces it is read in', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.array(fc.jsonValue(), { maxLength: 4 }), { maxKeys: 4 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 2),
        (value, letters, indent) => {
          const text = JSON.stringify(value, null, indent);
          const items: [string, unknown][] = [];
          const members: string[] = [];
          const scanner = scanJson(text, {
            onItem: (key, start, end) => items.push([key, JSON.parse(text.slice(start, end))]),
            onMember: (key, _start, _end, isList) => members.push(`${key}:${isList}`),
          });
          while (!scanner.advance(letters));
          expect(scanner.fault()).toBeNull();
          const root: Record<string, unknown[]> = JSON.parse(text);
          expect(items).toEqual(
            Object.entries(root).flatMap(([key, list]) => list.map((item) => [key, item])),
          );
          expect(members).toEqual(Object.keys(root).map((key) => `${key}:true`));
        },
      ),
    );
  });
});
