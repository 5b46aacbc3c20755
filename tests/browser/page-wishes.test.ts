import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { settledSession } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { setMedium, setZoom } from './harness/conditions.ts';
import { forgetSession, tellBackground, tellTab } from './harness/extension-call.ts';
import {
  framedMarks,
  hasCard,
  highlightNames,
  isCardBesideMark,
  isCardSeen,
  middleOf,
  outerHtml,
  paintedOf,
  waitForMarks,
} from './harness/marks-in-page.ts';
import { servedBrowser } from './harness/served-browser.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';
import { football, story } from './page-pieces.ts';

const wished = {
  ...story,
  tail: '<button id="own">زر</button><div style="height:3000px"></div>',
};
const pages: Readonly<Record<string, string>> = {
  '/coverage': articlePage(wished),
  '/dated': articlePage(wished),
  '/dismissed': articlePage(wished),
  '/framed': articlePage({
    ...wished,
    title: 'صفحة فيها إطار',
    text: 'الخبر في الإطار.',
    tail: '<div style="height:2500px"></div><iframe src="/coverage" style="width:90%;height:300px"></iframe><div style="height:900px"></div>',
  }),
  '/stories': articlePage({
    ...wished,
    text: 'ننقل هنا ما يستجد من أخبار التحالف الدولي ضد داعش في هذا اليوم وفي ما مضى من الأيام.',
    tail: ['2018-02-13', '2017-04-02']
      .map(
        (day) =>
          `<article class="post"><h2>خبر عن التحالف الدولي ضد داعش</h2><time datetime="${day}">يوم</time><p>قال التحالف الدولي ضد داعش في بيان صدر عنه أمس إن عدد أعضاء التحالف بلغ 68 عضوا حتى الآن.</p><p>وأضاف البيان أن العمل مستمر في المدن التي عاد إليها أهلها.</p></article>`,
      )
      .join(''),
  }),
  '/football': articlePage({ ...wished, title: 'فوز مستحق', text: football }),
};

