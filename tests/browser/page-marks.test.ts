import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { articlePage } from './harness/article-page.ts';
import {
  hasCard,
  highlightNames,
  middleOf,
  outerHtml,
  seenMarks,
  waitForMarks,
} from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { coverage, english, football } from './page-pieces.ts';

const pages: Readonly<Record<string, string>> = {
  '/coverage': articlePage({
    title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
    text: coverage,
    published: '2018-02-13',
    publisher: 'صحيفة المثال',
  }),
  '/football': articlePage({
    title: 'فوز مستحق',
    text: football,
    published: null,
    publisher: 'ملاعب',
  }),
  '/english': articlePage({
    title: 'Coalition meets',
    text: english,
    published: '2018-02-13',
    publisher: 'Example',
    language: 'en',
  }),
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each(browserNames)('marks in a page, in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let page: Page;

  const open = async (path: string): Promise<void> => {
    page = await launched.browser.newPage();
    await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
  };

  beforeAll(async () => {
    server = await servePages((path) => {
      const body = pages[path];
      return body === undefined ? null : { type: 'text/html; charset=utf-8', body };
    });
    launched = await startBrowser(name);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it('stand on the words they speak of, and the page is as it was', async () => {
    await open('/coverage');
    const before = await outerHtml(page);
    const seen = await waitForMarks(page, 6);
    const words = seen.map(({ text }) => text);
    for (const expected of ['74', '7.7 مليون', '14']) expect(words).toContain(expected);
    for (const { text, box } of seen) {
      expect(text.trim()).not.toBe('');
      expect(box.width).toBeGreaterThan(0);
      const under = await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y)?.textContent ?? '',
        { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      );
      expect(under).toContain(text);
    }
    expect(await outerHtml(page)).toBe(before);
    const names = await highlightNames(page);
    expect(names.length).toBeLessThanOrEqual(6);
    expect(names.join()).not.toMatch(/hashiya/iu);
  });

  it('show a card under a resting pointer, which never covers its mark', async () => {
    await open('/coverage');
    const before = await outerHtml(page);
    const [first] = await waitForMarks(page, 6);
    if (!first) throw new Error('no mark');
    const { x, y } = middleOf(first);
    await page.mouse.move(x, y);
    await waitFor('the card', () => hasCard(page));
    const covered = await page.evaluate(
      (point) => document.elementFromPoint(point.x, point.y)?.matches('[popover]') ?? false,
      { x, y },
    );
    expect(covered).toBe(false);
    const cursor = await page.evaluate(
      (point) => {
        const under = document.elementFromPoint(point.x, point.y);
        return under && getComputedStyle(under).cursor;
      },
      { x, y },
    );
    expect(cursor).toBe('pointer');
    await page.mouse.move(5, 5);
    await waitFor('the card to go', async () => !(await hasCard(page)));
    expect(await outerHtml(page)).toBe(before);
  });

  it('open the card on a click, and Escape takes it away', async () => {
    await open('/coverage');
    const before = await outerHtml(page);
    const [first] = await waitForMarks(page, 6);
    if (!first) throw new Error('no mark');
    const { x, y } = middleOf(first);
    await page.mouse.click(x, y);
    await waitFor('the card', () => hasCard(page));
    await page.mouse.move(5, 5);
    await pause(600);
    expect(await hasCard(page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitFor('the card to go', async () => !(await hasCard(page)));
    expect(await outerHtml(page)).toBe(before);
  });

  it('take no click that a script made', async () => {
    await open('/coverage');
    const [first] = await waitForMarks(page, 6);
    if (!first) throw new Error('no mark');
    await page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      const init = { bubbles: true, clientX: x, clientY: y, button: 0 };
      target?.dispatchEvent(new PointerEvent('pointerdown', init));
      target?.dispatchEvent(new MouseEvent('click', init));
      target?.dispatchEvent(new PointerEvent('pointermove', init));
    }, middleOf(first));
    await pause(500);
    expect(await hasCard(page)).toBe(false);
  });

  it.each(['/football', '/english'])(
    'are on no page like %s, and nothing else is',
    async (path) => {
      await open(path);
      const before = await outerHtml(page);
      await pause(700);
      expect(await highlightNames(page)).toEqual([]);
      expect(await outerHtml(page)).toBe(before);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    },
  );

  it('are dropped with their text, and found anew in what comes late', async () => {
    await open('/coverage');
    const seen = await waitForMarks(page, 6);
    await page.evaluate(() => {
      document.querySelector('article p')?.remove();
      const late = document.createElement('p');
      late.textContent =
        'وأضاف البيان أن 3500 مدرسة أعيد فتحها بعد خروج داعش منها في تلك المنطقة الواسعة.';
      document.querySelector('article')?.append(late);
    });
    const words = await waitFor('the late figure', async () => {
      const now = (await seenMarks(page)).map(({ text }) => text);
      return now.includes('3500') ? now : null;
    });
    expect(words).not.toContain('7.7 مليون');
    expect(words.length).toBeLessThan(seen.length);
  });
});
