import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analysis/analyse.ts';
import { listEntries } from '../../../lib/analysis/entries.ts';
import type { Article } from '../../../lib/article/article.ts';
import { compareAgainWith } from '../../../lib/ledger/compare-again.ts';
import { lastRecomparison, recompareAndRecord } from '../../../lib/ledger/recompare-record.ts';
import { saveToLedger } from '../../../lib/ledger/save.ts';
import { indexReference } from '../../../lib/reference/index.ts';
import { fakeDatabase } from '../reference/fake-database.ts';
import { sampleParts, sampleStatement } from '../reference/sample-parts.ts';

const text =
  'وزراء التحالف الدولي في الكويت\nأوضح البيان أن التحالف الدولي ضد داعش يضم 74 عضوا حتى اليوم. وقال ريكس تيلرسون وزير الخارجية الأمريكي إن العمل مستمر.';
const article: Article = {
  url: 'https://outlet.example/1',
  title: 'وزراء التحالف الدولي في الكويت',
  publisher: 'outlet.example',
  publishedAt: { date: '2018-01-20', precision: 'day', evidence: 'meta' },
  language: 'ar',
  text,
  blocks: [],
};

function indexOf(version: string, members: number) {
  const parts = sampleParts();
  const statements = [sampleStatement('members-2017', { value: members })];
  return indexReference({
    format: 'hashiya-reference',
    formatVersion: 1,
    version,
    ...parts,
    metrics: parts.metrics.slice(0, 1),
    statements,
  });
}

describe('a changed reference set', () => {
  it('gives saved figures another verdict, and the change is listed', async () => {
    const database = fakeDatabase();
    const before = indexOf('1', 74);
    const entries = listEntries(article, analyse(article, before, { ignoreCoverage: true }));
    const { text: _, blocks: __, ...outline } = article;
    await saveToLedger(database, {
      session: {
        article: outline,
        entries: entries.entries.map(({ entry }) => entry),
        referenceVersion: '1',
        isPrivate: false,
      },
      canonicalUrl: null,
      textHash: null,
      chosen: 'all',
      now: '2026-01-01T00:00:00.000Z',
      compare: compareAgainWith(before),
    });
    expect(await lastRecomparison(database)).toBeNull();
    const now = () => '2026-01-02T00:00:00.000Z';
    await recompareAndRecord(database, before, now);
    expect(await lastRecomparison(database)).toBeNull();
    await recompareAndRecord(database, indexOf('2', 60), now);
    const record = await lastRecomparison(database);
    expect(record).toMatchObject({ version: '2', at: now() });
    expect(record?.changes).toEqual([
      {
        id: expect.stringContaining('/figure:'),
        outlet: 'outlet.example',
        date: '2018-01-20',
        metric: 'coalition.members',
        value: '74',
        before: 'agrees',
        after: 'differs',
      },
    ]);
    const observations = await database.observations.toArray();
    expect(observations.filter(({ verdict }) => verdict === 'differs')).toHaveLength(1);
    expect(observations.some(({ type, repeatable }) => type === 'mention' && repeatable)).toBe(
      true,
    );
  });
});
