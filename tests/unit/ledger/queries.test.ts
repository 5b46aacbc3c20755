import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/analysis/session.ts';
import { collectArticles } from '../../../lib/exchange/collect-articles.ts';
import {
  annotateArticle,
  annotateObservation,
  putArticleBack,
  removeArticle,
} from '../../../lib/ledger/annotate-articles.ts';
import { countObservations } from '../../../lib/ledger/counts.ts';
import { type LedgerFilter, passes } from '../../../lib/ledger/filter.ts';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import type { Observation } from '../../../lib/ledger/observation.ts';
import { officialUsage } from '../../../lib/ledger/official-usage.ts';
import {
  type LedgerPage,
  listObservations,
  listOutlets,
  listTags,
  observationsOfMetric,
} from '../../../lib/ledger/queries.ts';
import { recompareLedger } from '../../../lib/ledger/recompare.ts';
import { saveToLedger } from '../../../lib/ledger/save.ts';
import { searchLedger } from '../../../lib/ledger/search.ts';
import { changeTallies } from '../../../lib/ledger/tally.ts';
import { dump, fakeDatabase } from '../reference/fake-database.ts';
import { figureEntry, mentionEntry, sampleSession } from './sample-session.ts';

const outlets = [
  ['a.example', '68', '2018-02-10', 'outdated'],
  ['b.example', '74', '2018-02-12', 'agrees'],
  ['c.example', '75', '2018-02-14', 'agrees'],
  ['d.example', '74', '2018-03-01', 'outdated'],
] as const;

async function filled(compare: (entry: Entry) => Entry = (entry) => entry) {
  const database = fakeDatabase();
  for (const [index, [host, count, date, verdict]] of outlets.entries()) {
    const text = `بيان التحالف\nيضم التحالفُ ${count} عضوا بحسب الوزير ريكس تيلرسون. وأنفق 30 مليون دولار.`;
    const session = sampleSession(
      host,
      text,
      [
        figureEntry('f0', text, count, { metric: 'coalition.members', verdict }),
        figureEntry('f1', text, '30 مليون دولار', {
          metric: 'aid.given',
          value: 30e6,
          unit: 'USD',
          verdict: 'agrees',
        }),
        mentionEntry('m0', text, 'ريكس تيلرسون', index === 0 ? null : 'الوزير'),
      ],
      { publishedAt: { date, precision: 'day', evidence: 'meta' } },
    );
    await saveToLedger(database, {
      session,
      canonicalUrl: null,
      textHash: host,
      chosen: 'all',
      compare,
      now: `2026-01-0${index + 1}T00:00:00Z`,
    });
  }
  return database;
}

const values = (observations: readonly { value: string }[]) =>
  observations.map(({ value }) => value);

