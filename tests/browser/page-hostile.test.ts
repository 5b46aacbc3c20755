import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { forge, globalNames } from './harness/hostile-acts.ts';
import {
  hasCard,
  highlightNames,
  middleOf,
  outerHtml,
  waitForMarks,
} from './harness/marks-in-page.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { coverage, football, story } from './page-pieces.ts';

interface HostilePage {
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** A page that has broken what scripts lean on before any other script runs. */
const patched = `<script>
  const broken = () => { throw new Error('patched'); };
  for (const [owner, names] of [
    [Node.prototype, ['appendChild', 'contains', 'getRootNode']],
    [Element.prototype, ['attachShadow', 'append', 'getAttribute', 'checkVisibility', 'scrollIntoView']],
    [Document.prototype, ['createElement', 'createRange', 'createTreeWalker', 'caretPositionFromPoint', 'querySelectorAll']],
    [Range.prototype, ['getClientRects', 'setStart', 'setEnd']],
    [Array.prototype, ['map', 'filter', 'flatMap', 'push', 'find']],
    [String.prototype, ['replace', 'normalize', 'slice', 'matchAll']],
    [Map.prototype, ['get', 'set']], [Promise.prototype, ['then']],
    [JSON, ['stringify', 'parse']], [window, ['requestAnimationFrame', 'getComputedStyle']],
  ]) for (const name of names) window['native_' + name] ??= owner[name];
  addEventListener('load', () => {
    for (const [owner, names] of [
      [Element.prototype, ['attachShadow', 'append', 'getAttribute', 'checkVisibility', 'scrollIntoView']],
      [Document.prototype, ['createElement', 'createTreeWalker', 'caretPositionFromPoint', 'querySelectorAll']],
      [HighlightRegistry.prototype, ['set', 'delete']],
      [window, ['requestIdleCallback']],
    ]) for (const name of names) owner[name] = broken;
  });
</script>`;

/** Overrides of direction, and letters under thousands of vowel marks. */
const bidi = `${'\u202e\u2066\u202b'.repeat(3000)}م${'\u064e\u0651'.repeat(3000)} `;

const nested = `<script>
  const lines = [...document.querySelectorAll('article p')].map((p) => p.textContent);
  const outer = document.createElement('div');
  let innerRoot = outer.attachShadow({ mode: 'open' });
  for (let depth = 1; depth < 200; depth += 1) {
    const inner = document.createElement('div');
    innerRoot.append(inner);
    innerRoot = inner.attachShadow({ mode: depth % 2 === 0 ? 'open' : 'closed' });
  }
  for (const line of lines) { const p = document.createElement('p'); p.textContent = line; innerRoot.append(p); }
  document.querySelectorAll('article p').forEach((p) => p.remove());
  document.querySelector('article').append(outer);
  window.innerRoot = innerRoot;
</script>`;

/** 10 MB of story, and 100,000 elements beside it. */
const huge = articlePage({
  ...story,
  tail: `<script>
    const story = document.querySelector('article');
    const line = story.querySelector('p').textContent + ' ';
    for (let i = 0; i < 400; i += 1) {
      const p = document.createElement('p'); p.textContent = i + ' ' + line.repeat(220); story.append(p);
    }
    const many = document.createDocumentFragment();
    for (let i = 0; i < 100000; i += 1) many.append(document.createElement('i'));
    document.body.append(many);
  </script>`,
});

/** What a page would have run in whoever shows its words as markup. */
const script = '<img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>';

const pages: Readonly<Record<string, HostilePage>> = {
  '/plain': { body: articlePage(story) },
  '/none': { body: articlePage({ ...story, title: 'خبر', text: football }) },
  '/markup': {
    body: articlePage({
      ...story,
      title: `${story.title} ${script}`,
      publisher: `صحيفة ${script}`,
      text: coverage.replace('74 دولة', `74 دولة ${script}`),
    }),
  },
  '/policy': {
    body: articlePage(story),
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src *",
    },
  },
  '/patched': { body: articlePage({ ...story, head: patched }) },
  '/styles': {
    body: articlePage({
      ...story,
      head: '<style>* { all: unset !important } div, section { display: none !important } p { display: block !important }</style>',
    }),
  },
  '/bidi': {
    body: articlePage({ ...story, text: `${bidi}${coverage.replace('74', `${bidi}74`)}` }),
  },
  '/nested': { body: articlePage({ ...story, tail: nested }) },
  '/clobbered': {
    body: articlePage({
      ...story,
      tail: '<form name="body"><input name="parentNode"><input name="childNodes"></form><img name="querySelectorAll"><img name="activeElement"><img name="adoptedStyleSheets"><img name="caretPositionFromPoint"><img name="createElement"><img name="hidden"><img name="createTreeWalker"><form id="browser"><input name="runtime" id="other"></form><img id="chrome"><img id="CSS">',
    }),
  },
  '/huge': { body: huge },
  '/deep': {
    body: articlePage({ ...story, tail: `${'<div>'.repeat(400)}عمق${'</div>'.repeat(400)}` }),
  },
};

