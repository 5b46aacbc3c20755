import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/analysis/session.ts';
import { annotateObservation } from '../../../lib/ledger/annotate-articles.ts';
import type { LedgerFilter } from '../../../lib/ledger/filter.ts';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import { officialUsage } from '../../../lib/ledger/official-usage.ts';
import { printedFigures } from '../../../lib/ledger/printed-figures.ts';
import {
  listObservations,
  listOutlets,
  observationsOfPerson,
} from '../../../lib/ledger/queries.ts';
import { recompareLedger } from '../../../lib/ledger/recompare.ts';
import { searchLedger } from '../../../lib/ledger/search.ts';
import { filled, values } from './filled-ledger.ts';

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
    const printed = async (filter = {}) =>
      (await printedFigures(database, 'coalition.members', filter)).map(
        ({ value, date, outlet }) => `${value} ${date} ${outlet}`,
      );
    expect(await printed()).toEqual([
      '68 2018-02-10 a.example',
      '74 2018-02-12 b.example',
      '75 2018-02-14 c.example',
      '74 2018-03-01 d.example',
    ]);
    expect(await printed({ from: '2018-02-12', to: '2018-02-28' })).toHaveLength(2);
    expect((await printedFigures(database, 'aid.given')).map(({ value }) => value)).toEqual([
      30e6, 30e6, 30e6, 30e6,
    ]);
    expect(await observationsOfPerson(database, 'rex-tillerson', {}, 2)).toHaveLength(2);
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