describe('queries of the ledger', async () => {
  const database = await filled();

  it('show a conflict between outlets first', async () => {
    const { outlets: found, rows } = await metricOutletMatrix(database);
    expect(found).toEqual(['a.example', 'b.example', 'c.example', 'd.example']);
    expect(
      rows.map(({ metric, distinctValues, differing, total }) => [
        metric,
        distinctValues,
        differing,
        total,
      ]),
    ).toEqual([
      ['coalition.members', 3, 2, 4],
      ['aid.given', 1, 0, 4],
    ]);
    expect(rows[0]?.cells[0]).toEqual({
      outlet: 'a.example',
      values: [{ value: '68', count: 1, first: '2018-02-10', last: '2018-02-10' }],
      verdicts: { outdated: 1 },
    });
  });

  it('narrow the matrix by date, outlet, verdict and metric', async () => {
    const total = async (filter: Parameters<typeof metricOutletMatrix>[1]) =>
      (await metricOutletMatrix(database, filter)).rows.map((row) => row.total);
    expect(await total({ from: '2018-02-11', to: '2018-02' })).toEqual([2, 2]);
    expect(await total({ outlets: ['a.example'] })).toEqual([1, 1]);
    expect(await total({ verdicts: ['outdated'] })).toEqual([2]);
    expect(await total({ metrics: ['aid.given'] })).toEqual([4]);
  });

  it('give a metric over time, an outlet, a verdict', async () => {
    expect(values(await observationsOfMetric(database, 'coalition.members'))).toEqual([
      '68',
      '74',
      '75',
      '74',
    ]);
    expect(
      values(
        await observationsOfMetric(database, 'coalition.members', {
          from: '2018-02-12',
          to: '2018-02-28',
        }),
      ),
    ).toEqual(['74', '75']);
    expect(values(await observationsOfMetric(database, 'coalition.members', {}, 2))).toEqual([
      '68',
      '74',
    ]);
    const listed = async (filter: LedgerFilter, limit?: number) =>
      (await listObservations(database, filter, limit ? { limit } : {})).observations;
    expect(await listed({ outlets: ['a.example'], types: ['figure'] })).toHaveLength(2);
    expect(values(await listed({ verdicts: ['outdated'] }))).toEqual(['74', '68']);
    expect(await listOutlets(database)).toHaveLength(4);
    expect(await listed({ types: ['mention'] })).toHaveLength(4);
    expect(await listed({}, 5)).toHaveLength(5);
  });

  it('count how an official is spelled and titled', async () => {
    const usage = await officialUsage(database, 'rex-tillerson');
    expect(usage.spellings).toMatchObject([{ printed: 'ريكس تيلرسون', count: 4 }]);
    expect(usage.titles).toMatchObject([{ printed: 'الوزير', count: 3 }]);
  });

  it('find sentences by folded words, without their particles, by their beginning', async () => {
    const found = async (query: string, filter = {}) =>
      (await searchLedger(database, query, filter)).observations.length;
    expect(await found('تحالف')).toBe(8);
    expect(await found('التحالف عضو', { types: ['figure'] })).toBe(4);
    expect(await found('٧٥ عضوا')).toBe(2);
    expect(await found('بيان')).toBe(0);
    expect((await searchLedger(database, 'بيان')).articles).toHaveLength(4);
    const [noted] = (await searchLedger(database, '٧٥ عضوا')).observations;
    await annotateObservation(database, noted?.id ?? '', { tags: ['مهم'], note: 'خلاف بيّن' });
    expect(await found('خلاف')).toBe(1);
    expect(await found('خلاف', { tag: 'مهم' })).toBe(1);
    expect(await found('ت عضو', { types: ['figure'] })).toBe(4);
    expect(await found('تحالف', { outlets: ['b.example'] })).toBe(2);
    expect(await found('تحالف', { from: '2018-02-13', to: '2018-02' })).toBe(2);
    expect(await found('لا يوجد')).toBe(0);
    expect(await found('…')).toBe(0);
  });

  it('compare anew what was compared with another version, and go on where they were stopped', async () => {
    const again = await filled();
    const compare = (entry: Parameters<Parameters<typeof recompareLedger>[1]['compare']>[0]) =>
      entry.type === 'figure' && entry.figure.value === 68
        ? { ...entry, figure: { ...entry.figure, verdict: 'differs' as const } }
        : entry;
    const stopped = new AbortController();
    stopped.abort();
    expect(
      await recompareLedger(again, { version: '2', compare, signal: stopped.signal }),
    ).toMatchObject({ stopped: true, changes: [] });
    const progress: number[] = [];
    const { changes, compared } = await recompareLedger(again, {
      version: '2',
      compare,
      onProgress: (done) => progress.push(done),
    });
    expect(compared).toBe(12);
    expect(progress.at(-1)).toBe(12);
    expect(changes.map(({ before, after }) => [before.verdict, after.verdict])).toEqual([
      ['outdated', 'differs'],
    ]);
    const { rows } = await metricOutletMatrix(again, { verdicts: ['differs'] });
    expect(rows).toMatchObject([{ total: 1 }]);
    expect(await recompareLedger(again, { version: '2', compare })).toMatchObject({ compared: 0 });
  });

  it('leave as it was what more than its sentence had decided', async () => {
    const losing = (entry: Entry): Entry =>
      entry.type === 'figure'
        ? { ...entry, figure: { ...entry.figure, verdict: 'differs' } }
        : entry;
    const again = await filled(losing);
    const { compared, left, changes } = await recompareLedger(again, {
      version: '2',
      compare: losing,
    });
    expect({ compared, left, changes }).toEqual({ compared: 4, left: 8, changes: [] });
  });
});

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
  const long = async () => {
    const database = fakeDatabase();
    const [one] = await (await filled()).observations.toArray();
    if (!one) throw new Error('no observation');
    const rows = Array.from({ length: 4500 }, (_, index) => ({
      ...one,
      id: `${String(index).padStart(16, '0')}/figure:0-1`,
      date: `20${10 + (index % 9)}-01-01`,
    }));
    await database.observations.bulkPut(rows);
    await changeTallies(database, [], rows);
    return database;
  };

  it('is read page by page to its end, each row once and in order', async () => {
    const database = await long();
    const rows = await database.observations.toArray();
    expect(await countObservations(database)).toBe(4500);
    expect(await countObservations(database, { to: '2010' })).toBe(500);
    const byPlace = (one: Observation, other: Observation) =>
      one.date === other.date ? (one.id < other.id ? 1 : -1) : one.date < other.date ? 1 : -1;
    const expected = rows.toSorted(byPlace).map(({ id }) => id);
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
    expect(first).toBeGreaterThan(49);
    expect(await reads({ date: '2010-01-01', passed: 100 })).toBeLessThan(2 * first + 200);
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
    const contents = (text: string) =>
      JSON.parse(text, (key, value) => (key === 'texts' || key === 'counts' ? null : value));
    expect(contents(await dump(database))).toEqual(contents(before));
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
