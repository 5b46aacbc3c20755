import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry, Session } from '../../../lib/analysis/session.ts';
import { prepareScene } from '../../../lib/cli/screenshots/scene.ts';
import { savedArticles } from '../../fixtures/sessions/saved-articles.ts';
import { violations } from '../accessibility.ts';
import { type ExtensionPages, openExtensionPages } from '../extension-pages.ts';
import { tellBackground } from '../harness/extension-call.ts';
import { libraryHands } from '../harness/hands.ts';
import { type LibraryWalk, libraryWalk, settleIn } from '../harness/library-walk.ts';
import { browserNames, waitFor } from '../harness/start-browser.ts';
import { takeFiles, takenFiles } from '../harness/taken-files.ts';

const UNDO = '.toast [data-undo]';
const FIGURES = '.observations > li';
const ARTICLES = '.articles > li';
const [FIGURES_VIEW, ARTICLES_VIEW, MATRIX_VIEW] = [1, 2, 3].map(
  (place) => `.parts li:nth-child(${place}) .count`,
) as [string, string, string];

/** The sum that a figure's sentence prints, changed by its outlet. */
function withSum<E extends Entry>(entry: E, sum: string): E {
  const { sentence } = entry;
  return { ...entry, sentence: { ...sentence, text: sentence.text.replace('25', sum) } };
}

