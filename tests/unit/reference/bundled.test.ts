import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bundledFiles, readBundledFile, readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { bundledParts } from '../../../lib/reference/bundled.ts';
import { entrySchema } from '../../../lib/reference/entry-schemas.ts';
import { exportCsv, exportJson } from '../../../lib/reference/export.ts';
import { readCsvImport } from '../../../lib/reference/import/read-csv.ts';
import { readJsonImport } from '../../../lib/reference/import/read-json.ts';
import { checkIntegrity } from '../../../lib/reference/integrity.ts';
import { loadBundledParts } from '../../../lib/reference/seed.ts';

describe('the bundled set', async () => {
  const set = await readBundledSet();
  const parts = await loadBundledParts({
    version: set.version,
    loadPart: async (part) => set[part],
  });
  const problems = checkIntegrity(parts);
  const { reason } = createTranslator('en');

  it('holds no error: ids, references, dates, values, languages', () => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => `${each.part}/${each.id}: ${reason(each.reason)}`)).toEqual([]);
  });

  it('gives a source for every statement and event, or marks it as weak', () => {
    const unsourced = problems.filter((each) => each.reason.code === 'reference_unsourced');
    expect(unsourced.map(({ part, id }) => `${part}/${id}`)).toEqual([]);
  });

  it('gives a reason wherever two terms of one office overlap', () => {
    const overlaps = problems.filter((each) => each.reason.code === 'reference_term_overlap');
    expect(overlaps.map((each) => reason(each.reason))).toEqual([]);
  });

  it('keeps metrics and statements in the file of their topic', async () => {
    const topics = new Map(parts.metrics.map(({ id, topic }) => [id, topic]));
    const files = await bundledFiles();
    for (const part of ['metrics', 'statements'] as const) {
      const schema = v.array(entrySchema(part));
      for (const file of files.get(part) ?? []) {
        const metrics = v
          .parse(schema, await readBundledFile(file))
          .map((entry) => ('metric' in entry ? entry.metric : entry.id));
        for (const metric of metrics) expect(file).toBe(`${part}/${topics.get(metric)}.json`);
      }
    }
  });

  it('comes back the same from every file that it is exported to', async () => {
    const whole = { ...set, ...parts };
    const { rows, refused } = await readJsonImport(exportJson(whole));
    expect(refused).toEqual([]);
    for (const part of bundledParts) {
      const read = rows.filter((row) => row.part === part).map(({ entry }) => entry);
      expect(read).toEqual(JSON.parse(JSON.stringify(parts[part])));
    }
    const dates = new Set(
      parts.metrics.filter(({ kind }) => kind.startsWith('date')).map(({ id }) => id),
    );
    for (const part of ['statements', 'persons'] as const) {
      const table = await readCsvImport(exportCsv(whole, part), part, (id) => dates.has(id));
      expect(table.refused).toEqual([]);
      expect(table.rows.map(({ entry }) => entry)).toEqual(JSON.parse(JSON.stringify(parts[part])));
    }
  });

  it('says every note in the three languages', () => {
    const lacking = bundledParts.flatMap((part) =>
      parts[part].flatMap((entry) => {
        const note = 'note' in entry ? entry.note : null;
        if (note === null) return [];
        const texts = typeof note === 'string' ? [] : [note.ar, note.en, note.fr];
        return texts.length === 3 && texts.every((text) => text?.trim()) ? [] : [entry.id];
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('names everything in Arabic and English', () => {
    for (const part of bundledParts) {
      for (const entry of parts[part]) {
        const labels = 'labels' in entry ? entry.labels : 'names' in entry ? entry.names : null;
        if (labels) expect([labels.ar.trim(), labels.en.trim()]).not.toContain('');
      }
    }
  });
});
