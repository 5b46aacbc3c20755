import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, safeField, unsafeField, writeCsv } from '../../lib/exchange/csv.ts';

const field = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', ';', ' ', 'ا', '1'),
  }),
);

describe('csv', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
        (rows) => {
          const { records, problem } = readCsv(writeCsv(rows));
          expect(problem).toBeNull();
          expect(records.map(({ fields }) => fields)).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never leaves a field that begins as a formula', () => {
    fc.assert(
      fc.property(field, (text) => {
        const safe = safeField(text);
        if (/^[+-]/u.test(safe)) expect(Number.isFinite(Number(safe))).toBe(true);
        // However a program in another language ends its fields.
        for (const cell of safe.split(/[;\t]/u)) {
          if (cell !== safe) expect(/^\s*[=@+-]/u.test(cell)).toBe(false);
          else expect(/^(?:\s*[=@]|[\t\r\n])/u.test(cell)).toBe(false);
        }
        expect(unsafeField(safe)).toBe(text);
      }),
    );
  });
});
