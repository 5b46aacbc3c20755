import { projectRoot } from '../../../lib/cli/browser/build-extension.ts';
import type { BrowserName } from '../../../lib/cli/browser/find-browser.ts';
import { ensureBrowser } from '../../../lib/cli/browser/install-browser.ts';
import { type Launched, type LaunchOptions, launch } from '../../../lib/cli/browser/launch.ts';

export { type BrowserName, browserNames } from '../../../lib/cli/browser/find-browser.ts';

/** Folder of the test build for a browser. */
export function testBuild(name: BrowserName): string {
  return `${projectRoot}.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3-test`;
}

/** A headless browser with the test build in it. */
export function startBrowser(
  name: BrowserName,
  options: Partial<LaunchOptions> = {},
): Promise<Launched> {
  return launch({
    name,
    executable: ensureBrowser(name, console.log),
    extension: testBuild(name),
    headless: true,
    ...options,
  });
}

/** Waits until a question has an answer that is neither null, undefined nor false; an error says what was awaited. */
export async function waitFor<T>(
  what: string,
  question: () => Promise<T | null | undefined | false>,
  milliseconds = 15_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await question().catch(() => null);
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
