import type { Page } from 'puppeteer-core';
import { WIDTH } from '../../../lib/ledger/packed.ts';
import { databaseVersions } from '../../../lib/reference/versions.ts';
import { filled } from '../../unit/ledger/filled-ledger.ts';
import { sampleStatement } from '../../unit/reference/sample-parts.ts';

/** What lies in the database, read beside the extension. */
export interface StoredBeside {
  /** As the browser counts: ten times that of the list of versions. */
  readonly version: number;
  readonly articles: number;
  readonly observations: number;
  /** Observations that queries would find. */
  readonly packed: number;
  /** Value of the reader's own statement. */
  readonly reader: number | null;
}

/** The stores of a version, as they were declared up to it. */
function storesOf(version: number): Record<string, string> {
  const stores: Record<string, string> = {};
  for (const known of databaseVersions) {
    if (known.version > version) continue;
    for (const [name, schema] of Object.entries(known.stores)) if (schema) stores[name] = schema;
  }
  return stores;
}

/** Puts a database as an earlier version left it in place of the one that is there: tagged articles of ten figures each, an edit of the reader's. */
export async function earlierDatabase(
  page: Page,
  version: number,
  articles: number,
): Promise<void> {
  const database = await filled();
  const [article] = await database.articles.toArray();
  const [observation] = await database.observations.toArray();
  const rows = {
    article: JSON.stringify({ ...article, tags: ['tag'] }),
    observation: JSON.stringify(observation),
    statement: JSON.stringify(sampleStatement('own', { value: 11 })),
  };
  await page.evaluate(
    async (schemas, number, count, texts) => {
      const done = (request: IDBRequest): Promise<unknown> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const pathOf = (words: string): string | string[] =>
        words.startsWith('[') ? words.slice(1, -1).split('+') : words.replace(/^(?:\+\+|\*)/u, '');
      const make = async (): Promise<IDBDatabase> => {
        await done(indexedDB.deleteDatabase('hashiya'));
        const opening = indexedDB.open('hashiya', number * 10);
        opening.onupgradeneeded = () => {
          for (const [name, schema] of Object.entries(schemas)) {
            const [key = '', ...indexes] = schema.split(',').map((each) => each.trim());
            const autoIncrement = key.startsWith('++');
            const store = opening.result.createObjectStore(name, {
              keyPath: pathOf(key),
              autoIncrement,
            });
            for (const index of indexes) {
              const indexName = index.replace(/^\*/u, '');
              store.createIndex(indexName, pathOf(index), { multiEntry: index.startsWith('*') });
            }
          }
        };
        await done(opening);
        return opening.result;
      };
      // A background that has just started may open its own in between.
      const makeOnceAlone = async (tries: number): Promise<IDBDatabase> =>
        await make().catch(async (error) => {
          if (tries === 0) throw error;
          await new Promise((resolve) => setTimeout(resolve, 250));
          return await makeOnceAlone(tries - 1);
        });
      const result = await makeOnceAlone(20);
      const writing = result.transaction(result.objectStoreNames, 'readwrite');
      const put = (store: string, row: unknown) => writing.objectStore(store).put(row);
      const place = { part: 'statements', layer: 'reader', id: 'own', removed: false };
      put('entries', { ...place, entry: JSON.parse(texts.statement), order: 0, generation: 1 });
      put('state', { name: 'state', generation: 1, bundledVersion: null, edited: true });
      put('state', { name: 'identity', id: 'one', recoveredFrom: null });
      const article = JSON.parse(texts.article);
      const observation = JSON.parse(texts.observation);
      for (let at = 0; at < count; at += 1) {
        const id = String(at).padStart(16, '0');
        put('articles', { ...article, id });
        for (let figure = 0; figure < 10; figure += 1)
          put('observations', { ...observation, id: `${id}/figure:${figure}-9`, articleId: id });
      }
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
      result.close();
    },
    storesOf(version),
    version,
    articles,
    rows,
  );
}

export function storedBeside(page: Page): Promise<StoredBeside> {
  return page.evaluate(
    (width) =>
      new Promise<StoredBeside>((resolve, reject) => {
        const opening = indexedDB.open('hashiya');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          const reading = result.transaction(result.objectStoreNames);
          const count = (store: string) =>
            result.objectStoreNames.contains(store) ? reading.objectStore(store).count() : null;
          const counts = ['articles', 'observations'].map(count);
          const packing = result.objectStoreNames.contains('packed')
            ? reading.objectStore('packed').getAll()
            : null;
          const own = reading.objectStore('entries').get(['statements', 'reader', 'own']);
          reading.oncomplete = () => {
            result.close();
            const [articles = 0, observations = 0] = counts.map((counted) => counted?.result ?? 0);
            const reader = own.result?.entry?.value ?? null;
            const shares: { rows: Uint32Array }[] = packing?.result ?? [];
            const packed = shares.reduce((sum, { rows }) => sum + rows.length / width, 0);
            resolve({ version: result.version, articles, observations, packed, reader });
          };
        };
      }),
    WIDTH,
  );
}
