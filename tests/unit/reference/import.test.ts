import { describe, expect, it } from 'vitest';
import { createTranslator, languages } from '../../../lib/language/translator.ts';
import { putEntry, removeEntry, undoEdit } from '../../../lib/reference/edits.ts';
import { exportCsv, exportJson } from '../../../lib/reference/export.ts';
import { applyImport } from '../../../lib/reference/import/apply.ts';
import { previewImport } from '../../../lib/reference/import/preview.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { brokenFiles } from './broken-files.ts';
import { dump, fakeDatabase } from './fake-database.ts';
import { sampleParts, samplePerson, sampleStatement, sourceOf } from './sample-parts.ts';

async function start(parts = sampleParts()) {
  const database = fakeDatabase();
  const read = async () => (await loadReferenceSet(database, sourceOf('1', parts))).set;
  return { database, read, set: await read() };
}

describe('a broken file', async () => {
  const { database } = await start();
  const before = await dump(database);
  it('comes in at least fifty kinds', () => {
    expect(new Set(brokenFiles.map(({ name }) => name)).size).toBeGreaterThanOrEqual(50);
  });
  it.each(brokenFiles)('$kind: $name is refused with its row and reason', async (broken) => {
    const preview = await previewImport(database, broken.input, broken.kind);
    const [first] = preview.refused;
    expect(first?.reason.code).toBe(broken.code);
    expect(first?.row).toBe(broken.row);
    for (const language of languages) {
      const { reason } = createTranslator(language);
      for (const refusal of preview.refused) expect(reason(refusal.reason)).not.toContain('{');
    }
    const answer = await applyImport(database, preview, { conflicts: 'replace' });
    expect(answer.ok).toBe(false);
    expect(await dump(database)).toBe(before);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('previewImport and applyImport', () => {
  it('sort what a file brings into added, changed, conflicting and unchanged', async () => {
    const { database, read } = await start();
    await putEntry(database, 'statements', sampleStatement('members-2018', { value: 76 }));
    await removeEntry(database, 'persons', 'rex-tillerson');
    const file = JSON.stringify({
      format: 'hashiya-reference',
      formatVersion: 1,
      metrics: sampleParts().metrics,
      statements: [
        sampleStatement('members-2017', { value: 73 }),
        sampleStatement('members-2018', { value: 77 }),
        sampleStatement('brand-new', { value: 11 }),
      ],
      persons: [samplePerson('rex-tillerson')],
    });
    const preview = await previewImport(database, file, 'json');
    const ids = (rows: readonly { entry: { id: string } }[]) => rows.map(({ entry }) => entry.id);
    expect(preview.refused).toEqual([]);
    expect(ids(preview.added)).toEqual(['brand-new']);
    expect(ids(preview.changed)).toEqual(['members-2017']);
    expect(ids(preview.conflicting)).toEqual(['members-2018', 'rex-tillerson']);
    expect(preview.unchanged).toBe(2);
    const steps: number[] = [];
    const answer = await applyImport(database, preview, {
      conflicts: 'keep',
      onProgress: (written) => steps.push(written),
    });
    expect(answer).toEqual({ ok: true, written: 2 });
    expect(steps.at(-1)).toBe(2);
    const set = await read();
    expect(Object.fromEntries(set.statements.map(({ id, value }) => [id, value]))).toEqual({
      'members-2017': 73,
      'members-2018': 76,
      'brand-new': 11,
    });
    expect(set.persons).toEqual([]);
    await undoEdit(database);
    expect((await read()).statements.map(({ value }) => value)).toEqual([74, 76]);
  });

  it('refuse to apply a preview that another change has overtaken', async () => {
    const { database } = await start();
    const file = exportJson({ ...(await start()).set, statements: [sampleStatement('brand-new')] });
    const preview = await previewImport(database, file, 'json');
    await removeEntry(database, 'events', 'kuwait-ministerial');
    const before = await dump(database);
    expect(await applyImport(database, preview, { conflicts: 'keep' })).toMatchObject({
      ok: false,
      reason: { code: 'import_stale' },
    });
    expect(await dump(database)).toBe(before);
  });

  it('write nothing where the transaction fails half-way', async () => {
    const { database } = await start();
    const statements = Array.from({ length: 4500 }, (_, index) => sampleStatement(`s${index}`));
    const { set } = await start();
    const preview = await previewImport(database, exportJson({ ...set, statements }), 'json');
    const before = await dump(database);
    await expect(
      applyImport(database, preview, {
        conflicts: 'keep',
        onProgress: (written) => {
          if (written >= 4000) throw new Error('killed');
        },
      }),
    ).rejects.toThrow('killed');
    expect(await dump(database)).toBe(before);
  });

  it('read back the same set that was exported, as JSON and as tables', async () => {
    const { set } = await start();
    const { database, read } = await start({
      ...sampleParts(),
      statements: [],
      persons: [],
      terms: [],
    });
    for (const [text, kind] of [
      [exportCsv(set, 'persons'), 'persons-csv'],
      [exportCsv(set, 'statements'), 'statements-csv'],
      [exportJson(set), 'json'],
    ] as const) {
      const preview = await previewImport(database, new TextEncoder().encode(text), kind);
      expect(preview.refused).toEqual([]);
      await applyImport(database, preview, { conflicts: 'keep' });
    }
    expect({ ...(await read()), version: '' }).toEqual({ ...set, version: '' });
  });
});
