import { afterEach, describe, expect, it } from 'vitest';
import { putEntry } from '../../../lib/reference/edits.ts';
import { loadReferenceSet } from '../../../lib/reference/load.ts';
import type { SetParts } from '../../../lib/reference/merge.ts';
import {
  pauseSubscription,
  putSubscriptionBack,
  refreshAll,
  refreshSubscription,
  removeSubscription,
  subscribe,
} from '../../../lib/reference/subscriptions/follow.ts';
import { createKeyFile, readKeyFile } from '../../../lib/reference/subscriptions/key-file.ts';
import { publicationFiles } from '../../../lib/reference/subscriptions/publish.ts';
import { dump, fakeDatabase } from './fake-database.ts';
import {
  sampleMetric,
  sampleParts,
  samplePerson,
  sampleStatement,
  sourceOf,
} from './sample-parts.ts';
import { serve } from './static-server.ts';

const none: SetParts = {
  metrics: [],
  statements: [],
  events: [],
  offices: [],
  persons: [],
  terms: [],
};
const first: SetParts = {
  ...none,
  metrics: [sampleMetric('desk.metric')],
  statements: [
    sampleStatement('desk-1', { metric: 'desk.metric', value: 11 }),
    sampleStatement('members-2018', { value: 76 }),
  ],
  persons: [samplePerson('desk-person')],
};
const names = { name: { ar: 'مجموعة التحرير', en: 'Desk' }, licence: 'CC BY 4.0' };
const keys = await readKeyFile(await createKeyFile());

const servers: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(parts = first, signed: typeof keys | null = keys) {
  const files = await publicationFiles(parts, { ...names, version: '1', keys: signed });
  const server = await serve(files);
  servers.push(server);
  const database = fakeDatabase();
  const bundled = sourceOf('1', sampleParts());
  const read = async () => (await loadReferenceSet(database, bundled)).set;
  await read();
  const outside = { fetch, isGranted: async () => true, now: () => new Date().toISOString() };
  const publish = async (version: string, next: SetParts, by: typeof keys | null = signed) => {
    const written = await publicationFiles(next, { ...names, version, keys: by });
    files.clear();
    for (const [name, text] of written) files.set(name, text);
  };
  const id = async () => (await database.subscriptions.toArray())[0]?.id ?? '';
  return { database, read, server, files, outside, publish, id };
}

const values = (set: { statements: readonly { id: string; value: unknown }[] }) =>
  Object.fromEntries(set.statements.map(({ id, value }) => [id, value]));

