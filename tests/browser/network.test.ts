import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { settledSession, tabIdOf } from '../../lib/cli/start/session-of-page.ts';
import { articlePage } from './harness/article-page.ts';
import { middleOf, waitForMarks } from './harness/marks-in-page.ts';
import { type RecordingProxy, recordingProxy } from './harness/recording-proxy.ts';
import { browserNames, startBrowser, waitFor } from './harness/start-browser.ts';
import { story } from './page-pieces.ts';

/** What the browsers ask for by themselves: updates, certificates, safe browsing. */
const BROWSERS_OWN =
  /(^|\.)(mozilla|firefox|google|googleapis|gstatic|gvt1|mozaws)\.(org|com|net)(:[0-9]+)?$/u;

describe.each(browserNames)('a reading session in %s, behind a recording proxy', (name) => {
  let launched: Launched;
  let server: PageServer;
  let proxy: RecordingProxy;

  beforeAll(async () => {
    proxy = await recordingProxy();
    const body = articlePage(story);
    server = await servePages(() => ({ type: 'text/html; charset=utf-8', body }));
    launched = await startBrowser(name, { proxy: proxy.address });
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    await proxy?.close();
  });

  it('asks nobody for anything', async () => {
    const extensionPage = await launched.openExtensionPage('sidepanel.html');
    const page = await launched.browser.newPage();
    await page.goto(`${server.origin}/article`, { waitUntil: 'load' });
    const tabId = await waitFor('the tab', () => tabIdOf(extensionPage, page.url()));
    expect((await settledSession(extensionPage, tabId, 15_000))?.state).toBe('ready');
    const [mark] = await waitForMarks(page, 3);
    if (!mark) throw new Error('no mark');
    const { x, y } = middleOf(mark);
    await page.bringToFront();
    await page.mouse.click(x, y);
    const panel = await launched.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await panel.waitForSelector('.entry-head');
    await panel.click('.entry-head');
    await launched.openExtensionPage('library.html');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(proxy.hosts.filter((host) => !BROWSERS_OWN.test(host))).toEqual([]);
  });

  it('and the proxy does see what a page asks for', async () => {
    const page = await launched.browser.newPage();
    await page.goto('http://outlet.example/', { timeout: 5000 }).catch(() => undefined);
    await waitFor('the host', async () =>
      proxy.hosts.some((host) => host.startsWith('outlet.example')),
    );
  });
});
