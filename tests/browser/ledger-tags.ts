import { expect, it } from 'vitest';
import { pageScript } from '../bench/page-script.ts';
import { waitFor } from './harness/start-browser.ts';
import { fill } from './ledger-seeds.ts';
import type { LedgerSession } from './ledger-session.ts';

/** 25 observations each; `HASHIYA_LONG=1` for 50,000 of them. */
const ARTICLES = process.env.HASHIYA_LONG === '1' ? 2000 : 200;
const PATIENCE = 240_000;
const TAG = 'معا';

interface Tagged {
  readonly articles: number;
  /** Articles with the tag. */
  readonly tagged: number;
  /** All tags of all articles. */
  readonly tags: string;
}

/** One tag for all that the list is narrowed to, in a ledger of thousands of observations, and taken back. */
export function testLedgerTags(session: LedgerSession): void {
  const { name, page, openLedger, press, showView, texts } = session;

  const stored = async (): Promise<Tagged> =>
    JSON.parse(
      await page().evaluate(
        (tag) =>
          new Promise<string>((resolve, reject) => {
            const opening = indexedDB.open('hashiya');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const { result } = opening;
              const reading = result.transaction('articles').objectStore('articles').getAll();
              reading.onsuccess = () => {
                result.close();
                const rows: { id: string; tags: string[] }[] = reading.result;
                const tagged = rows.filter(({ tags }) => tags.includes(tag));
                const tags = rows.map((row) => `${row.id} ${row.tags.join()}`).join('\n');
                resolve(JSON.stringify({ articles: rows.length, tagged: tagged.length, tags }));
              };
            };
          }),
        TAG,
      ),
    );
  /** Gives the tag to all that is shown, and waits until it is said of how many. */
  const tagAll = async (): Promise<string> => {
    await fill(page(), 'Tag for all these articles', TAG);
    await press('form.tag-form .button');
    return await waitFor('what was tagged', async () => (await texts('.toast'))[0], PATIENCE);
  };

  it(`gives ${ARTICLES} articles one tag, finds them by it and takes it back`, {
    timeout: PATIENCE,
  }, async () => {
    await page().evaluate(await pageScript('fill'));
    await page().evaluate((articles) => globalThis.fillTheLedger(articles), ARTICLES);
    const before = await stored();
    expect(before.articles).toBe(ARTICLES + 5);
    await openLedger();
    await showView(1);
    await waitFor('the articles', () => page().$('.articles > li'), PATIENCE);
    const start = Date.now();
    expect(await tagAll()).toContain(before.articles.toLocaleString('en'));
    const taken = Date.now() - start;
    expect(await stored()).toMatchObject({ tagged: before.articles });
    await fill(page(), 'Tag', TAG);
    await waitFor('all of them', async () => (await texts('.articles > li')).length > 3);
    await press('.toast .plain');
    const undone = Date.now();
    await waitFor('the tag gone', async () => (await stored()).tagged === 0, PATIENCE);
    expect(await stored()).toEqual(before);
    if (ARTICLES > 200)
      console.log(`${name}: tagged in ${taken} ms, undone in ${Date.now() - undone} ms`);
  });

  it('gives it only to what the list is narrowed to', { timeout: PATIENCE }, async () => {
    await openLedger();
    await showView(1);
    await fill(page(), 'Outlet', 'outlet5.example');
    await fill(page(), 'Verdict', 'premature');
    // One article in 200 has that verdict.
    const few = ARTICLES / 200;
    await waitFor('the few', async () => (await texts('.articles > li')).length === few);
    expect(await tagAll()).toContain(String(few));
    expect((await stored()).tagged).toBe(few);
    await press('.toast .plain');
    await waitFor('the tag gone', async () => (await stored()).tagged === 0, PATIENCE);
  });
}
