import { describe, expect, it } from 'vitest';
import { putEntry } from '../../../lib/reference/edits.ts';
import { exportJson } from '../../../lib/reference/export.ts';
import { applyImport } from '../../../lib/reference/import/apply.ts';
import { previewImport } from '../../../lib/reference/import/preview.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { refreshSubscription, subscribe } from '../../../lib/reference/subscriptions/follow.ts';
import { publicationFiles } from '../../../lib/reference/subscriptions/publish.ts';
import { sweep } from '../../../lib/reference/sweep.ts';
import { databaseAtVersion, dump, fakeDatabase, fakeStorage } from './fake-database.ts';
import { sampleParts, sampleStatement, sourceOf } from './sample-parts.ts';

/** Makes the n-th write from now on fail, as when the browser takes the process away in the middle. */
function failAtWrite(database: ReturnType<typeof fakeDatabase>, n: number): () => boolean {
  let left = n;
  let failed = false;
  const strike = () => {
    left -= 1;
    if (left > 0 || failed) return;
    failed = true;
    throw new Error('killed');
  };
  for (const table of database.dexie.tables) {
    table.hook('creating', strike);
    table.hook('updating', strike);
    table.hook('deleting', strike);
  }
  return () => failed;
}

const statements = (value: number) =>
  Array.from({ length: 40 }, (_, index) => sampleStatement(`s${index}`, { value: value + index }));

async function start() {
  const database = fakeDatabase();
  await loadReferenceSet(database, sourceOf('1', sampleParts()));
  await putEntry(database, 'statements', sampleStatement('own', { value: 11 }));
  return database;
}

const kills = Array.from({ length: 100 }, (_, index) => index + 1);

describe('killed in the middle', () => {
  it('an import leaves everything or nothing, a hundred times', async () => {
    let interrupted = 0;
    for (const n of kills) {
      const database = await start();
      const set = { ...sampleParts(), statements: statements(0) };
      const file = exportJson({
        format: 'hashiya-reference',
        formatVersion: 1,
        version: '1',
        ...set,
      });
      const preview = await previewImport(database, file, 'json');
      const before = await dump(database);
      const failed = failAtWrite(database, n);
      const answer = await applyImport(database, preview, { conflicts: 'keep' }).catch(() => null);
      if (failed()) {
        interrupted += 1;
        expect(answer).toBeNull();
        expect(await dump(database)).toBe(before);
      } else expect(answer).toEqual({ ok: true, written: 40 });
    }
    expect(interrupted).toBeGreaterThan(40);
  });

  it('a refresh leaves the last good version, and nothing of the other, a hundred times', async () => {
    const publish = (version: string, value: number) =>
      publicationFiles(
        {
          ...sampleParts(),
          metrics: [],
          events: [],
          offices: [],
          persons: [],
          terms: [],
          statements: statements(value),
        },
        { name: { ar: 'مجموعة', en: 'Set' }, version, licence: 'CC0', keys: null },
      );
    const [first, second] = [await publish('1', 0), await publish('2', 1000)];
    let interrupted = 0;
    for (const n of kills) {
      const database = await start();
      let files = first;
      const outside = {
        fetch: async (url: RequestInfo | URL) => {
          const name = String(url).split('/').at(-1) ?? '';
          return new Response(files.get(name) ?? null, { status: files.has(name) ? 200 : 404 });
        },
        isGranted: async () => true,
        now: () => '2026-01-01T00:00:00.000Z',
      };
      await subscribe(database, 'https://desk.example/manifest.json', outside);
      const [subscription] = await database.subscriptions.toArray();
      files = second;
      await sweep(database);
      const before = await dump(database);
      const failed = failAtWrite(database, n);
      const answer = await refreshSubscription(database, subscription?.id ?? '', outside).catch(
        () => null,
      );
      const applied = answer?.ok === true && answer.outcome === 'applied';
      if (!applied) {
        interrupted += 1;
        expect(failed()).toBe(true);
        expect(await dump(database)).toBe(before);
      }
      // One that is killed itself is gone on with by the next.
      const later = Date.now() + 10 * 60_000;
      await sweep(database, later).catch(() => sweep(database, later));
      const followed = await database.entries.where('layer').startsWith('subscribed:').count();
      expect(followed).toBe(40);
      const { set } = await loadReferenceSet(database, sourceOf('1', sampleParts()));
      const brought = set.statements.filter(({ id }) => /^s[0-9]/u.test(id));
      const values = new Set(brought.map(({ value }) => Number(value) >= 1000));
      expect([...values]).toEqual([applied]);
      expect(set.statements.find(({ id }) => id === 'own')?.value).toBe(11);
    }
    expect(interrupted).toBeGreaterThan(40);
  });

  it('a migration leaves the earlier version or the new one, a hundred times', async () => {
    let interruptedRuns = 0;
    for (const n of kills) {
      const storage = fakeStorage();
      const earlier = databaseAtVersion(3, storage);
      await earlier.table('articles').bulkPut(
        Array.from({ length: 30 }, (_, index) => ({
          id: `a${index}`,
          outlet: 'o',
          savedAt: '',
          tags: [],
          words: ['w'],
        })),
      );
      earlier.close();
      const interrupted = fakeDatabase(storage);
      const failed = failAtWrite(interrupted, n);
      await interrupted.dexie.open().catch(() => null);
      interrupted.dexie.close();
      const database = fakeDatabase(storage);
      expect(await database.articles.count()).toBe(30);
      expect(await database.words.where('words').equals('w').count()).toBe(30);
      if (failed()) interruptedRuns += 1;
    }
    expect(interruptedRuns).toBeGreaterThan(40);
  });
});
