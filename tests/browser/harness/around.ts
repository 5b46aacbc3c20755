import type { Page, WebWorker } from 'puppeteer-core';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { waitFor } from './start-browser.ts';

/** A line that the address bar shows for the extension's keyword. */
export interface ShownSuggestion {
  readonly content: string;
  readonly description: string;
}

export interface MenuChoice {
  readonly item: 'compare' | 'open-panel';
  /** Where the page is pointed at, in its viewport. */
  readonly at: { readonly x: number; readonly y: number };
  readonly selection?: string;
}

/**
 * What the browser has around a page: its keys, its button, its menu, its address bar. In Firefox they are pressed, clicked and typed
 * into as a reader does; of Chromium's own interface a driver reaches the button alone, so there the background hears of the others by
 * the event that the browser sends it.
 */
export interface Around {
  readonly press: (command: string, letter: string) => Promise<void>;
  readonly clickButton: (page: Page) => Promise<void>;
  /** Answers the words of the menu's item where they can be seen. */
  readonly choose: (page: Page, tabId: number, choice: MenuChoice) => Promise<string | null>;
  readonly type: (text: string) => Promise<readonly ShownSuggestion[]>;
  /** Enters text after the keyword; in Firefox what was typed last. */
  readonly enter: (text: string) => Promise<void>;
  readonly isPanelOpen: () => Promise<boolean>;
}

export function aroundOf(launched: Launched, extension: Page): Around {
  return launched.name === 'firefox'
    ? aroundFirefox(launched)
    : aroundChromium(launched, extension);
}

const ADDON = 'hashiya_extension';

function aroundFirefox(launched: Launched): Around {
  const inWindow = (script: string): Promise<unknown> => inFirefoxWindow(launched, script);
  const pressKeys = (keys: readonly (readonly [key: string, code: string, number: number])[]) =>
    inWindow(`
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      input.beginInputTransactionForTests(window, () => {});
      const events = ${JSON.stringify(keys)}.map(([key, code, keyCode]) =>
        new window.KeyboardEvent('', { key, code, keyCode }));
      for (const event of events) input.keydown(event);
      for (const event of events.reverse()) input.keyup(event);`);
  return {
    press: async (_command, letter) => {
      await pressKeys([
        ['Alt', 'AltLeft', 18],
        ['Shift', 'ShiftLeft', 16],
        [letter, `Key${letter}`, letter.charCodeAt(0)],
      ]);
    },
    clickButton: async () => {
      await inWindow(`
        const id = '${ADDON}-browser-action';
        CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
        const { node } = CustomizableUI.getWidget(id).forWindow(window);
        (node.querySelector('.unified-extensions-item-action-button') ?? node).click();`);
    },
    choose: async (page, _tabId, { item, at }) => {
      await page.mouse.click(at.x, at.y, { button: 'right' });
      const label = await waitFor('the menu', () =>
        inWindow(`
          const menu = document.getElementById('contentAreaContextMenu');
          const chosen = menu.querySelector('menuitem[id$="-menuitem-_${item}"]');
          return menu.state === 'open' && chosen && !chosen.hidden ? chosen.label : null;`),
      );
      await inWindow(`
        const menu = document.getElementById('contentAreaContextMenu');
        menu.activateItem(menu.querySelector('menuitem[id$="-menuitem-_${item}"]'));`);
      return String(label);
    },
    type: async (text) => {
      const shown = await inWindow(`
        gURLBar.search('hashiya ' + ${JSON.stringify(text)});
        for (let turn = 0; turn < 60; turn += 1) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          if (gURLBar.view.isOpen && gURLBar.view.visibleRowCount > 1) break;
        }
        return [...gURLBar.view.panel.querySelectorAll('.urlbarView-row')].map(({ result }) => ({
          content: result.payload.content, description: result.payload.title }));`);
      return shown as ShownSuggestion[];
    },
    enter: async () => {
      await inWindow('gURLBar.focus();');
      await pressKeys([['Enter', 'Enter', 13]]);
    },
    isPanelOpen: async () =>
      (await inWindow('return SidebarController.isOpen && SidebarController.currentID;')) ===
      `${ADDON}-sidebar-action`,
  };
}

interface ChromiumEvents {
  readonly tabs: { get(id: number): Promise<object> };
  readonly commands: { readonly onCommand: Sent };
  readonly contextMenus: { readonly onClicked: Sent };
  readonly omnibox: { readonly onInputChanged: Sent; readonly onInputEntered: Sent };
}
interface Sent {
  dispatch(...told: unknown[]): void;
}

function aroundChromium({ browser, address }: Launched, extension: Page): Around {
  const worker = async (): Promise<WebWorker> => {
    // Whatever is sent to it wakes it.
    await extension.evaluate(() => {
      const { chrome }: { chrome?: { runtime: { sendMessage(message: object): unknown } } } =
        globalThis as never;
      void Promise.resolve(chrome?.runtime.sendMessage({ type: 'wake' })).catch(() => null);
    });
    return await waitFor('the background', async () => {
      const targets = browser.targets().filter((target) => target.type() === 'service_worker');
      return await targets.find((target) => target.url().startsWith(address('')))?.worker();
    });
  };
  return {
    press: async (command) => {
      await (await worker()).evaluate((name) => {
        const { chrome }: { chrome: ChromiumEvents } = globalThis as never;
        chrome.commands.onCommand.dispatch(name);
      }, command);
    },
    clickButton: async (page) => {
      const [own] = (await browser.extensions()).values();
      if (own) await page.triggerExtensionAction(own);
    },
    choose: async (page, tabId, { item, at, selection }) => {
      await page.mouse.click(at.x, at.y, { button: 'right' });
      await (await worker()).evaluate(
        async (menuItemId, selectionText, id) => {
          const { chrome }: { chrome: ChromiumEvents } = globalThis as never;
          const tab = await chrome.tabs.get(id);
          chrome.contextMenus.onClicked.dispatch({ menuItemId, selectionText, frameId: 0 }, tab);
        },
        item,
        selection ?? '',
        tabId,
      );
      return null;
    },
    type: async (text) => {
      const shown = await (await worker()).evaluate(
        (typed) =>
          new Promise<string>((resolve) => {
            const { chrome }: { chrome: ChromiumEvents } = globalThis as never;
            const show = (lines: object[]) => resolve(JSON.stringify(lines));
            chrome.omnibox.onInputChanged.dispatch(typed, show);
          }),
        text,
      );
      return JSON.parse(shown);
    },
    enter: async (text) => {
      await (await worker()).evaluate((entered) => {
        const { chrome }: { chrome: ChromiumEvents } = globalThis as never;
        chrome.omnibox.onInputEntered.dispatch(entered, 'newForegroundTab');
      }, text);
    },
    isPanelOpen: async () =>
      browser.targets().some((target) => target.url() === address('sidepanel.html')),
  };
}
