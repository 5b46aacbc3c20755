import { existsSync } from 'node:fs';
import { askedBrowser } from '../browser/asked-browser.ts';
import { type BrowserName, browserNames, findBrowser } from '../browser/find-browser.ts';
import { type Command, type readCommandLine, UsageError } from '../command-line.ts';

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

const options = {
  browser: {
    type: 'string',
    takes: 'NAME',
    about: 'chromium or firefox; unless told, what is there',
  },
  headless: {
    type: 'boolean',
    about: 'without a window: saves pictures of page and panel, and ends',
  },
} as const;

export const startCommand: Command<typeof options> = {
  name: 'start',
  usage: 'npm start [-- [options] [ADDRESS or FILE]]',
  about: [
    'Builds, and opens a browser on the sample article, or on yours, with the extension in it.',
  ],
  options,
};

/** Reads the command line; throws a UsageError with one clear line where it is wrong. */
export function readStartOptions({
  values,
  positionals,
}: ReturnType<typeof readCommandLine<typeof options>>): StartOptions {
  const [target = null, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('give one address or one file at the most');
  if (target !== null && !/^https?:\/\//u.test(target) && !existsSync(target)) {
    throw new UsageError(`${target} is neither an address (https://…) nor a file that is there`);
  }
  const asked = askedBrowser(values.browser);
  const installed = browserNames.find((name) => findBrowser(name) !== null);
  return {
    browser: asked ?? installed ?? 'chromium',
    target,
    headless: values.headless ?? !hasDisplay(),
  };
}
