import { UsageError } from '../command-line.ts';
import { type BrowserName, browserNames } from './find-browser.ts';

/** The browser that `--browser NAME` asks for; null where it is not given, a UsageError where there is none of that name. */
export function askedBrowser(given: string | undefined): BrowserName | null {
  if (given === undefined) return null;
  const asked = browserNames.find((name) => name === given);
  if (asked) return asked;
  throw new UsageError(`--browser takes ${browserNames.join(' or ')}, not “${given}”`);
}
