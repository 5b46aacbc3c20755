import { describe, expect, it } from 'vitest';
import { printedText } from '../../../lib/ledger/observe.ts';
import { outletOf } from '../../../lib/ledger/outlet.ts';
import { listArticles } from '../../../lib/ledger/queries.ts';
import { saveToLedger } from '../../../lib/ledger/save.ts';
import { changesOfArticle } from '../../../lib/ledger/version-changes.ts';
import { fakeDatabase } from '../reference/fake-database.ts';
import { figureEntry, sampleSession } from './sample-session.ts';

function sessionOf(count: string) {
  const text = `التحالف في الكويت\nوذكر المتحدث أن التحالف يضم الآن ${count} عضوا.`;
  return sampleSession('outlet.example', text, [
    figureEntry('f0', text, count, { metric: 'coalition.members' }),
  ]);
}

describe('what an outlet changed', () => {
  it('is told from version to version, the last first', async () => {
    const database = fakeDatabase();
    for (const [index, count] of ['68', '74', '75'].entries()) {
      await saveToLedger(database, {
        session: sessionOf(count),
        canonicalUrl: null,
        textHash: count,
        chosen: 'all',
        now: `2026-01-0${index + 1}T00:00:00.000Z`,
      });
    }
    const [article] = await listArticles(database);
    if (!article) throw new Error('nothing was saved');
    const changes = await changesOfArticle(database, article);
    expect(
      changes.map(({ version, savedAt, difference }) => [
        version,
        savedAt.slice(0, 10),
        ...difference.changed.flatMap(({ before, after }) => [before, after].map(printedText)),
      ]),
    ).toEqual([
      [3, '2026-01-03', '74', '75'],
      [2, '2026-01-02', '68', '74'],
    ]);
  });
});

describe('outletOf', () => {
  it.each([
    ['https://www.outlet.example/a', 'Some Paper', 'outlet.example'],
    ['http://127.0.0.1:8080/a', 'Some Paper', 'Some Paper'],
    ['http://[::1]/a', 'Some Paper', 'Some Paper'],
    ['http://localhost/a', 'Some Paper', 'Some Paper'],
    ['http://10.0.0.7/a', null, '10.0.0.7'],
    ['file:///home/a.html', 'Some Paper', 'Some Paper'],
  ])('%s of %s is %s', (url, publisher, outlet) => {
    expect(outletOf({ url, publisher })).toBe(outlet);
  });
});
