import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserName, browserNames, findBrowser } from '../browser/find-browser.ts';

export interface StartOptions {
  readonly browser: BrowserName;
  /** Address or file to open; null for the sample article. */
  readonly target: string | null;
  readonly headless: boolean;
}

/** Whether a window can be shown here. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Reads the command line; throws an Error with one clear line where it is wrong. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browser: { type: 'string' }, headless: { type: 'boolean' } },
  });
  const [target = null, ...rest] = positionals;
  if (rest.length > 0) throw new Error('give one address or one file at the most');
  if (target !== null && !/^https?:\/\//u.test(target) && !existsSync(target)) {
    throw new Error(`${target} is neither an address (https://…) nor a file that is there`);
  }
  const asked = browserNames.find((name) => name === values.browser);
  if (values.browser !== undefined && !asked) {
    throw new Error(`--browser takes chromium or firefox, not “${values.browser}”`);
  }
  const installed = browserNames.find((name) => findBrowser(name) !== null);
  return {
    browser: asked ?? installed ?? 'chromium',
    target,
    headless: values.headless ?? !hasDisplay(),
  };
}
