import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../../lib/cli/serve-pages.ts';
import { articlePage } from './article-page.ts';
import { browserNames, startBrowser } from './start-browser.ts';

describe.each(browserNames)('%s with the extension', (name) => {
  let launched: Launched;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages(() => ({
      type: 'text/html; charset=utf-8',
      body: articlePage({ title: 'عنوان', text: 'نص قصير', published: null, publisher: 'صحيفة' }),
    }));
    launched = await startBrowser(name);
  });
  afterAll(async () => {
    await launched.close();
    await server.close();
  });

  it('opens a served page', async () => {
    const page = await launched.browser.newPage();
    await page.goto(`${server.origin}/`);
    expect(await page.title()).toBe('عنوان');
  });

  it('opens a page of the extension', async () => {
    const page = await launched.openExtensionPage('manifest.json');
    expect(await page.evaluate(() => location.protocol)).toMatch(/extension:$/u);
  });
});