describe.each(browserNames)('hostile pages in %s', (name) => {
  let launched: Launched;
  let server: PageServer;
  let page: Page;
  let problems: string[] = [];

  const open = async (path: string): Promise<void> => {
    page = await launched.browser.newPage();
    problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${server.origin}${path}`, { waitUntil: 'load' });
  };

  beforeAll(async () => {
    server = await servePages((path) => {
      const found = pages[path];
      return found ? { type: 'text/html; charset=utf-8', ...found } : null;
    });
    launched = await startBrowser(name);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it.each(['/policy', '/patched', '/styles', '/bidi', '/clobbered', '/deep'])(
    'neither break marks and card nor are broken by them: %s',
    async (path) => {
      await open(path);
      const before = await outerHtml(page);
      const seen = await waitForMarks(page, 6);
      expect(seen.map(({ text }) => text)).toContain('7.7 مليون');
      expect(await outerHtml(page)).toBe(before);
      const mark = seen.find(({ text }) => text === '7.7 مليون');
      if (!mark) throw new Error('no mark');
      const { x, y } = middleOf(mark);
      await page.mouse.move(x, y);
      await waitFor('the card', () => hasCardAnywhere(page));
      const size = await page.evaluate(() => {
        const card = document.documentElement.lastElementChild?.getBoundingClientRect();
        return card ? { width: card.width, height: card.height } : null;
      });
      expect(size?.width).toBeGreaterThan(150);
      expect(size?.height).toBeGreaterThan(60);
      await page.keyboard.press('Escape');
      await waitFor('the card to go', async () => !(await hasCardAnywhere(page)));
      expect(await outerHtml(page)).toBe(before);
      expect(problems).toEqual([]);
    },
  );

  it('of 10 MB and 100,000 elements are marked as far as the bounds go, and stay usable', async () => {
    await open('/huge');
    const seen = await waitFor(
      'marks',
      async () => {
        const count = await page.evaluate(() =>
          [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        );
        return count > 1000 ? count : null;
      },
      60_000,
    );
    expect(seen).toBeLessThanOrEqual(2000);
    const [mark] = await waitForMarks(page, 6);
    if (!mark) throw new Error('no mark');
    const { x, y } = middleOf(mark);
    await page.mouse.move(x, y);
    await waitFor('the card', () => hasCard(page));
  }, 90_000);

  it('are marked in shadow roots 200 deep, every other one closed', async () => {
    await open('/nested');
    const seen = await waitForMarks(page, 5);
    const mark = seen.find(({ text }) => text === '7.7 مليون');
    if (!mark) throw new Error('no mark');
    const { x, y } = middleOf(mark);
    await page.mouse.move(x, y);
    await waitFor('the card', () => hasCard(page));
  });

  it('cannot play the reader: made-up clicks, keys and messages do nothing, with a card and without', async () => {
    await open('/plain');
    const [mark] = await waitForMarks(page, 6);
    if (!mark) throw new Error('no mark');
    const place = middleOf(mark);
    const before = await outerHtml(page);
    await forge(page, place);
    expect(await outerHtml(page)).toBe(before);
    expect((await waitForMarks(page, 6)).length).toBeGreaterThan(5);
    await page.mouse.move(place.x, place.y);
    await waitFor('the card', () => hasCard(page));
    await forge(page, place);
    expect(await hasCard(page)).toBe(true);
    expect(
      await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot ?? 'closed'),
    ).toBe('closed');
    expect(problems).toEqual([]);
  });

  it('find no file, no name and no object of ours', async () => {
    await open('/plain');
    await waitForMarks(page, 6);
    const names = await highlightNames(page);
    const globals = await globalNames(page);
    const files = ['manifest.json', 'icons/16.png', 'detector.js', 'annotator.js', 'library.html'];
    const found = await page.evaluate(
      async (addresses) =>
        (
          await Promise.all(
            addresses.map((address) =>
              fetch(address).then(
                () => address,
                () => null,
              ),
            ),
          )
        ).filter((address) => address !== null),
      files.map((file) => launched.address(file)),
    );
    expect(found).toEqual([]);
    await open('/plain');
    await waitForMarks(page, 6);
    expect((await highlightNames(page)).filter((known) => names.includes(known))).toEqual([]);
    await open('/none');
    expect(await globalNames(page)).toEqual(globals);
  });

  it('run nothing by their words, in the page, the card or the panel', async () => {
    await open('/markup');
    const mark = (await waitForMarks(page, 6)).find(({ text }) => text === '74');
    if (!mark) throw new Error('no mark');
    const { x, y } = middleOf(mark);
    await page.mouse.move(x, y);
    await waitFor('the card', () => hasCard(page));
    const panel = await launched.openExtensionPage('sidepanel.html?tab=0');
    const tabId = await waitFor('the tab', () => tabIdOf(panel, page.url()));
    const session = await settledSession(panel, tabId, 15_000);
    expect(session?.article.title).toContain('onerror');
    await panel.close();
    const shown = await launched.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await waitFor('the panel', () => shown.$('.entry-head'));
    expect(await shown.evaluate(() => document.body.textContent?.includes('onerror'))).toBe(true);
    for (const seen of [page, shown]) {
      const ran = await seen.evaluate(
        () => 'wasRun' in window || document.querySelector('img[src="x"]') !== null,
      );
      expect(ran).toBe(false);
    }
    await shown.close();
  });
});

/** As `hasCard`, but on a page that broke `querySelector`. */
function hasCardAnywhere(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.lastElementChild?.localName !== 'body');
}
