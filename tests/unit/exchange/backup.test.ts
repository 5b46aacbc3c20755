import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../lib/exchange/backup.ts';
import { exporters } from '../../../lib/exchange/exporters.ts';
import { applyLedgerImport, previewLedgerImport } from '../../../lib/exchange/import-ledger.ts';
import { applyRestore, previewRestore } from '../../../lib/exchange/restore.ts';
import { putEntry, removeEntry, undoEdit } from '../../../lib/reference/edits.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { dump, fakeDatabase } from '../reference/fake-database.ts';
import { sampleParts, sampleStatement, sourceOf } from '../reference/sample-parts.ts';
import { sampleExport } from './sample-export.ts';

const now = '2026-01-02T03:04:05.000Z';

async function filled() {
  const database = fakeDatabase();
  await loadReferenceSet(database, sourceOf('1', sampleParts()));
  await putEntry(database, 'statements', sampleStatement('own', { value: 11 }));
  await putEntry(database, 'statements', sampleStatement('own', { value: 12 }));
  await removeEntry(database, 'statements', 'members-2017');
  const json = exporters.find(({ id }) => id === 'json')?.write(sampleExport()) ?? '';
  await applyLedgerImport(database, await previewLedgerImport(database, json));
  await database.subscriptions.put({
    id: '0123456789abcdef',
    url: 'https://desk.example/manifest.json',
    name: { ar: 'مجموعة', en: 'Set' },
    version: '1',
    licence: 'CC0',
    key: null,
    paused: true,
    etag: '"x"',
    parts: { statements: 'abc' },
    checkedAt: now,
    appliedAt: now,
    problem: { code: 'subscription_unreachable', parameters: {} },
  });
  return database;
}

const read = async (database: ReturnType<typeof fakeDatabase>) => ({
  ...(await loadReferenceSet(database, sourceOf('1', sampleParts()))).set,
  version: '',
});

describe('a backup', () => {
  it('restores another browser to the same, undo and all', async () => {
    const database = await filled();
    const text = (await writeBackup(database, now)).join('');
    const other = fakeDatabase();
    await loadReferenceSet(other, sourceOf('1', sampleParts()));
    await putEntry(other, 'statements', sampleStatement('to-go'));
    const preview = await previewRestore(new TextEncoder().encode(text));
    expect(preview.refused).toEqual([]);
    expect(preview.counts).toMatchObject({
      articles: 2,
      observations: 4,
      subscriptions: 1,
      entries: 2,
    });
    expect(await applyRestore(other, preview)).toEqual({ ok: true });
    expect(await read(other)).toEqual(await read(database));
    for (const table of ['articles', 'observations', 'packed', 'subscriptions', 'history']) {
      const [one, two] = [database, other].map(({ dexie }) => dexie.table(table).toArray());
      expect(await two).toEqual(await one);
    }
    await undoEdit(other);
    await undoEdit(other);
    const { statements } = await read(other);
    expect(statements.find(({ id }) => id === 'own')?.value).toBe(11);
    expect((await writeBackup(database, now)).join('')).toBe(text);
  });

  it('of an earlier version of the database is taken, of a later one not', async () => {
    const text = (await writeBackup(await filled(), now)).join('');
    const earlier = await previewRestore(
      text.replace(/"databaseVersion":[0-9]+/u, '"databaseVersion":1'),
    );
    expect(earlier.refused).toEqual([]);
    const later = await previewRestore(
      text.replace(/"databaseVersion":[0-9]+/u, '"databaseVersion":999'),
    );
    expect(later.refused[0]?.reason.code).toBe('backup_newer');
  });

  it.each([
    ['another file', () => '{"a":1}\n', 'backup_not_a_backup'],
    ['a cut file', (text: string) => text.slice(0, -20), 'import_truncated'],
    [
      'a bundled row',
      (text: string) => text.replace('"layer":"reader"', '"layer":"bundled"'),
      null,
    ],
    ['a row under another id', (text: string) => text.replace('"id":"own"', '"id":"other"'), null],
    [
      'a verdict that the entry has not',
      (text: string) => text.replace('"verdict":"outdated"', '"verdict":"agrees"'),
      null,
    ],
    [
      'markup in an entry',
      (text: string) => text.replace('قبل انضمام', '<script>'),
      'import_markup',
    ],
  ] as const)('with %s is refused, and nothing is changed', async (_, change, code) => {
    const database = await filled();
    const before = await dump(database);
    const text = (await writeBackup(database, now)).join('');
    expect(change(text)).not.toBe(text);
    const preview = await previewRestore(change(text));
    expect(preview.refused).not.toEqual([]);
    if (code !== null) expect(preview.refused.map(({ reason }) => reason.code)).toContain(code);
    expect(await applyRestore(database, preview)).toMatchObject({ ok: false });
    expect(await dump(database)).toBe(before);
  });
});
