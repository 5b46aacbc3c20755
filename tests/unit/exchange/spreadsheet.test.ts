import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../lib/exchange/csv.ts';

const isThere = spawnSync('soffice', ['--version']).status === 0;
const isWanted = process.env.HASHIYA_SPREADSHEET === '1';
if (isWanted && !isThere) console.warn('LibreOffice is not here: its test is left out.');

/** What a spreadsheet would run, with what it must show in its place. */
const dangerous = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '=HYPERLINK("http://127.0.0.1/";"x")',
  "=cmd|'/c calc'!A1",
  '\t=1+1',
];

/** `HASHIYA_SPREADSHEET=1 npx vitest run --config tests/vitest.config.ts tests/unit/exchange/spreadsheet.test.ts`, with LibreOffice. */
describe.skipIf(!isWanted || !isThere)('LibreOffice', () => {
  it('shows our CSV as it is, Arabic and all, and runs nothing of it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hashiya-spreadsheet-'));
    try {
      const exported = readFileSync('tests/fixtures/exchange/csv.csv', 'utf8');
      writeFileSync(join(folder, 'ledger.csv'), exported);
      const rows = [['printed', 'number'], ...dangerous.map((text) => [text, -5] as const)];
      writeFileSync(join(folder, 'dangerous.csv'), writeCsv(rows));
      const convert = (to: string, file: string, ...reading: string[]) => {
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const args = [profile, '--headless', ...reading, '--convert-to', to, '--outdir', folder];
        const { status, stderr } = spawnSync('soffice', [...args, join(folder, file)]);
        expect(status, String(stderr)).toBe(0);
      };
      for (const name of ['ledger', 'dangerous']) {
        // Commas (44), quotes (34), UTF-8 (76): without a window LibreOffice does not look for the byte order mark.
        convert('xlsx', `${name}.csv`, '--infilter=CSV:44,34,76,1');
        convert('csv:Text - txt - csv (StarCalc):44,34,76,1', `${name}.xlsx`);
      }
      const read = (text: string) => readCsv(text).records.map(({ fields }) => fields);
      const shown = (name: string) => read(readFileSync(join(folder, `${name}.csv`), 'utf8'));
      const words = (records: readonly (readonly string[])[]) =>
        records.map((fields) => fields.filter((field) => /\p{L}/u.test(field)));
      expect(words(shown('ledger'))).toEqual(words(read(exported)));
      const [, ...cells] = shown('dangerous');
      expect(cells.map(([text]) => text?.replace(/^'/u, '').trim())).toEqual(
        dangerous.map((text) => text.trim()),
      );
      expect(cells.every(([, number]) => number === '-5')).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