describe.each(browserNames)('the ledger in %s', (name) => {
  let pages: ExtensionPages;
  const save = async (session: Session): Promise<void> => {
    await prepareScene(pages.page, {}, session);
    await tellBackground(pages.page, { type: 'panel:save', tabId: session.tabId, chosen: 'all' });
  };
  beforeAll(async () => {
    pages = await openExtensionPages(name);
    await pages.page.bringToFront();
  });
  afterAll(() => pages.launched.close());

  it('says where its entries come from while it is empty', async () => {
    await settleIn(pages.page);
    const walk = libraryWalk(pages, 'pointer');
    await walk.open('/ledger');
    await walk.says('main h1 + p', /Save a figure or an article from the side panel/u);
    for (const session of savedArticles) await save(session);
  });

  describe.each(libraryHands(name))('by %s', (hand) => {
    let walk: LibraryWalk;
    beforeAll(async () => {
      walk = libraryWalk(pages, hand);
      await settleIn(pages.page);
      await walk.open('/welcome');
      await walk.to('.sections a[href="#/ledger"]', FIGURES);
    });
    const counts = (selector: string, wanted: (count: number) => boolean): Promise<boolean> =>
      waitFor(`another count of ${selector}`, async () => wanted(await walk.count(selector)));

    it('is narrowed by every filter, by words, and told when a date is none', async () => {
      const all = await walk.count(FIGURES);
      const narrowed = async (
        what: string,
        act: () => Promise<void>,
        back: () => Promise<void>,
      ) => {
        await act();
        await counts(FIGURES, (count) => count > 0 && count < all);
        const found = await walk.texts(FIGURES);
        await back();
        await waitFor(`all again after ${what}`, async () => (await walk.count(FIGURES)) === all);
        return found;
      };
      const chosen = (list: string, value: string) =>
        narrowed(
          list,
          () => walk.choose(`[name="${list}"]`, value),
          () => walk.choose(`[name="${list}"]`, ''),
        );
      const typed = (field: string, text: string) =>
        narrowed(
          field,
          () => walk.write(`[name="${field}"]`, text),
          () => walk.write(`[name="${field}"]`, ''),
        );
      for (const text of await chosen('outlet', 'channel.example'))
        expect(text).toContain('channel.example');
      for (const text of await chosen('verdict', 'outdated')) expect(text).toMatch(/68/u);
      for (const text of await chosen('topic', 'membership')) expect(text).toMatch(/Coalition/u);
      for (const text of await typed('query', 'الفلبين')) expect(text).toContain('الفلبين');
      for (const text of await typed('from', '٢٠١٨-٠٢-١٦')) expect(text).toMatch(/16\sFebruary/u);
      for (const text of await typed('to', '2018-02-13')) expect(text).toMatch(/13\sFebruary/u);
      await walk.write('[name="from"]', '2018-13');
      await walk.says('[name="from"] ~ .wrong', /Write a date as/u);
      await walk.write('[name="from"]', '');
      await walk.write('[name="query"]', 'كلمة لا ترد');
      await waitFor('that nothing fits', async () =>
        (await walk.texts('main [aria-live] > p')).join().includes('Nothing in the ledger matches'),
      );
      await walk.write('[name="query"]', '');
      await counts(FIGURES, (count) => count === all);
    });

    const seemsAccessible = async (): Promise<void> => {
      if (hand === 'pointer') expect(await violations(pages.page)).toEqual([]);
    };

    it('shows articles, the matrix, a metric over time with what outlets printed, an official', async () => {
      await seemsAccessible();
      await walk.to(ARTICLES_VIEW, ARTICLES);
      expect(await walk.count(ARTICLES)).toBe(5);
      await seemsAccessible();
      await walk.to(MATRIX_VIEW, '.matrix');
      await seemsAccessible();
      const [members = ''] = await walk.texts('tbody.at-odds:has(a[href$="coalition.members"])');
      for (const value of ['68', '74', '75']) expect(members).toContain(value);
      await walk.to('.matrix a[href$="coalition.members"]', '.chart svg');
      await waitFor('the printed figures', () => pages.page.$('.history circle title'));
      await walk.open('/reference/person/tillerson');
      await walk.says('.usage', /ريكس تيلرسون/u);
      await walk.to('.sections a[href="#/ledger"]', FIGURES);
      await walk.to(FIGURES_VIEW, `${FIGURES} a`);
    });

    it('keeps a note and tags, one tag for all that is shown, and takes that back', async () => {
      await walk.to(ARTICLES_VIEW, ARTICLES);
      const first = `${ARTICLES}:first-child`;
      await walk.press(`${first} details:not(.versions) summary`);
      await walk.write(`${first} [name="tags"]`, `للمراجعة-${hand}، عدد`);
      await walk.write(`${first} [name="note"]`, 'قبل النشر');
      await walk.press(`${first} .entry-form .button`);
      await walk.says(`${first} details:not(.versions) summary`, /قبل النشر/u);
      await walk.choose('[name="tag"]', `للمراجعة-${hand}`);
      await counts(ARTICLES, (count) => count === 1);
      await walk.choose('[name="tag"]', '');
      await counts(ARTICLES, (count) => count === 5);
      await walk.write('[name="tag-all"]', `ملف-${hand}`);
      await walk.press('form:has([name="tag-all"]) .button');
      const hasTag = async (): Promise<boolean> =>
        (await walk.texts('[name="tag"] option')).includes(`ملف-${hand}`);
      await waitFor('the tag', hasTag);
      await walk.press(UNDO);
      await waitFor('it to be gone', async () => !(await hasTag()));
    });

    it('brings an article back that was removed', async () => {
      await walk.to(ARTICLES_VIEW, ARTICLES);
      const [removed] = await pages.page.$$eval(`${ARTICLES} [data-tools]`, (all) =>
        all.map((each) => each.getAttribute('data-tools')),
      );
      const button = `[data-tools="${removed}"] button`;
      await walk.press(button);
      await counts(ARTICLES, (count) => count === 4);
      await walk.focusIsOn(UNDO);
      await walk.press(UNDO);
      await counts(ARTICLES, (count) => count === 5);
      await walk.focusIsOn(button);
    });

    it('shows what an outlet changed', async () => {
      const [edited] = savedArticles.slice(hand === 'keyboard' ? 0 : 1);
      if (!edited) throw new Error('there is an article');
      await save({
        ...edited,
        textHash: `edited by ${hand}`,
        entries: edited.entries.map((entry) =>
          entry.type === 'figure' && entry.id === 'f4'
            ? withSum(entry, hand === 'keyboard' ? '26' : '27')
            : entry,
        ),
      });
      await walk.open('/ledger');
      await walk.to(ARTICLES_VIEW, '.articles .versions summary');
      await walk.to('.articles .versions summary', '.articles .versions ins');
      expect((await walk.texts('.articles .versions ins')).join()).toContain(
        hand === 'keyboard' ? '26' : '27',
      );
    });

    it('is compared anew after a correction, and lists what became of the verdicts', async () => {
      await walk.open('/reference/edit/needs-2018');
      await walk.write('[name="value"]', hand === 'keyboard' ? '90000000000' : '88200000000');
      await walk.to('.entry-form .main', '[data-tools="needs-2018"]');
      const summary = '.recomparison summary';
      await waitFor('the comparison', async () => {
        await walk.open('/ledger');
        await pages.page.waitForSelector(FIGURES);
        return (await walk.count(summary)) > 0;
      });
      await walk.to(summary, '.recomparison[open]');
    });

    it('goes out as what is shown, in the format that is chosen', async () => {
      await walk.open('/ledger');
      await pages.page.waitForSelector(FIGURES);
      await takeFiles(pages.page);
      await walk.choose('[name="outlet"]', 'channel.example');
      await counts(FIGURES, (count) => count === 10);
      for (const format of ['json', 'csv', 'markdown']) {
        await walk.choose('[name="format"]', format);
        await walk.press('main section .row .button');
        const [file] = await waitFor(`the file as ${format}`, async () => {
          const found = await takenFiles(pages.page);
          return found.length > 0 && found;
        });
        expect(file?.text).toContain('قناة المثال');
        expect(file?.text).not.toContain('وكالة المثال');
      }
    });
  });
});
