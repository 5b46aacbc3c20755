import { describe, expect, it } from 'vitest';
import {
  discardCorrection,
  entryLayers,
  putEntry,
  readerEntries,
  removeEntry,
  restoreEntry,
  undoEdit,
} from '../../../lib/reference/edits.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { dump, fakeDatabase } from './fake-database.ts';
import { sampleParts, samplePerson, sampleStatement, sourceOf } from './sample-parts.ts';

async function start() {
  const database = fakeDatabase();
  const bundled = sourceOf('1', sampleParts());
  const read = async () => (await loadReferenceSet(database, bundled)).set;
  await read();
  return { database, read };
}

const values = (set: { statements: readonly { id: string; value: unknown }[] }) =>
  Object.fromEntries(set.statements.map(({ id, value }) => [id, value]));

describe('the reader’s edits', () => {
  it('correct an entry and can be discarded', async () => {
    const { database, read } = await start();
    await putEntry(database, 'statements', sampleStatement('members-2017', { value: 73 }));
    expect(values(await read())).toEqual({ 'members-2017': 73, 'members-2018': 75 });
    const layers = await entryLayers(database, 'statements', 'members-2017');
    expect(layers).toMatchObject({ reader: { entry: { value: 73 } }, below: { value: 74 } });
    await discardCorrection(database, 'statements', 'members-2017');
    expect(values(await read())).toEqual({ 'members-2017': 74, 'members-2018': 75 });
    expect(await readerEntries(database)).toEqual([]);
  });

  it('remove and restore, an own entry with its content', async () => {
    const { database, read } = await start();
    await putEntry(database, 'statements', sampleStatement('own', { value: 11 }));
    await removeEntry(database, 'statements', 'own');
    await removeEntry(database, 'statements', 'members-2018');
    expect(values(await read())).toEqual({ 'members-2017': 74 });
    await restoreEntry(database, 'statements', 'own');
    await restoreEntry(database, 'statements', 'members-2018');
    expect(values(await read())).toEqual({ 'members-2017': 74, 'members-2018': 75, own: 11 });
  });

  it('are undone one by one, last first', async () => {
    const { database, read } = await start();
    const bundled = await read();
    await putEntry(database, 'persons', samplePerson('new-person'));
    await putEntry(database, 'statements', sampleStatement('members-2017', { value: 1 }));
    await putEntry(database, 'statements', sampleStatement('members-2017', { value: 2 }));
    await removeEntry(database, 'metrics', 'coalition.members');
    expect((await read()).statements).toEqual([]);
    await undoEdit(database);
    expect(values(await read())['members-2017']).toBe(2);
    await undoEdit(database);
    expect(values(await read())['members-2017']).toBe(1);
    await undoEdit(database);
    await undoEdit(database);
    expect(await undoEdit(database)).toBe(false);
    expect({ ...(await read()), version: '' }).toEqual({ ...bundled, version: '' });
  });

  it('are the same read from a snapshot and from the entries', async () => {
    const { database, read } = await start();
    await putEntry(database, 'statements', sampleStatement('own', { value: 11 }));
    await removeEntry(database, 'statements', 'members-2017');
    await putEntry(database, 'statements', sampleStatement('own', { value: 12 }));
    await undoEdit(database);
    const overSnapshot = await read();
    await database.snapshots.clear();
    expect(await read()).toEqual(overSnapshot);
  });

  it('refuse what is not of the form, and leave the database as it was', async () => {
    const { database } = await start();
    const before = await dump(database);
    const refused = [
      { ...sampleStatement('own'), value: 'many' },
      { ...sampleStatement('own'), validFrom: '2018-02-30' },
      { ...sampleStatement('own'), note: '<img src=x onerror=alert(1)>' },
      { ...sampleStatement('own'), extra: 1 },
    ];
    for (const entry of refused) {
      expect(await putEntry(database, 'statements', entry)).toMatchObject({ ok: false });
    }
    expect(await dump(database)).toBe(before);
  });

  it('refuse what refers to nothing, where it is given what there is', async () => {
    const { database } = await start();
    const known = { metrics: new Map(), offices: new Set<string>(), persons: new Set<string>() };
    const before = await dump(database);
    expect(await putEntry(database, 'statements', sampleStatement('own'), known)).toMatchObject({
      reasons: [{ code: 'import_no_such_metric' }],
    });
    const nameless = samplePerson('nameless', { names: { ar: 'اسم', en: '' } });
    expect(await putEntry(database, 'persons', nameless, known)).toMatchObject({
      reasons: [{ code: 'import_missing', parameters: { field: 'names.en' } }],
    });
    expect(await dump(database)).toBe(before);
  });
});
