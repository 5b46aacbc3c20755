import { describe, expect, it } from 'vitest';
import { writeBackup } from '../../../lib/exchange/backup.ts';
import { applyRestore, previewRestore } from '../../../lib/exchange/restore.ts';
import type { HashiyaDatabase } from '../../../lib/reference/database.ts';
import { putEntry } from '../../../lib/reference/edits.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import { stagePiece } from '../../../lib/reference/staging.ts';
import {
  refreshSubscription,
  removeSubscription,
  subscribe,
} from '../../../lib/reference/subscriptions/follow.ts';
import { publicationFiles } from '../../../lib/reference/subscriptions/publish.ts';
import { sweep } from '../../../lib/reference/sweep.ts';
import { fakeDatabase } from './fake-database.ts';
import { sampleMetric, sampleParts, sampleStatement, sourceOf } from './sample-parts.ts';

const MANY = 2300;
const url = 'https://desk.example/manifest.json';
const source = sourceOf('1', sampleParts());

const setOf = (value: number, count = MANY, label = 'Desk') =>
  publicationFiles(
    {
      metrics: [sampleMetric('desk.metric', { labels: { ar: 'مقياس', en: label } })],
      statements: Array.from({ length: count }, (_, at) =>
        sampleStatement(`desk-${at}`, { metric: 'desk.metric', value: value + at }),
      ),
      events: [],
      offices: [],
      persons: [],
      terms: [],
    },
    { name: { ar: 'مجموعة', en: 'Set' }, version: `${value}`, licence: 'CC0', keys: null },
  );

async function start(value: number, count = MANY) {
  let files = await setOf(value, count);
  const database = fakeDatabase();
  await loadReferenceSet(database, source);
  await putEntry(database, 'statements', sampleStatement('own', { value: 11 }));
  const asked: string[] = [];
  const outside = {
    fetch: async (address: RequestInfo | URL) => {
      const name = String(address).split('/').at(-1) ?? '';
      asked.push(name.split('.')[0] ?? '');
      return new Response(files.get(name) ?? null, { status: files.has(name) ? 200 : 404 });
    },
    isGranted: async () => true,
    now: () => new Date().toISOString(),
  };
  expect(await subscribe(database, url, outside)).toMatchObject({ outcome: 'applied' });
  const id = (await database.subscriptions.toArray())[0]?.id ?? '';
  const publish = async (next: typeof files) => {
    files = next;
    asked.length = 0;
  };
  return { database, outside, id, publish, asked };
}

async function said(database: HashiyaDatabase, id: string): Promise<unknown> {
  const { set } = await loadReferenceSet(database, source);
  return set.statements.find((statement) => statement.id === id)?.value;
}

function rowsOf(database: HashiyaDatabase): Promise<number> {
  return database.entries.where('layer').startsWith('subscribed:').count();
}

describe('a large refresh', () => {
  it('writes, sweeps and takes out in small transactions', async () => {
    const { database, outside, id, publish } = await start(0);
    await publish(await setOf(10_000));
    const writes = new Map<object, number>();
    const note = (_key: unknown, _row: unknown, transaction: object) => {
      writes.set(transaction, (writes.get(transaction) ?? 0) + 1);
    };
    database.entries.hook('creating', note);
    database.entries.hook('deleting', note);
    await refreshSubscription(database, id, outside);
    await sweep(database);
    await removeSubscription(database, id);
    await sweep(database);
    const most = Math.max(...writes.values());
    expect([...writes.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3 * MANY);
    expect(most).toBeLessThanOrEqual(1000);
    expect(await rowsOf(database)).toBe(0);
  });

  it('brings its snapshot with it: the next reader merges nothing anew', async () => {
    const { database, outside, id, publish } = await start(0);
    await publish(await setOf(10_000));
    await refreshSubscription(database, id, outside);
    const { generation } = (await database.state.get('state')) ?? {};
    const head = await database.snapshots.get('snapshot');
    expect(head).toMatchObject({ generation });
    expect(await said(database, 'desk-7')).toBe(10_007);
    expect(await said(database, 'own')).toBe(11);
    expect(await database.snapshots.get('snapshot')).toEqual(head);
    await database.snapshots.clear();
    expect(await said(database, 'desk-7')).toBe(10_007);
  });

  it('leaves in place what the reader writes while it goes on', async () => {
    const { database, outside, id, publish } = await start(0);
    await publish(await setOf(10_000));
    let isFirst = true;
    database.entries.hook('creating', (_key, { layer }) => {
      if (!isFirst || layer === 'reader') return;
      isFirst = false;
      setTimeout(
        () => void putEntry(database, 'statements', sampleStatement('late', { value: 7 })),
      );
    });
    await refreshSubscription(database, id, outside);
    expect(await said(database, 'late')).toBe(7);
    expect(await said(database, 'desk-1')).toBe(10_001);
  });

  it('brings the part that changed, and the others stay; a part that is named no more goes', async () => {
    const { database, outside, id, publish, asked } = await start(0, 3);
    await publish(await setOf(10, 3));
    await refreshSubscription(database, id, outside);
    expect(asked).toEqual(['manifest', 'statements']);
    expect(await said(database, 'desk-2')).toBe(12);
    await publish(await setOf(10, 0));
    await refreshSubscription(database, id, outside);
    expect(await said(database, 'desk-2')).toBeUndefined();
    await sweep(database);
    expect(await rowsOf(database)).toBe(1);
    const { set } = await loadReferenceSet(database, source);
    expect(set.metrics.map((metric) => metric.id)).toContain('desk.metric');
  });

  it('takes the place of what lies in one layer, as earlier versions and backups have it', async () => {
    const { database, outside, id, publish, asked } = await start(0, 3);
    const backup = (await writeBackup(database, '')).join('');
    expect(backup).not.toContain('editions');
    const other = fakeDatabase();
    await loadReferenceSet(other, source);
    const preview = await previewRestore(backup);
    expect(preview.refused).toEqual([]);
    await applyRestore(other, preview);
    expect(await said(other, 'desk-1')).toBe(1);
    await sweep(other);
    expect(await said(other, 'desk-1')).toBe(1);
    await publish(await setOf(10, 3));
    await refreshSubscription(other, id, outside);
    expect(asked).toEqual(['manifest', 'metrics', 'statements']);
    expect(await said(other, 'desk-1')).toBe(11);
    await sweep(other);
    expect(await rowsOf(other)).toBe(4);
    expect(await said(other, 'desk-1')).toBe(11);
  });

  it('is given up where a backup is restored meanwhile, and says so', async () => {
    const { database, outside, id, publish } = await start(0, 3);
    const backup = await previewRestore((await writeBackup(database, '')).join(''));
    await publish(await setOf(10, 3));
    const restoring = {
      ...outside,
      now: () => outside.now(),
      loadNameReader: async () => {
        await applyRestore(database, backup);
        return await import('../../../lib/officials/name-table.ts');
      },
    };
    expect(await refreshSubscription(database, id, restoring)).toMatchObject({
      ok: false,
      reason: { code: 'subscription_interrupted' },
    });
    expect(await said(database, 'desk-1')).toBe(1);
    await sweep(database);
    expect(await rowsOf(database)).toBe(4);
  });

  it('of a writer that is gone is swept away though the clock has gone back since', async () => {
    const { database } = await start(0, 3);
    await database.dexie
      .table('state')
      .put({ name: 'staging:lost', at: Date.now() + 24 * 3600_000 });
    await sweep(database);
    await expect(stagePiece(database, 'lost', async () => undefined)).rejects.toThrow();
  });
});
