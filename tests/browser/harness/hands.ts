import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../lib/cli/browser/find-browser.ts';
import { keyboardHand } from './keyboard-hand.ts';
import { pointerHand } from './pointer-hand.ts';

/** The two ways in which a reader works the interface; every path is to be walked by each of them alone. */
export const handNames = ['keyboard', 'pointer'] as const;
export type HandName = (typeof handNames)[number];

/**
 * One way to work a page of the extension, which must be the tab in front. Each act takes a CSS selector of one control, waits until
 * it is there, and fails where the control cannot be reached this way. The keyboard fails too where the act before it let the focus
 * fall from the control to nowhere, so that its reader would have to begin at the top of the page.
 */
export interface Hand {
  readonly name: HandName;
  /** Follows a link, presses a button, opens a summary, ticks a box, chooses a radio button. */
  readonly press: (selector: string) => Promise<void>;
  /** Puts a text in the place of what a field holds. */
  readonly write: (selector: string, text: string) => Promise<void>;
  /** Chooses the option with this value in a list. */
  readonly choose: (selector: string, value: string) => Promise<void>;
  /** Brings what is read along a line (a slider) to its first or last place. */
  readonly slide: (selector: string, to: 'first' | 'last') => Promise<void>;
}

/**
 * The hands that walk the library in a browser: both where `HASHIYA_LONG=1` asks for the long run; else one in each, for its forms are
 * long and the same code runs in both. Card and panel are walked by both hands in both browsers each time.
 */
export function libraryHands(browser: BrowserName): readonly HandName[] {
  if (process.env.HASHIYA_LONG === '1') return handNames;
  return browser === 'chromium' ? ['keyboard'] : ['pointer'];
}

export function handOf(name: HandName, page: Page): Hand {
  return name === 'keyboard' ? keyboardHand(page) : pointerHand(page);
}
