import { describe, expect, it } from 'vitest';
import { collectArticles } from '../../../lib/exchange/collect-articles.ts';
import {
  annotateArticle,
  annotateObservation,
  putArticleBack,
  removeArticle,
} from '../../../lib/ledger/annotate-articles.ts';
import { countObservations } from '../../../lib/ledger/counts.ts';
import type { LedgerFilter } from '../../../lib/ledger/filter.ts';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import type { Observation } from '../../../lib/ledger/observation.ts';
import { deletePacked, putPacked, retagPacked } from '../../../lib/ledger/pack-observations.ts';
import { type LedgerPage, listObservations, listTags } from '../../../lib/ledger/queries.ts';
import { searchLedger } from '../../../lib/ledger/search.ts';
import { articleIdsUnder, tagArticles } from '../../../lib/ledger/tag-articles.ts';
import { dump, fakeDatabase, fakeStorage } from '../reference/fake-database.ts';
import { filled, outlets } from './filled-ledger.ts';
import { passes } from './plain-scan.ts';

describe('pages of the ledger', async () => {
  const database = await filled();
  const all = await database.observations.toArray();

  it.each<[LedgerFilter]>([
    [{}],
    [{ outlets: ['a.example', 'c.example'] }],
    [{ outlets: ['a.example'], verdicts: ['agrees'] }],
    [{ metrics: ['coalition.members'], verdicts: ['agrees', 'outdated'] }],
    [{ metrics: ['coalition.members', 'aid.given'], outlets: ['b.example', 'd.example'] }],
    [{ metrics: ['coalition.members'], outlets: ['a.example'], verdicts: ['agrees'] }],
    [{ types: ['figure'], verdicts: ['agrees'] }],
    [{ types: ['mention', 'figure'], from: '2018-02-11' }],
    [{ to: '2018-02' }],
  ])('are those of a plain scan: %j', async (filter) => {
    const fits = passes(filter);
    const expected = all.filter(fits).map(({ id }) => id);
    const found: string[] = [];
    let after: LedgerPage['next'] = null;
    do {
      const page: LedgerPage = await listObservations(database, filter, { after, limit: 2 });
      found.push(...page.observations.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect([...found].sort()).toEqual(expected.sort());
    const dates = found.map((id) => all.find((each) => each.id === id)?.date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });
});

describe('a long list', () => {
  const articleAt = (index: number) => (index % 900).toString(16).padStart(3, '0').padEnd(16, '0');
  const long = async () => {
    const database = fakeDatabase();
    const [one] = await (await filled()).observations.toArray();
    if (!one) throw new Error('no observation');
    const rows = Array.from({ length: 4500 }, (_, index) => ({
      ...one,
      id: `${articleAt(index)}/figure:${index}-${index + 1}`,
      articleId: articleAt(index),
      date: `20${10 + (index % 9)}-01-01`,
    }));
    await database.observations.bulkPut(rows);
    await putPacked(
      database,
      [...Map.groupBy(rows, ({ articleId }) => articleId)].map(([id, own]) => [
        { id, tags: [] },
        own,
      ]),
    );
    return database;
  };

  it('is read page by page to its end, each row once and in order', async () => {
    const database = await long();
    const rows = await database.observations.toArray();
    expect(await countObservations(database)).toBe(4500);
    expect(await countObservations(database, { to: '2010' })).toBe(500);
    const byDateAndPlace = (one: Observation, other: Observation) => {
      if (one.date !== other.date) return one.date < other.date ? 1 : -1;
      if (one.articleId !== other.articleId) return one.articleId < other.articleId ? -1 : 1;
      const start = ({ id }: Observation) => Number(id.slice(id.indexOf(':') + 1, id.indexOf('-')));
      return start(one) - start(other);
    };
    const expected = rows.toSorted(byDateAndPlace).map(({ id }) => id);
    for (const limit of [700, 501, 3000]) {
      const found: string[] = [];
      let after: LedgerPage['next'] = null;
      do {
        const page: LedgerPage = await listObservations(database, {}, { after, limit });
        expect(page.observations.length).toBe(Math.min(limit, 4500 - found.length));
        found.push(...page.observations.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(found).toEqual(expected);
    }
  });

  it('reads no more rows for a page at its end than for one at its beginning', async () => {
    const database = await long();
    const reads = async (after: LedgerPage['next']) => {
      let rows = 0;
      const reading = (row: Observation) => {
        rows += 1;
        return row;
      };
      database.observations.hook('reading', reading);
      await listObservations(
        database,
        { verdicts: ['agrees'], metrics: ['coalition.members'] },
        { after, limit: 50 },
      );
      database.observations.hook('reading').unsubscribe(reading);
      return rows;
    };
    const first = await reads(null);
    expect(first).toBe(50);
    expect(await reads({ date: '2010-01-01', passed: 100 })).toBe(first);
  });
});

describe('a tag', () => {
  it('narrows to what carries it, itself or by its article', async () => {
    const database = await filled();
    const [one, other] = await database.articles.toArray();
    await annotateArticle(database, one?.id ?? '', { tags: ['سؤال'], note: '' });
    const own = await database.observations
      .where('articleId')
      .equals(other?.id ?? '')
      .first();
    await annotateObservation(database, own?.id ?? '', { tags: ['سؤال'], note: '' });
    const { observations } = await listObservations(database, { tag: 'سؤال' });
    expect(new Set(observations.map(({ articleId }) => articleId))).toEqual(
      new Set([one?.id, other?.id]),
    );
    expect(observations).toHaveLength(4);
    const { rows } = await metricOutletMatrix(database, { tag: 'سؤال' });
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThanOrEqual(2);
    expect((await searchLedger(database, 'تحالف', { tag: 'سؤال' })).articles).toHaveLength(2);
    expect(await collectArticles(database, { tag: 'سؤال' })).toHaveLength(2);
    expect(await listTags(database)).toEqual(['سؤال']);
  });
});

describe('another context', () => {
  it('finds what was changed since it last asked', async () => {
    const storage = fakeStorage();
    const [one, other] = [fakeDatabase(storage), fakeDatabase(storage)];
    const { observations, articles } = await filled().then(async (source) => ({
      observations: await source.observations.toArray(),
      articles: await source.articles.toArray(),
    }));
    const [first, ...others] = articles;
    const own = (id: string) => observations.filter(({ articleId }) => articleId === id);
    if (!first) throw new Error('no article');
    await putPacked(one, [[first, own(first.id)]]);
    expect(await countObservations(other)).toBe(3);
    await putPacked(
      one,
      others.map((article) => [article, own(article.id)] as const),
    );
    expect(await countObservations(other)).toBe(12);
    await retagPacked(one, [{ ...first, tags: ['سؤال'] }]);
    expect(await countObservations(other, { tag: 'سؤال' })).toBe(3);
    await deletePacked(one, [first.id]);
    expect(await countObservations(other)).toBe(9);
  });
});

describe('a tag for many articles', () => {
  it('is given to those under a filter, and taken off those that got it', async () => {
    const database = await filled();
    const one = await database.articles.where('outlet').equals('a.example').first();
    await annotateArticle(database, one?.id ?? '', { tags: ['سؤال'], note: '' });
    const before = await dump(database);
    const ids = await articleIdsUnder(database, { from: '2018-02-11' });
    expect(ids).toHaveLength(3);
    expect(await articleIdsUnder(database, {})).toHaveLength(4);
    const changed = await tagArticles(database, [...ids, one?.id ?? ''], {
      tag: ' سؤال ',
      isOn: true,
    });
    expect(changed.sort()).toEqual(ids.sort());
    const under = async () => (await listObservations(database, { tag: 'سؤال' })).observations;
    expect(await under()).toHaveLength(12);
    expect((await listObservations(database, { tag: 'سؤال' }, { limit: 5 })).next).not.toBeNull();
    await tagArticles(database, changed, { tag: 'سؤال', isOn: false });
    expect(await dump(database)).toBe(before);
    expect(await tagArticles(database, ids, { tag: '  ', isOn: true })).toEqual([]);
  });
});

describe('an article that is removed', () => {
  it('is put back as it was, with its versions, and never over one that was saved since', async () => {
    const database = await filled();
    const [article] = await database.articles.toArray();
    const id = article?.id ?? '';
    const observations = await database.observations.where('articleId').equals(id).toArray();
    await database.versions.put({
      articleId: id,
      version: 1,
      savedAt: '2026-01-01T00:00:00Z',
      title: null,
      publishedAt: null,
      textHash: null,
      referenceVersion: '1',
      entries: observations.map(({ entry }) => entry),
    });
    const before = await dump(database);
    const removed = await removeArticle(database, id);
    expect((await searchLedger(database, 'تحالف')).articles).toHaveLength(3);
    expect(await database.versions.count()).toBe(0);
    if (!removed) throw new Error('nothing was removed');
    expect(await putArticleBack(database, removed)).toBe(true);
    expect(await dump(database)).toBe(before);
    expect((await metricOutletMatrix(database)).rows[0]?.total).toBe(4);
    expect(await putArticleBack(database, removed)).toBe(false);
    expect(await removeArticle(database, 'none')).toBeNull();
  });
});

describe('collectArticles', () => {
  it('gives every article with something that passes, whole', async () => {
    const database = await filled();
    const sizes = async (filter: LedgerFilter) =>
      (await collectArticles(database, filter)).map(({ article, observations }) => [
        article.outlet,
        observations.length,
      ]);
    expect(await sizes({})).toEqual(outlets.map(([host]) => [host, 3]));
    expect(await sizes({ verdicts: ['outdated'] })).toEqual([
      ['a.example', 3],
      ['d.example', 3],
    ]);
    const [first] = await collectArticles(database);
    expect(first?.observations.map(({ type }) => type)).toEqual(['figure', 'mention', 'figure']);
  });
});
