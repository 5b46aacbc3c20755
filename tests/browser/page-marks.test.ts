import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage } from './harness/article-page.ts';
import {
  framedMarks,
  hasCard,
  highlightNames,
  middleOf,
  outerHtml,
  type SeenMark,
  seenMarks,
  waitForMarks,
} from './harness/marks-in-page.ts';
import { servedBrowser } from './harness/served-browser.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';
import { english, football, story } from './page-pieces.ts';

const pages: Readonly<Record<string, string>> = {
  '/coverage': articlePage(story),
  '/framed': articlePage({
    title: 'صفحة فيها إطار',
    text: 'الخبر في الإطار.',
    published: '2018-02-13',
    publisher: 'صحيفة المثال',
    tail: '<div style="height:60px"></div><iframe src="/coverage" style="width:90%;height:420px;border:7px solid"></iframe><div style="height:2000px"></div>',
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
  const served = servedBrowser(name, pages);
  let page: Page;

  const open = async (path: string): Promise<void> => {
    page = await served.open(path);
  };

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
      const painted = [...CSS.highlights.values()].flatMap((each) => [...each]);
      Object.assign(window, { painted });
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
    // What stayed where it was is painted no second time.
    const [kept, standing] = await page.evaluate(() => {
      const scope: { painted?: AbstractRange[] } = window as never;
      const old = scope.painted?.filter(({ startContainer }) => startContainer.isConnected) ?? [];
      const now = new Set([...CSS.highlights.values()].flatMap((each) => [...each]));
      return [old.filter((range) => now.has(range)).length, old.length];
    });
    expect(standing).toBeGreaterThan(2);
    expect(kept).toBe(standing);
  });

  it('stand in a frame of the page that holds the story, with card and keys, and go with it', async () => {
    await open('/framed');
    const before = await outerHtml(page);
    const inFrame = (): Promise<SeenMark[]> => framedMarks(page);
    const marks = await waitFor('marks in the frame', async () => {
      const seen = await inFrame();
      return seen.length >= 6 ? seen : null;
    });
    expect(marks.map(({ text }) => text)).toContain('7.7 مليون');
    expect(await highlightNames(page)).toEqual([]);
    const frame = page.frames()[1];
    const inside = await frame?.evaluate(() => document.documentElement.outerHTML);
    const mark = marks.find(({ text }) => text === '7.7 مليون');
    if (!mark) throw new Error('no mark');
    const { x, y } = middleOf(mark);
    await page.mouse.move(x, y);
    await waitFor('the card', () => hasCard(page));
    const card = await page.evaluate(() => {
      const box = document.querySelector('html > [popover]')?.getBoundingClientRect();
      return box && JSON.stringify({ top: box.top, bottom: box.bottom });
    });
    const { top, bottom }: { top: number; bottom: number } = JSON.parse(card ?? '{}');
    expect(top >= mark.box.y + mark.box.height || bottom <= mark.box.y).toBe(true);
    expect(Math.min(Math.abs(top - y), Math.abs(bottom - y))).toBeLessThan(60);
    await page.mouse.click(x, y);
    await page.keyboard.press('Escape');
    await waitFor('the card to go', async () => !(await hasCard(page)));
    await page.mouse.move(3, 3);
    await waitFor('the cursor to go', async () => {
      const sheets = await frame?.evaluate(() => document.adoptedStyleSheets.length);
      // Firefox styles the marks itself.
      return sheets === (name === 'firefox' ? 0 : 1);
    });
    expect(await outerHtml(page)).toBe(before);
    expect(await frame?.evaluate(() => document.documentElement.outerHTML)).toBe(inside);
    await page.evaluate(() => {
      const holder = document.querySelector('iframe');
      if (holder) holder.src = '/football';
    });
    await waitFor('the marks to go', async () => (await inFrame()).length === 0);
  });
});
