import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage } from './harness/article-page.ts';
import { countSessions } from './harness/extension-call.ts';
import { highlightNames, seenMarks, waitForMarks } from './harness/marks-in-page.ts';
import { servedBrowser } from './harness/served-browser.ts';
import { browserNames, waitFor } from './harness/start-browser.ts';
import { coverage, football, story } from './page-pieces.ts';

const article = (text: string, title = story.title): string =>
  articlePage({ ...story, title, text });

/** An empty shell that a script fills after the page has loaded, as single-page sites do. */
const shell = articlePage({
  ...story,
  title: 'موقع',
  text: '',
  tail: `<script>setTimeout(() => {
    document.title = 'التحالف الدولي ضد داعش يجتمع';
    for (const line of ${JSON.stringify(coverage.split('\n'))}) {
      const p = document.createElement('p'); p.textContent = line;
      document.querySelector('article').append(p);
    }
  }, 900)</script>`,
});

const pages: Readonly<Record<string, string>> = {
  '/coverage': article(coverage),
  '/football': article(football, 'فوز مستحق'),
  '/shell': shell,
  '/next': article(coverage.replaceAll('74', '68')),
};

/** What a page's own router does: other words, other address, no load. */
async function navigateWithin(
  page: Page,
  path: string,
  title: string,
  text: string,
): Promise<void> {
  await page.evaluate(
    (to, heading, lines) => {
      history.pushState(null, '', to);
      document.title = heading;
      const paragraphs = lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      });
      const head = document.createElement('h1');
      head.textContent = heading;
      document.querySelector('article')?.replaceChildren(head, ...paragraphs);
    },
    path,
    title,
    text.split('\n'),
  );
}

const words = async (page: Page): Promise<string[]> =>
  (await seenMarks(page)).map(({ text }) => text);

describe.each(browserNames)('a page that lives, in %s', (name) => {
  const served = servedBrowser(name, pages);
  let page: Page;

  const open = async (path: string): Promise<void> => {
    page = await served.open(path);
  };

  it('is marked once its story has come', async () => {
    await open('/shell');
    await waitForMarks(page, 6);
  });

  it('loses its marks where it navigates within itself to another story, and gets them there', async () => {
    await open('/football');
    expect(await highlightNames(page)).toEqual([]);
    await navigateWithin(page, '/story', 'التحالف الدولي ضد داعش يجتمع', coverage);
    await waitForMarks(page, 6);
    await navigateWithin(page, '/match', 'فوز مستحق', football);
    await waitFor('the marks to go', async () => (await highlightNames(page)).length === 0);
    await navigateWithin(page, '/again', 'التحالف الدولي ضد داعش يجتمع', coverage);
    await waitForMarks(page, 6);
  });

  it('keeps its marks where it writes the same words anew', async () => {
    await open('/coverage');
    const before = (await waitForMarks(page, 6)).map(({ text }) => text);
    for (let round = 0; round < 5; round += 1) {
      await page.evaluate(() => {
        for (const paragraph of document.querySelectorAll('article p')) {
          paragraph.replaceChildren(document.createTextNode(paragraph.textContent ?? ''));
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    const after = await waitFor('the same marks', async () => {
      const now = await words(page);
      return now.join() === before.join() ? now : null;
    });
    expect(after).toEqual(before);
  });

  it('follows an edit under a mark', async () => {
    await open('/coverage');
    await waitForMarks(page, 6);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) node.data = node.data.replace('74', '75');
      }
    });
    await waitFor('the new figure', async () => {
      const now = await words(page);
      return now.includes('75') && !now.includes('74');
    });
  });

  it('is marked in the stories that it brings beside its own', async () => {
    const { length } = await seenMarks(page);
    await page.evaluate((lines) => {
      const later = document.createElement('article');
      const head = document.createElement('h2');
      head.textContent = 'التحالف الدولي ضد داعش في لقاء سابق';
      const day = document.createElement('time');
      day.dateTime = '2017-03-22';
      later.append(head, day);
      for (const line of lines) {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        later.append(paragraph);
      }
      document.querySelector('article')?.after(later);
    }, coverage.replaceAll('74', '68').split('\n'));
    await waitFor('marks in both', async () => {
      const now = await words(page);
      return now.length > length + 5 && now.includes('75') && now.includes('68');
    });
  });

  it('is read once where it is opened after another story in the same tab', async () => {
    const extension = await served.launched().openExtensionPage('library.html');
    const kept = await countSessions(extension, served.address('/next'));
    await open('/coverage');
    await waitForMarks(page, 6);
    await page.goto(served.address('/next'), { waitUntil: 'load' });
    await waitFor('the new figure', async () => (await words(page)).includes('68'));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await words(page)).toContain('68');
    expect(await kept()).toBe(1);
    await extension.close();
  });

  it('is marked when the reader comes back to it', async () => {
    await open('/coverage');
    await waitForMarks(page, 6);
    await page.goto(served.address('/football'), { waitUntil: 'load' });
    await page.evaluate(() => history.back());
    await waitFor('the page', () => page.evaluate(() => location.pathname === '/coverage'));
    await waitForMarks(page, 6);
  });
});
