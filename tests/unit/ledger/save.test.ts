import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/analysis/session.ts';
import { annotateArticle, removeArticle } from '../../../lib/ledger/annotate-articles.ts';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import {
  listArticles,
  listTags,
  observationsOfArticle,
  versionsOf,
} from '../../../lib/ledger/queries.ts';
import { saveToLedger } from '../../../lib/ledger/save.ts';
import { dump, fakeDatabase } from '../reference/fake-database.ts';
import { figureEntry, mentionEntry, sampleSession } from './sample-session.ts';

const members = { metric: 'coalition.members' };
const article = (count: string) =>
  `التحالف يجتمع في الكويت\nقال البيان إن عدد أعضاء التحالف بلغ ${count} عضوا. وأعلن المجتمعون دعمهم لثلاث مدن. ثم غادر الجميع القاعة.`;

function sessionOf(count: string) {
  const text = article(count);
  const entries: Entry[] = [
    figureEntry('f0', text, count, members),
    figureEntry('f1', text, 'ثلاث', { value: 3 }),
  ];
  return sampleSession('outlet.example', text, entries);
}

const base = { canonicalUrl: null, chosen: 'all' as const, now: '2026-01-01T00:00:00.000Z' };

describe('saveToLedger', () => {
  it('keeps an article and its entries, but nothing of a private window', async () => {
    const database = fakeDatabase();
    const session = sessionOf('74');
    await database.articles.count();
    const before = await dump(database);
    const privately = { ...session, isPrivate: true };
    expect(await saveToLedger(database, { ...base, session: privately, textHash: 'a' })).toEqual({
      outcome: 'private',
    });
    expect(await dump(database)).toBe(before);
    const answer = await saveToLedger(database, { ...base, session, textHash: 'a' });
    expect(answer).toMatchObject({ outcome: 'saved', version: 1 });
    const [saved] = await listArticles(database);
    expect(saved).toMatchObject({ outlet: 'outlet.example', textHash: 'a', language: 'ar' });
    const observations = await observationsOfArticle(database, saved?.id ?? '');
    expect(observations.map(({ value, metric }) => [value, metric])).toEqual([
      ['74', 'coalition.members'],
      ['3', ''],
    ]);
    const stored = await dump(database);
    expect(stored).toContain('دعمهم');
    expect(stored).not.toContain('القاعة');
  });

  it('knows an article again by its canonical address, wherever it was opened', async () => {
    const database = fakeDatabase();
    const at = (url: string) => {
      const session = sessionOf('74');
      return { ...session, article: { ...session.article, url } };
    };
    const canonicalUrl = 'https://outlet.example/story';
    const save = (url: string, canonical: string | null) =>
      saveToLedger(database, {
        ...base,
        session: at(url),
        canonicalUrl: canonical,
        textHash: 'a',
      });
    const answers = [
      await save('https://outlet.example/amp/story?x=1', null),
      await save('https://outlet.example/amp/story?x=1', canonicalUrl),
      await save('https://outlet.example/amp/story?x=1', canonicalUrl),
    ];
    expect(answers.map(({ outcome }) => outcome)).toEqual(['saved', 'unchanged', 'unchanged']);
    expect(
      await save('https://m.outlet.example/story', 'https://outlet.example/other'),
    ).toMatchObject({ outcome: 'saved' });
    expect(await save('https://outlet.example/other', null)).toMatchObject({
      outcome: 'unchanged',
    });
    expect(await listArticles(database)).toHaveLength(2);
  });

  it('saves single entries one after the other, each once', async () => {
    const database = fakeDatabase();
    const save = (chosen: string[]) =>
      saveToLedger(database, { ...base, session: sessionOf('74'), textHash: 'a', chosen });
    expect(await save(['f1'])).toMatchObject({ outcome: 'saved' });
    expect(await save(['f0'])).toMatchObject({ outcome: 'saved', version: 1 });
    expect(await save(['f0'])).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect(await database.observations.count()).toBe(2);
    expect((await metricOutletMatrix(database)).rows).toMatchObject([{ total: 1 }]);
  });

  it('keeps the old version when the outlet changes a figure, and says which', async () => {
    const database = fakeDatabase();
    await saveToLedger(database, { ...base, session: sessionOf('74'), textHash: 'a' });
    const answer = await saveToLedger(database, {
      ...base,
      session: sessionOf('75'),
      textHash: 'b',
    });
    expect(answer).toMatchObject({
      outcome: 'new_version',
      version: 2,
      difference: {
        changed: [{ before: { figure: { value: 74 } }, after: { figure: { value: 75 } } }],
        added: [],
        removed: [],
        unchanged: 1,
        title: null,
      },
    });
    if (answer.outcome === 'private') throw new Error('not private');
    const [old] = await versionsOf(database, answer.articleId);
    expect(old?.entries.map((entry) => entry.type === 'figure' && entry.figure.value)).toEqual([
      74, 3,
    ]);
    const now = await observationsOfArticle(database, answer.articleId);
    expect(now.map(({ value }) => value)).toEqual(['75', '3']);
    const { rows } = await metricOutletMatrix(database);
    expect(rows[0]?.cells[0]?.values.map(({ value }) => value)).toEqual(['75']);
  });

  it('takes a text that changed elsewhere for no new version, and an added figure for one', async () => {
    const database = fakeDatabase();
    const session = sessionOf('74');
    await saveToLedger(database, { ...base, session, textHash: 'a' });
    const elsewhere = await saveToLedger(database, { ...base, session, textHash: 'b' });
    expect(elsewhere).toMatchObject({ outcome: 'unchanged', version: 1 });
    expect((await listArticles(database))[0]?.textHash).toBe('b');
    const longer = `${article('74')} وحضر 9 وزراء.`;
    const entries = [...session.entries, figureEntry('f2', longer, '9')];
    const added = await saveToLedger(database, {
      ...base,
      session: { ...session, entries },
      textHash: 'c',
    });
    expect(added).toMatchObject({
      outcome: 'new_version',
      version: 2,
      difference: { unchanged: 2 },
    });
  });

  it('sees a change by what is printed where no hash is known, and follows single entries through it', async () => {
    const database = fakeDatabase();
    const unknown = { ...base, textHash: null };
    await saveToLedger(database, { ...unknown, session: sessionOf('74'), chosen: ['f0'] });
    const same = await saveToLedger(database, {
      ...unknown,
      session: sessionOf('74'),
      chosen: ['f0'],
    });
    expect(same).toMatchObject({ outcome: 'unchanged' });
    const changed = await saveToLedger(database, {
      ...unknown,
      session: sessionOf('75'),
      chosen: [],
    });
    expect(changed).toMatchObject({ outcome: 'new_version', version: 2 });
    expect((await database.observations.toArray()).map(({ value }) => value)).toEqual(['75']);
  });

  it('keeps tags and notes through savings, and loses all of an article that is deleted', async () => {
    const database = fakeDatabase();
    const answer = await saveToLedger(database, {
      ...base,
      session: sessionOf('74'),
      textHash: 'a',
    });
    if (answer.outcome === 'private') throw new Error('not private');
    const { articleId } = answer;
    await annotateArticle(database, articleId, { tags: [' عضوية ', 'عضوية', ''], note: 'راجع' });
    await saveToLedger(database, { ...base, session: sessionOf('75'), textHash: 'b' });
    expect(await database.articles.get(articleId)).toMatchObject({ tags: ['عضوية'], note: 'راجع' });
    expect(await listTags(database)).toEqual(['عضوية']);
    await removeArticle(database, articleId);
    const left = [database.articles, database.observations, database.versions, database.packed];
    expect(await Promise.all(left.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  });

  it('knows an article again by its address without campaign and fragment, or by its canonical one', async () => {
    const database = fakeDatabase();
    const session = sessionOf('74');
    await saveToLedger(database, { ...base, session, textHash: 'a' });
    const plain = { ...session.article, url: 'https://www.outlet.example/news/1' };
    await saveToLedger(database, {
      ...base,
      session: { ...session, article: plain },
      textHash: 'a',
    });
    expect(await database.articles.count()).toBe(1);
    const mobile = { ...session.article, url: 'https://m.outlet.example/a' };
    await saveToLedger(database, {
      ...base,
      session: { ...session, article: mobile },
      canonicalUrl: 'https://www.outlet.example/news/1',
      textHash: 'a',
    });
    expect(await database.articles.count()).toBe(1);
  });

  it('saves mentions with the person and title', async () => {
    const database = fakeDatabase();
    const text = 'وصل وزير الخارجية ريكس تليرسون إلى الكويت.';
    const entry = mentionEntry('m0', text, 'ريكس تليرسون', 'وزير الخارجية');
    await saveToLedger(database, {
      ...base,
      session: sampleSession('a.example', text, [entry]),
      textHash: 'a',
    });
    const [mention] = await database.observations.toArray();
    expect(mention).toMatchObject({ personId: 'rex-tillerson', verdict: 'office_held' });
  });
});
