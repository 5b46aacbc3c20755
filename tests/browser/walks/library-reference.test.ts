import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionPages, openExtensionPages } from '../extension-pages.ts';
import { libraryHands } from '../harness/hands.ts';
import { type LibraryWalk, libraryWalk, settleIn } from '../harness/library-walk.ts';
import { browserNames, waitFor } from '../harness/start-browser.ts';

describe.each(browserNames)('the reference set in %s', (name) => {
  let pages: ExtensionPages;
  beforeAll(async () => {
    pages = await openExtensionPages(name);
    await settleIn(pages.page);
    await pages.page.bringToFront();
  });
  afterAll(() => pages.launched.close());

  describe.each(libraryHands(name))('by %s', (hand) => {
    let walk: LibraryWalk;
    beforeAll(() => {
      walk = libraryWalk(pages, hand);
    });

    it('is browsed by topic and by search, and each page says in its title which it is', async () => {
      await walk.open('/welcome');
      await walk.to('.sections a[href="#/reference"]', '.topic');
      const titles = [await pages.page.title()];
      expect(await walk.texts('.topic h2')).toContain('Membership');
      await walk.write('main input[type="search"]', 'تيلرسون');
      await walk.to('.parts li:nth-child(3) .count', 'a[href="#/reference/person/tillerson"]');
      await waitFor('one person', async () => (await walk.count('.links a')) === 1);
      await walk.to('.links a', '.statements');
      titles.push(await pages.page.title());
      await walk.to('.statements a[href="#/reference/office/US.SOS"]', '.officials');
      titles.push(await pages.page.title());
      await walk.to('.sections a[href="#/reference"]', '.parts');
      await walk.to('.parts li:nth-child(2) .count', 'a[href="#/reference/event/event-founding"]');
      await walk.to('a[href="#/reference/event/event-founding"]', '[data-tools="event-founding"]');
      titles.push(await pages.page.title());
      expect(new Set(titles).size).toBe(4);
      expect(titles.every((title) => title.endsWith(' · Hashiya library'))).toBe(true);
    });

    it('a metric shows its history as a drawing and as a table; nothing by that name is said', async () => {
      await walk.open('/reference');
      await walk.to('a[href="#/reference/metric/coalition.members"]', '.chart svg');
      await walk.says('.statement-value', /80/u);
      await walk.to('.chart details summary', '.chart details[open] tbody tr');
      await walk.to('.sections a[href="#/reference"]', 'main input[type="search"]');
      await walk.write('main input[type="search"]', 'كلمة لا يحملها شيء');
      await waitFor('nothing', async () => (await walk.count('.links a')) === 0);
      expect((await walk.texts('main [aria-live] > p')).join()).toMatch(/nothing by that name/u);
    });

    it('an address that leads nowhere says so, and leads back', async () => {
      await walk.open('/reference/metric/no.such');
      await walk.says('main h1', /No such page/u);
      await walk.to('main a[href="#/reference"]', '.topic');
    });
  });
});
