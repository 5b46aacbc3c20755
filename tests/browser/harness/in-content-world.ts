import type { Page } from 'puppeteer-core';

interface Injection {
  readonly target: { readonly tabId: number };
  readonly func: (given: string) => unknown;
  readonly args: readonly [string];
}
interface ExtensionApi {
  readonly scripting: { executeScript(injection: Injection): Promise<{ result?: unknown }[]> };
}

/** Sends messages from the extension's own world in a page, as one who took the page's process over; each answer as JSON, or `nothing`. */
export async function sayAsPage(
  extensionPage: Page,
  tabId: number,
  messages: readonly string[],
): Promise<string[]> {
  const answers = await extensionPage.evaluate(
    async (id, sent) => {
      const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
      const [first] =
        (await (scope.browser ?? scope.chrome)?.scripting.executeScript({
          target: { tabId: id },
          args: [sent],
          func: async (given) => {
            interface Runtime {
              runtime: { sendMessage(message: unknown): Promise<unknown> };
            }
            const { browser, chrome }: { browser?: Runtime; chrome?: Runtime } =
              globalThis as never;
            const runtime = (browser ?? chrome)?.runtime;
            const read: unknown[] = JSON.parse(given).map((each: string) => JSON.parse(each));
            const said: string[] = [];
            for (const message of read) {
              const answer = await Promise.resolve(runtime?.sendMessage(message)).catch(() => null);
              said.push(
                answer === undefined || answer === null ? 'nothing' : JSON.stringify(answer),
              );
            }
            return JSON.stringify(said);
          },
        })) ?? [];
      return String(first?.result ?? '["no answer at all"]');
    },
    tabId,
    JSON.stringify(messages),
  );
  return JSON.parse(answers);
}
