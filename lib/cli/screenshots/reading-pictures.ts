import type { Page } from 'puppeteer-core';
import type { Entry, Session } from '../../analysis/session.ts';
import type { Launched } from '../browser/launch.ts';
import { settledSession, tabIdOf } from '../start/session-of-page.ts';
import { inArabicDigits, marks } from './article.ts';
import { press, type } from './deeds.ts';
import { type Album, lookName, looks, takePicture } from './picture.ts';
import { applySettings, goTo, prepareScene, STAGE_TAB, settled, stageSession } from './scene.ts';

/** What a reader has done in the panel when its picture is taken. */
const deeds: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  whole: async () => undefined,
  why: (page) => press(page, '.why > summary'),
  'date-form': (page) => press(page, '.date .plain'),
  'date-wrong': async (page) => {
    await press(page, '.date .plain');
    await type(page, '.date-form input', '31/2/2018');
    await press(page, '.date-form .main');
  },
  chosen: async (page) => {
    await press(page, '.count.dated');
    await press(page, '.count.official');
  },
  'no-match': (page) => type(page, '.search', 'القطب الشمالي'),
  hidden: async (page) => {
    await press(page, '.entry-head');
    await page.waitForSelector('.actions');
    await press(page, '.actions li:last-child button');
    await page.waitForSelector('.toast');
  },
  options: (page) => press(page, '.page-options > summary'),
  table: async (page) => {
    await press(page, '.entry-head');
    await settled(page, '.chart details summary');
    await press(page, '.chart details summary');
    await settled(page, '.table-place table');
  },
};

function printedOf({ sentence: { text, start, end } }: Entry): string {
  return text.slice(start, end);
}

/** Pictures of the panel beside the article: every kind of entry opened, what a reader does there, and pages without a session. */
export async function readingPictures(
  launched: Launched,
  origin: string,
  album: Album,
): Promise<void> {
  // Where the system sets the colours, the panel's own states tell enough.
  if (launched.hasForcedColours) return;
  const panel = await launched.openExtensionPage('library.html#/settings');
  await prepareScene(panel, { welcomed: true }, null);
  const page = await launched.browser.newPage();
  const session = await sessionAt(page, panel, `${origin}/light/`);
  await page.goto(`${origin}/other`);
  const other = await tabIdOf(panel, page.url());
  await panel.bringToFront();
  await goTo(panel, launched, `sidepanel.html?tab=${STAGE_TAB}`, '.panel main > *');
  for (const look of looks) {
    await applySettings(panel, look);
    await panel.setViewport({ width: 400, height: 760 });
    await entryPictures(panel, session, album, lookName(look), Object.keys(marks));
    for (const [deed, act] of Object.entries(deeds)) {
      const name = `reading-${deed}-${lookName(look)}`;
      if (!album.isWanted(name)) continue;
      await stageSession(panel, { ...session, selected: null });
      await act(panel);
      await takePicture(panel, album, name, deed !== 'hidden');
    }
  }
  await applySettings(panel, { language: 'ar', numerals: 'arab' });
  await entryPictures(panel, session, album, 'arabic-digits', inArabicDigits);
  const own = await panel.evaluate(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
  for (const [state, tab] of Object.entries({ idle: other, unsupported: own })) {
    await goTo(panel, launched, `sidepanel.html?tab=${tab}`, `.state-${state}`);
    for (const look of looks) {
      const name = `panel-${state}-${lookName(look)}-usual`;
      if (!album.isWanted(name)) continue;
      await applySettings(panel, look);
      await takePicture(panel, album, name, true);
    }
  }
  await page.close();
  await panel.close();
}

/** Pictures of the panel with one entry alone, opened. */
async function entryPictures(
  panel: Page,
  session: Session,
  album: Album,
  ending: string,
  kinds: readonly string[],
): Promise<void> {
  for (const kind of kinds) {
    const name = `reading-${kind}-${ending}`;
    const entry = session.entries.find((each) => printedOf(each) === marks[kind]);
    if (!entry || !album.isWanted(name)) continue;
    await stageSession(panel, { ...session, entries: [entry], selected: entry.id });
    await takePicture(panel, album, name, true);
  }
}

declare const chrome: {
  readonly tabs: { getCurrent(): Promise<{ id?: number } | undefined> };
};

async function sessionAt(page: Page, panel: Page, url: string): Promise<Session> {
  await page.bringToFront();
  await page.goto(url);
  const tab = await tabIdOf(panel, page.url());
  const session = tab === null ? null : await settledSession(panel, tab, 20_000);
  if (session?.state !== 'ready') throw new Error('nothing was marked');
  return session;
}
