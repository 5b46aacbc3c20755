import type { Page } from 'puppeteer-core';
import type { Launched } from '../../../lib/cli/browser/launch.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { waitFor } from './start-browser.ts';

/** Takes the network away from a page, in Firefox from the whole browser (a proxy at which nobody listens), or gives it back. */
export async function setOffline(launched: Launched, page: Page, isOffline: boolean) {
  if (launched.name === 'chromium') await page.setOfflineMode(isOffline);
  else {
    await inFirefoxWindow(
      launched,
      isOffline
        ? `Services.prefs.setBoolPref('network.proxy.allow_hijacking_localhost', true);
           Services.prefs.setCharPref('network.proxy.http', '127.0.0.1');
           Services.prefs.setIntPref('network.proxy.http_port', 9);
           Services.prefs.setIntPref('network.proxy.type', 1);`
        : `Services.prefs.setIntPref('network.proxy.type', 0);`,
    );
  }
}

/** Has the page in front laid out as for a printer, or for the screen again. */
export async function setMedium(launched: Launched, page: Page, medium: 'print' | 'screen') {
  if (launched.name === 'chromium') await page.emulateMediaType(medium);
  else {
    await inFirefoxWindow(
      launched,
      `gBrowser.selectedBrowser.browsingContext.mediumOverride = '${medium === 'print' ? medium : ''}';`,
    );
  }
}

/** Sets the clock that the background reads, by milliseconds from the machine's own; until the background ends. */
export async function shiftClock(
  { name, browser, address }: Launched,
  extensionPage: Page,
  milliseconds: number,
): Promise<void> {
  const shift = `((view) => {
    const real = view.machineDate ?? view.Date;
    view.machineDate = real;
    view.Date = class extends real {
      constructor(...given) {
        if (given.length === 0) super(real.now() + ${milliseconds});
        else super(...given);
      }
      static now() { return real.now() + ${milliseconds}; }
    };
  })`;
  if (name === 'firefox') {
    await extensionPage.evaluate(
      `browser.runtime.getBackgroundPage().then((view) => { ${shift}(view); })`,
    );
    return;
  }
  await waitFor('the background', async () => {
    // Whatever is sent to it wakes it.
    await extensionPage.evaluate('chrome.runtime.sendMessage({ type: "wake" }).catch(() => null)');
    const target = browser
      .targets()
      .find((each) => each.type() === 'service_worker' && each.url().startsWith(address('')));
    const worker = await target?.worker();
    await worker?.evaluate(`${shift}(globalThis)`);
    return worker;
  });
}

interface TabsApi {
  readonly tabs: { setZoom(tabId: number, factor: number): Promise<void> };
}

/** Zooms a page, in Firefox the one in front. */
export async function setZoom(
  launched: Launched,
  extensionPage: Page,
  tabId: number,
  factor: number,
): Promise<void> {
  if (launched.name === 'firefox') {
    await inFirefoxWindow(launched, `gBrowser.selectedBrowser.fullZoom = ${factor};`);
    return;
  }
  await extensionPage.evaluate(
    async (id, zoom) => {
      const scope: { browser?: TabsApi; chrome?: TabsApi } = globalThis as never;
      await (scope.browser ?? scope.chrome)?.tabs.setZoom(id, zoom);
    },
    tabId,
    factor,
  );
}