describe('a subscription', () => {
  it('is fetched, verified and laid between the bundled set and the reader’s edits', async () => {
    const { database, read, server, outside } = await start();
    await putEntry(database, 'statements', sampleStatement('members-2017', { value: 73 }));
    expect(await subscribe(database, server.url, outside)).toEqual({
      ok: true,
      outcome: 'applied',
    });
    expect(values(await read())).toEqual({ 'members-2017': 73, 'members-2018': 76, 'desk-1': 11 });
    const [subscription] = await database.subscriptions.toArray();
    expect(subscription).toMatchObject({ version: '1', licence: 'CC BY 4.0', problem: null });
    expect(subscription?.key).not.toBeNull();
    expect(await subscribe(database, server.url, outside)).toMatchObject({ ok: false });
  });

  it('asks only whether it has changed, and fetches only the parts that have', async () => {
    const { database, read, server, outside, publish, id } = await start();
    await subscribe(database, server.url, outside);
    server.asked.length = 0;
    const unchanged = await refreshSubscription(database, await id(), outside);
    expect(unchanged).toEqual({ ok: true, outcome: 'unchanged' });
    expect(server.asked).toEqual(['304 manifest.json']);
    await putEntry(database, 'persons', samplePerson('desk-person', { note: 'mine' }));
    await publish('2', { ...first, statements: first.statements.slice(0, 1), persons: [] });
    server.asked.length = 0;
    await refreshAll(database, outside);
    expect(server.asked).toEqual(['200 manifest.json', '200 statements.json']);
    const set = await read();
    expect(values(set)).toEqual({ 'members-2017': 74, 'members-2018': 75, 'desk-1': 11 });
    expect(set.persons.find((person) => person.id === 'desk-person')?.note).toBe('mine');
    expect((await database.subscriptions.get(await id()))?.version).toBe('2');
  });

  const broken: [string, string, (started: Awaited<ReturnType<typeof start>>) => unknown][] = [
    [
      'a part with another hash',
      'subscription_wrong_hash',
      ({ files }) => {
        for (const [name, text] of files) {
          if (name.startsWith('statements')) files.set(name, text.replace('11', '12'));
        }
      },
    ],
    [
      'a part that is missing',
      'subscription_status',
      ({ files }) => {
        for (const name of files.keys()) if (name.startsWith('statements')) files.delete(name);
      },
    ],
    [
      'a part longer than told',
      'subscription_too_large',
      ({ files }) => {
        for (const [name, text] of files)
          if (name.startsWith('statements')) files.set(name, `${text} `);
      },
    ],
    [
      'a changed manifest under the old signature',
      'subscription_wrong_signature',
      ({ files }) => {
        files.set('manifest.json', (files.get('manifest.json') ?? '').replace('CC BY 4.0', 'none'));
      },
    ],
    [
      'another key',
      'subscription_key_changed',
      async ({ publish }) => {
        await publish('2', first, await readKeyFile(await createKeyFile()));
      },
    ],
    ['no signature any more', 'subscription_unsigned', ({ publish }) => publish('2', first, null)],
    [
      'a manifest that is none',
      'subscription_manifest',
      ({ files }) => files.set('manifest.json', '<!doctype html>'),
    ],
    ['the server gone', 'subscription_unreachable', ({ server }) => server.close()],
    [
      'a redirect to nowhere',
      'subscription_redirect',
      ({ files }) => files.set('manifest.json', 'redirect:http://127.0.0.1:1/'),
    ],
    [
      'an entry with markup',
      'subscription_entries',
      ({ publish }) =>
        publish('2', { ...first, persons: [samplePerson('p', { note: '<script>1</script>' })] }),
    ],
    [
      'a statement of no metric',
      'subscription_entries',
      ({ publish }) =>
        publish('2', { ...first, statements: [sampleStatement('s', { metric: 'none' })] }),
    ],
  ];

  it.each(broken)('keeps the last good version at %s', async (_, code, breakIt) => {
    const started = await start();
    const { database, read, server, outside, publish, id } = started;
    await subscribe(database, server.url, outside);
    const before = await read();
    const entries = JSON.stringify(await database.entries.toArray());
    await publish('2', {
      ...first,
      statements: [sampleStatement('desk-1', { metric: 'desk.metric', value: 11, note: null })],
    });
    await breakIt(started);
    const answer = await refreshSubscription(database, await id(), outside);
    expect(answer).toMatchObject({ ok: false, reason: { code } });
    expect(JSON.stringify(await database.entries.toArray())).toBe(entries);
    expect(await read()).toEqual(before);
    expect((await database.subscriptions.get(await id()))?.problem?.code).toBe(code);
  });

  it('is not followed to another address, though that would answer', async () => {
    const started = await start();
    const elsewhere = await start();
    await subscribe(started.database, started.server.url, started.outside);
    started.files.set('manifest.json', `redirect:${elsewhere.server.url}`);
    const answer = await refreshSubscription(started.database, await started.id(), started.outside);
    expect(answer).toMatchObject({ ok: false, reason: { code: 'subscription_redirect' } });
    expect(elsewhere.server.asked).toEqual([]);
  });

  it('is not even asked for without the grant of its origin, nor at an unsafe address', async () => {
    const { database, server, outside } = await start();
    const before = await dump(database);
    const asked: string[] = [];
    const isGranted = async (origin: string) => {
      asked.push(origin);
      return false;
    };
    expect(await subscribe(database, server.url, { ...outside, isGranted })).toMatchObject({
      reason: { code: 'subscription_not_granted' },
    });
    expect(asked).toEqual([new URL(server.url).origin]);
    for (const url of ['http://example.org/m.json', 'ftp://a/b', 'no address', 'https://a:b@c/d']) {
      const answer = await subscribe(database, url, outside);
      expect(answer).toMatchObject({ reason: { code: 'subscription_address' } });
    }
    expect(server.asked).toEqual([]);
    expect(await dump(database)).toBe(before);
  });

  it('keeps what it brought while it is paused, and takes it along when it is removed', async () => {
    const { database, read, server, outside, id, publish } = await start(first, null);
    const bundled = values(await read());
    await subscribe(database, server.url, outside);
    await pauseSubscription(database, await id(), true);
    await publish('2', none);
    server.asked.length = 0;
    await refreshAll(database, outside);
    expect(server.asked).toEqual([]);
    expect(values(await read())).toMatchObject({ 'desk-1': 11 });
    const followed = await read();
    const removed = await removeSubscription(database, await id());
    const set = await read();
    expect(values(set)).toEqual(bundled);
    expect(set.metrics.map((metric) => metric.id)).not.toContain('desk.metric');
    expect(await database.subscriptions.count()).toBe(0);
    if (!removed) throw new Error('there was a subscription');
    await putSubscriptionBack(database, removed);
    expect(values(await read())).toEqual(values(followed));
    expect(await database.subscriptions.toArray()).toEqual([removed.subscription]);
  });
});
