import type { FileChooser, Page } from 'puppeteer-core';
import { applySettings } from '../../../lib/cli/screenshots/scene.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { bare, type ExtensionPages } from '../extension-pages.ts';
import { type Hand, type HandName, handOf } from './hands.ts';
import { waitFor } from './start-browser.ts';

/** A hand in the library, and what can be seen there. */
export interface LibraryWalk extends Hand {
  /** Opens the library anew at a route. */
  readonly open: (route: string) => Promise<void>;
  /** Follows a link or presses a button, and waits for what is to be there then. */
  readonly to: (selector: string, then: string) => Promise<void>;
  /** Chooses a file for the field by way of the system's dialogue. */
  readonly give: (field: string, file: string) => Promise<void>;
  /** Presses what makes the browser ask for a permission, and leaves the page alone until it has asked. */
  readonly ask: (selector: string) => Promise<void>;
  readonly texts: (selector: string) => Promise<string[]>;
  readonly count: (selector: string) => Promise<number>;
  /** Waits until the first such element says so. */
  readonly says: (selector: string, words: RegExp) => Promise<void>;
  /** Waits until the focus is there; a pointer leaves it to the browser. */
  readonly focusIsOn: (selector: string) => Promise<void>;
}

const PATIENCE = 15_000;

/** One hand walks the library of an extension with the fixture's set; after each press the focus is looked for, and never lost. */
export function libraryWalk(pages: ExtensionPages, name: HandName): LibraryWalk {
  const { page } = pages;
  const hand = handOf(name, page);
  const texts = async (selector: string): Promise<string[]> =>
    (await page.$$eval(selector, (all) => all.map(({ textContent }) => textContent))).map(bare);
  const press = async (selector: string): Promise<void> => {
    await hand.press(selector);
    if (name === 'keyboard') await waitFor(`the focus after ${selector}`, () => isFocused(page));
  };
  return {
    ...hand,
    press,
    texts,
    open: async (route) => {
      await pages.go(`library.html?time=${Date.now()}#${route}`, 'main h1');
    },
    to: async (selector, then) => {
      await press(selector);
      await page.waitForSelector(then, { timeout: PATIENCE });
      if (name === 'keyboard') await waitFor(`the focus after ${selector}`, () => isFocused(page));
    },
    give: async (field, file) => {
      if (pages.launched.name === 'firefox') {
        // Of the dialogue that a page of an extension opens its driver hears nothing: the file is handed in beside it.
        await giveBeside(page, field, file);
        return;
      }
      const [chooser] = await Promise.all([chooserOf(page), press(chooses(name, field))]);
      await chooser.accept([file]);
    },
    ask: async (selector) => {
      await hand.press(selector);
      // A driver's question takes the reader's press back in Firefox.
      if (pages.launched.name === 'firefox')
        await new Promise((resolve) => setTimeout(resolve, 1500));
    },
    count: async (selector) => (await page.$$(selector)).length,
    says: async (selector, words) => {
      await waitFor(`${words} in ${selector}`, async () => {
        const [first] = await texts(selector);
        return first !== undefined && words.test(first);
      });
    },
    focusIsOn: async (selector) => {
      if (name === 'pointer') return;
      await waitFor(`the focus on ${selector}`, () =>
        page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector),
      );
    },
  };
}

/** The keyboard works the field itself, which is drawn as its label; a pointer works the label. */
function chooses(name: HandName, field: string): string {
  return name === 'keyboard' ? field : `${field} + label`;
}

async function giveBeside(page: Page, field: string, file: string): Promise<void> {
  const input = await page.waitForSelector(field);
  const isField = await input?.evaluate((each) => each instanceof HTMLInputElement);
  if (!input || !isField) throw new Error(`${field} takes no file`);
  await (await input.toElement('input')).uploadFile(file);
}

function chooserOf(page: Page): Promise<FileChooser> {
  return page.waitForFileChooser({ timeout: PATIENCE });
}

/** Whether something has the focus: a control, or the part of the page that was gone to. */
function isFocused(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement !== document.body);
}

/** Settings of a reader who has seen the first page. */
export async function settleIn(page: Page, settings: Partial<Settings> = {}): Promise<void> {
  await applySettings(page, { language: 'en', theme: 'light', welcomed: true, ...settings });
}