describe.each(browserNames)('what a reader may wish, in %s', (name) => {
  const served = servedBrowser(name, pages);
  let launched: Launched;
  let page: Page;
  let extension: Page;
  let tabId = -1;

  const open = async (path: string): Promise<void> => {
    ({ page, tabId } = await served.openInFront(path, extension));
  };

  beforeAll(async () => {
    launched = served.launched();
    extension = await launched.openExtensionPage('sidepanel.html?tab=0');
  });

  it('steps from mark to mark by keyboard, and gives the focus back', async () => {
    await open('/coverage');
    const before = await outerHtml(page);
    await waitForMarks(page, 6);
    await page.evaluate(() => document.getElementById('own')?.focus());
    await tellTab(extension, tabId, { type: 'tab:step', direction: 'next' });
    await waitFor('the card', () => hasCard(page));
    const inCard = await page.evaluate(() => document.activeElement?.matches('[popover]'));
    expect(inCard).toBe(true);
    const first = (await settledSession(extension, tabId, 2000))?.selected;
    await tellTab(extension, tabId, { type: 'tab:step', direction: 'next' });
    const second = await waitFor('the next entry', async () => {
      const selected = (await settledSession(extension, tabId, 2000))?.selected;
      return selected !== first ? selected : null;
    });
    expect(second).not.toBe(first);
    await page.keyboard.press('Escape');
    await waitFor('the card to go', async () => !(await hasCard(page)));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own');
    expect(await outerHtml(page)).toBe(before);
  });

  it('steps through the marks of a frame, wherever it stands in the page', async () => {
    await open('/framed');
    await waitFor('marks in the frame', async () => (await framedMarks(page)).length >= 6);
    for (let step = 0; step < 2; step += 1) {
      await tellTab(extension, tabId, { type: 'tab:step', direction: 'next' });
      await waitFor('the card beside a mark in sight', async () => {
        const card = await page.evaluate(() => {
          const box = document.querySelector('html > [popover]')?.getBoundingClientRect();
          return box ? JSON.stringify([box.top, box.bottom, innerHeight]) : null;
        });
        if (card === null) return false;
        const [top = 0, bottom = 0, height = 0]: number[] = JSON.parse(card);
        const near = (await framedMarks(page)).some(
          ({ box }) => Math.abs(box.y + box.height - top) < 30 || Math.abs(bottom - box.y) < 30,
        );
        return near && top >= 0 && bottom <= height;
      });
    }
    await tellTab(extension, tabId, { type: 'tab:toggle' });
    await waitFor('no marks', async () => (await framedMarks(page)).length === 0);
  });

  it('hides the marks and shows them again', async () => {
    await open('/coverage');
    await waitForMarks(page, 6);
    await tellTab(extension, tabId, { type: 'tab:toggle' });
    await waitFor('no marks', async () => (await highlightNames(page)).length === 0);
    await tellTab(extension, tabId, { type: 'tab:toggle' });
    await waitForMarks(page, 6);
  });

  it('prints the article as its outlet wrote it, and shows the marks again afterwards', async () => {
    await open('/coverage');
    const [mark] = await waitForMarks(page, 5);
    if (!mark) throw new Error('no mark');
    const names = await highlightNames(page);
    await waitFor('their style', async () => (await paintedOf(page, names)) >= 4);
    const { x, y } = middleOf(mark);
    await page.mouse.click(x, y);
    await waitFor('the card', () => isCardSeen(page));
    await setMedium(launched, page, 'print');
    await waitFor('nothing of ours on paper', async () => {
      return (await paintedOf(page, names)) === 0 && !(await isCardSeen(page));
    });
    await setMedium(launched, page, 'screen');
    await waitFor('the marks and the card', async () => {
      return (await paintedOf(page, names)) >= 4 && (await isCardSeen(page));
    });
  });

  it('keeps the card beside its mark while the page is zoomed', async () => {
    await open('/coverage');
    const count = (await waitForMarks(page, 5)).length;
    await tellTab(extension, tabId, { type: 'tab:step', direction: 'next' });
    await waitFor('the card beside its mark', () => isCardBesideMark(page));
    for (const factor of [1.75, 0.5, 1]) {
      const before = await page.evaluate(() => innerWidth);
      await setZoom(launched, extension, tabId, factor);
      await waitFor(`a zoom of ${factor}`, () =>
        page.evaluate((width) => Math.abs(innerWidth - width) > 100, before),
      );
      await waitFor(`the card beside its mark at ${factor}`, () => isCardBesideMark(page));
      await waitForMarks(page, count);
    }
  });

  it('finds the mark under a selection', async () => {
    await open('/coverage');
    await waitForMarks(page, 6);
    await page.evaluate(() => {
      const node = document.querySelector('article p')?.firstChild;
      if (!(node instanceof Text)) throw new Error('no text');
      const start = node.data.indexOf('74');
      getSelection()?.setBaseAndExtent(node, start - 3, node, start + 5);
    });
    await tellTab(extension, tabId, { type: 'tab:select' });
    await waitFor('the card', () => hasCard(page));
    // The card stands before the background has heard of it.
    const entry = await waitFor('the entry', async () => {
      const session = await settledSession(extension, tabId, 2000);
      return session?.entries.find(({ id }) => id === session.selected);
    });
    expect(entry.type === 'figure' && entry.figure.text).toBe('74');
  });

  it('corrects the date, which is remembered for the address', async () => {
    await open('/dated');
    await waitForMarks(page, 6);
    await tellBackground(extension, { type: 'panel:correct-date', tabId, date: '2020-05-01' });
    const dated = () =>
      waitFor('the new date', async () => {
        const date = (await settledSession(extension, tabId, 2000))?.article.publishedAt;
        return date?.date === '2020-05-01' ? date : null;
      });
    expect(await dated()).toMatchObject({ precision: 'day', evidence: 'reader' });
    await page.reload({ waitUntil: 'load' });
    await waitForMarks(page, 6);
    await dated();
    await tellBackground(extension, { type: 'panel:correct-date', tabId, date: null });
    await waitFor('the page’s own date', async () => {
      const session = await settledSession(extension, tabId, 2000);
      return session?.article.publishedAt?.date === '2018-02-13';
    });
  });

  // Firefox has no way to put a background page to sleep from outside; its sessions are kept by the same code.
  it.runIf(name === 'chromium')('goes on where the background was stopped meanwhile', async () => {
    await open('/coverage');
    const [first, second] = await waitForMarks(page, 6);
    if (!first || !second) throw new Error('no marks');
    await settledSession(extension, tabId, 5000);
    const worker = launched.browser.targets().find((target) => target.type() === 'service_worker');
    await (await worker?.worker())?.close();
    const { x, y } = middleOf(second);
    await page.mouse.click(x, y);
    await waitFor('the card', () => hasCard(page));
    await waitFor('the selected entry', async () => {
      const session = await settledSession(extension, tabId, 2000);
      const entry = session?.entries.find(({ id }) => id === session.selected);
      return entry && 'figure' in entry && entry.figure.text === second.text;
    });
  });

  it('asks again where the background lost what it knew of the page', async () => {
    await open('/coverage');
    const [first] = await waitForMarks(page, 6);
    if (!first) throw new Error('no mark');
    await settledSession(extension, tabId, 5000);
    await forgetSession(extension, tabId);
    const { x, y } = middleOf(first);
    await page.mouse.click(x, y);
    await waitFor('the session, with the clicked entry', async () => {
      const session = await settledSession(extension, tabId, 2000);
      const entry = session?.entries.find(({ id }) => id === session.selected);
      return entry && 'figure' in entry && entry.figure.text === first.text;
    });
    await waitFor('the card', () => hasCard(page));
  });

  it('compares each of several stories as of its own date', async () => {
    await open('/stories');
    await waitForMarks(page, 2);
    const session = await settledSession(extension, tabId, 5000);
    const members = session?.entries.flatMap((entry) =>
      entry.type === 'figure' && entry.figure.text === '68'
        ? [
            `${entry.publishedAt?.date ?? session.article.publishedAt?.date} ${entry.figure.verdict}`,
          ]
        : [],
    );
    expect(members).toEqual(['2018-02-13 outdated', '2017-04-02 agrees']);
  });

  it('annotates a page that is no coverage where it is asked to', async () => {
    await open('/football');
    await tellBackground(extension, { type: 'panel:annotate', tabId, force: false });
    const refused = await waitFor('the session', () => settledSession(extension, tabId, 5000));
    expect(refused.state).toBe('not_coverage');
    expect(await highlightNames(page)).toEqual([]);
    await tellBackground(extension, { type: 'panel:annotate', tabId, force: true });
    await waitForMarks(page, 3);
    expect((await settledSession(extension, tabId, 2000))?.state).toBe('ready');
  });

  it('leaves a page alone from now on where it is asked to', async () => {
    await open('/dismissed');
    const before = await outerHtml(page);
    await waitForMarks(page, 6);
    await tellBackground(extension, { type: 'panel:dismiss', tabId, scope: 'page' });
    await waitFor('no marks', async () => (await highlightNames(page)).length === 0);
    expect(await outerHtml(page)).toBe(before);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.reload({ waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await highlightNames(page)).toEqual([]);
    await tellBackground(extension, { type: 'panel:annotate', tabId, force: false });
    await waitForMarks(page, 6);
  });
});
