import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { goTo } from '../../lib/cli/screenshots/scene.ts';
import { settledSession } from '../../lib/cli/start/session-of-page.ts';
import { bare } from './extension-pages.ts';
import { type Around, aroundOf } from './harness/around.ts';
import { articlePage } from './harness/article-page.ts';
import { badgeOf } from './harness/extension-call.ts';
import {
  framedMarks,
  hasCard,
  highlightNames,
  middleOf,
  type SeenMark,
  waitForMarks,
} from './harness/marks-in-page.ts';
import { servedBrowser } from './harness/served-browser.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';
import { coverage, football } from './page-pieces.ts';

interface CommandsApi {
  readonly commands: {
    getAll(): Promise<{ name: string; shortcut: string }[]>;
    update?(change: { name: string; shortcut: string }): Promise<void>;
  };
}

const story = {
  title: 'التحالف الدولي ضد داعش يجتمع في الكويت',
  text: coverage,
  published: '2018-02-13',
  publisher: 'صحيفة المثال',
};
const pages: Readonly<Record<string, string>> = {
  '/coverage': articlePage(story),
  '/football': articlePage({ ...story, title: 'فوز مستحق', text: football }),
  '/framed': articlePage({
    ...story,
    title: 'صفحة فيها إطار',
    text: 'الخبر في الإطار.',
    tail: '<iframe src="/coverage" style="width:90%;height:500px"></iframe>',
  }),
};

