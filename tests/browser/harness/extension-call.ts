import type { Page } from 'puppeteer-core';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly tabs: { sendMessage(tabId: number, message: object): Promise<unknown> };
  readonly storage: {
    readonly session: {
      readonly onChanged: {
        addListener(hear: (changes: Record<string, { newValue?: unknown }>) => void): void;
      };
      remove(key: string): Promise<void>;
    };
  };
  readonly action: { getBadgeText(about: { tabId: number }): Promise<string> };
}

/** Sends what the panel sends, from a page of the extension. */
export function tellBackground(extensionPage: Page, message: object): Promise<unknown> {
  return extensionPage.evaluate(async (sent) => {
    const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
    return (await (scope.browser ?? scope.chrome)?.runtime.sendMessage(sent)) ?? null;
  }, message);
}

/** Sends to the annotator of a tab what the background sends for a shortcut or a menu item. */
export function tellTab(extensionPage: Page, tabId: number, message: object): Promise<unknown> {
  return extensionPage.evaluate(
    async (id, sent) => {
      const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
      return (await (scope.browser ?? scope.chrome)?.tabs.sendMessage(id, sent)) ?? null;
    },
    tabId,
    message,
  );
}

export function badgeOf(extensionPage: Page, tabId: number): Promise<string> {
  return extensionPage.evaluate(async (id) => {
    const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
    return (await (scope.browser ?? scope.chrome)?.action.getBadgeText({ tabId: id })) ?? '';
  }, tabId);
}

/** Takes away what the background keeps of a tab, as when it is killed before it kept anything. */
export async function forgetSession(extensionPage: Page, tabId: number): Promise<void> {
  await extensionPage.evaluate(async (key) => {
    const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
    await (scope.browser ?? scope.chrome)?.storage.session.remove(key);
  }, `session:${tabId}`);
}

/** From now on counts how often the background keeps a session of the page at an address; answers with what reads the count. */
export async function countSessions(
  extensionPage: Page,
  address: string,
): Promise<() => Promise<number>> {
  await extensionPage.evaluate((wanted) => {
    const scope: { browser?: ExtensionApi; chrome?: ExtensionApi; kept?: number } =
      globalThis as never;
    scope.kept = 0;
    (scope.browser ?? scope.chrome)?.storage.session.onChanged.addListener((changes) => {
      for (const { newValue } of Object.values(changes)) {
        if (typeof newValue === 'string' && newValue.includes(JSON.stringify(wanted)))
          scope.kept = (scope.kept ?? 0) + 1;
      }
    });
  }, address);
  return () =>
    extensionPage.evaluate(() => {
      const { kept }: { kept?: number } = globalThis as never;
      return kept ?? 0;
    });
}