describe.each(browserNames)('what the browser has around a page, in %s', (name) => {
  const served = servedBrowser(name, pages);
  let launched: Launched;
  let around: Around;
  let extension: Page;
  let page: Page;
  let tabId = -1;

  const open = async (path: string): Promise<void> => {
    ({ page, tabId } = await served.openInFront(path, extension));
  };
  const selected = async () => {
    const session = await settledSession(extension, tabId, 2000);
    return session?.entries.find(({ id }) => id === session.selected);
  };
  const wordsOf = (entry: Awaited<ReturnType<typeof selected>>): string | undefined =>
    entry?.sentence.text.slice(entry.sentence.start, entry.sentence.end);
  const chosen = (mark: Pick<SeenMark, 'text'>) =>
    waitFor(`the card and the entry of ${mark.text}`, async () => {
      return (await hasCard(page)) && wordsOf(await selected()) === mark.text;
    });
  /** The page of the library that the address bar led to. */
  const libraryAt = (hash: string) =>
    waitFor(hash, async () => {
      for (const candidate of await launched.browser.pages()) {
        const address = await candidate.evaluate(() => location.href).catch(() => '');
        if (address === launched.address(`library.html#${hash}`)) return candidate;
      }
      return null;
    });

  beforeAll(async () => {
    launched = served.launched();
    extension = await launched.openExtensionPage('library.html');
    around = aroundOf(launched, extension);
  });

  it('its keys are assigned as they were suggested, step through the marks and hide them', async () => {
    const commands = await extension.evaluate(async () => {
      const scope: { browser?: CommandsApi; chrome?: CommandsApi } = globalThis as never;
      return JSON.stringify(await (scope.browser ?? scope.chrome)?.commands.getAll());
    });
    const assigned: { name: string; shortcut: string }[] = JSON.parse(commands);
    const keys = Object.fromEntries(assigned.map((command) => [command.name, command.shortcut]));
    const panelCommand = name === 'firefox' ? '_execute_sidebar_action' : 'open-panel';
    expect(keys).toMatchObject({
      'next-mark': 'Alt+Shift+K',
      'previous-mark': 'Alt+Shift+J',
      'toggle-marks': 'Alt+Shift+U',
      [panelCommand]: 'Alt+Shift+Y',
    });
    await open('/coverage');
    const [first, second] = await waitForMarks(page, 6);
    if (!first || !second) throw new Error('no marks');
    await settledSession(extension, tabId, 5000);
    await around.press('next-mark', 'K');
    const start = await waitFor('the first entry', async () => wordsOf(await selected()));
    await around.press('next-mark', 'K');
    await waitFor('the next', async () => {
      const words = wordsOf(await selected());
      return words !== undefined && words !== start;
    });
    await around.press('previous-mark', 'J');
    await chosen({ text: start });
    await around.press('toggle-marks', 'U');
    await waitFor('no marks', async () => (await highlightNames(page)).length === 0);
    expect(await hasCard(page)).toBe(false);
    await around.press('toggle-marks', 'U');
    await waitForMarks(page, 6);
    // Chromium opens the panel for a key that was pressed, which no driver can.
    if (name === 'firefox') {
      await around.press(panelCommand, 'Y');
      await waitFor('the sidebar', around.isPanelOpen);
      await around.press(panelCommand, 'Y');
      await waitFor('no sidebar', async () => !(await around.isPanelOpen()));
    }
  });

  it('another key is taken, and the library says which', async () => {
    if (name === 'firefox') {
      await extension.evaluate(async () => {
        const { browser }: { browser?: CommandsApi } = globalThis as never;
        await browser?.commands.update?.({ name: 'next-mark', shortcut: 'Alt+Shift+L' });
      });
    } else {
      const own = new URL(launched.address('')).host;
      const settings = await launched.browser.newPage();
      await settings.goto('chrome://extensions/shortcuts');
      await settings.evaluate(async (extensionId) => {
        interface Settings {
          updateExtensionCommand(change: object): Promise<void>;
        }
        const { chrome }: { chrome?: { developerPrivate: Settings } } = globalThis as never;
        const change = { extensionId, commandName: 'next-mark', keybinding: 'Alt+Shift+L' };
        await chrome?.developerPrivate.updateExtensionCommand(change);
      }, own);
      await settings.close();
    }
    await goTo(extension, launched, 'library.html?keys#/keys', '.keys');
    const shown = await waitFor('the keys', async () => {
      const keys = await extension.$$eval('kbd', (all) => all.map((key) => key.textContent));
      return keys.includes('Alt+Shift+U') ? keys : null;
    });
    expect(shown).toContain('Alt+Shift+L');
    expect(shown).not.toContain('Alt+Shift+K');
    if (name === 'firefox') {
      await open('/coverage');
      await waitForMarks(page, 6);
      await around.press('next-mark', 'L');
      await waitFor('the card', () => hasCard(page));
    }
  });

  it('the menu compares what is selected, also where the page was not marked', async () => {
    await open('/football');
    await settledSession(extension, tabId, 500);
    expect(await highlightNames(page)).toEqual([]);
    const at = await page.evaluate(() => {
      const node = document.querySelector('article p')?.firstChild;
      if (!(node instanceof Text)) throw new Error('no text');
      const start = node.data.indexOf('42 ألف');
      getSelection()?.setBaseAndExtent(node, start, node, start + 6);
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 };
    });
    const label = await around.choose(page, tabId, { item: 'compare', at, selection: '42 ألف' });
    if (label !== null) expect(bare(label)).toContain('42 ألف');
    await waitForMarks(page, 3);
    await chosen({ text: '42 ألف' });
    await around.clickButton(page);
  });

  it('the menu on a mark leads to its entry, in a frame too', async () => {
    await open('/coverage');
    const [, mark] = await waitForMarks(page, 6);
    if (!mark) throw new Error('no mark');
    await settledSession(extension, tabId, 5000);
    await around.choose(page, tabId, { item: 'open-panel', at: middleOf(mark) });
    await chosen(mark);
    await open('/framed');
    const framed = await waitFor('marks in the frame', async () => (await framedMarks(page))[1]);
    await settledSession(extension, tabId, 5000);
    await around.choose(page, tabId, { item: 'open-panel', at: middleOf(framed) });
    await chosen(framed);
    if (name === 'firefox') expect(await around.isPanelOpen()).toBe(true);
  });

  it('the button counts the entries, again after a way back, and opens the panel', async () => {
    await open('/coverage');
    await waitForMarks(page, 6);
    const count = String((await settledSession(extension, tabId, 5000))?.entries.length);
    const shows = (text: string) =>
      waitFor(`the badge «${text}»`, async () => (await badgeOf(extension, tabId)) === text);
    await shows(count);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'wasKept', persisted));
    });
    await page.goto(served.address('/football?away'), { waitUntil: 'load' });
    await shows('');
    await around.clickButton(page);
    await waitFor('the panel', around.isPanelOpen);
    const refused = await waitFor('a look', () => settledSession(extension, tabId, 5000));
    expect(refused.state).toBe('not_coverage');
    await page.evaluate(() => history.back());
    await waitFor('the page as it was left', () =>
      page.evaluate(() => Reflect.get(window, 'wasKept') === true),
    );
    await waitForMarks(page, 6);
    await shows(count);
    const [mark] = await waitForMarks(page, 6);
    if (!mark) throw new Error('no mark');
    await page.mouse.click(middleOf(mark).x, middleOf(mark).y);
    await chosen(mark);
  });

  it('the address bar suggests entries of the reference set, and leads to them', async () => {
    await goTo(extension, launched, 'library.html?home#/settings', 'main h1');
    // Without hamza and article, as many type.
    const found = await around.type('اعضاء التحالف');
    const members = '/reference/metric/coalition.members';
    const suggestion = found.find(({ content }) => content.endsWith(members));
    expect(bare(suggestion?.description ?? '')).toMatch(/: \p{Nd}+ \(/u);
    if (name === 'chromium') {
      const wellFormed = await extension.evaluate(
        (texts) =>
          texts.map(
            (text) =>
              new DOMParser()
                .parseFromString(`<d>${text}</d>`, 'text/xml')
                .querySelector('parsererror') === null,
          ),
        found.map(({ description }) => description),
      );
      expect(wellFormed).not.toContain(false);
      await around.enter(members);
      const library = await libraryAt(members);
      await waitFor('the metric', () => library.$('.statement-value'));
      await library.close();
    }
    await around.type('تيلرسون <b>&"');
    await around.enter('تيلرسون <b>&"');
    const library = await libraryAt(`/reference?search=${encodeURIComponent('تيلرسون <b>&"')}`);
    await waitFor('what was searched for', () =>
      library.evaluate(
        () => document.querySelector<HTMLInputElement>('main input[type=search]')?.value,
      ),
    );
  });
});
