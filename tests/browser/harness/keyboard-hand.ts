import type { Page } from 'puppeteer-core';
import type { Hand } from './hands.ts';
import { waitFor } from './start-browser.ts';
import { hasValue, optionIndex, replaceText } from './typed-text.ts';

const MOST_PRESSES = 150;
const PATIENCE = { timeout: 10_000 };

/** Where a control is, seen from what has the focus: on it, before or after it in the order of Tab, beside it in a group of radio buttons. */
type Place = 'focused' | 'before' | 'after' | 'radio' | 'lost';

/** Works a page by keys alone: Tab, the arrows, Enter, the space bar and what is typed. */
export function keyboardHand(page: Page): Hand {
  const placeOf = (selector: string): Promise<Place> =>
    page.evaluate((wanted): Place => {
      const { activeElement, body } = document;
      const isBegun = 'keyboardIsAtWork' in globalThis;
      Object.assign(globalThis, { keyboardIsAtWork: true });
      const element = document.querySelector<HTMLElement>(wanted);
      if (activeElement?.matches(wanted)) return 'focused';
      if (!activeElement || activeElement === body) return isBegun ? 'lost' : 'after';
      if (!element) return 'after';
      const isRadio = (other: Element): other is HTMLInputElement =>
        other instanceof HTMLInputElement && other.type === 'radio';
      if (isRadio(element) && isRadio(activeElement) && element.name === activeElement.name) {
        return 'radio';
      }
      const order = activeElement.compareDocumentPosition(element);
      return order & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
    }, selector);

  async function reach(selector: string): Promise<void> {
    await page.waitForSelector(selector, PATIENCE);
    for (let press = 0; press < MOST_PRESSES; press += 1) {
      const place = await placeOf(selector);
      if (place === 'focused') return;
      if (place === 'lost') {
        // Past the last control the focus goes out of the page, and comes in again at the other end.
        if (press === 0) throw new Error(`the focus was lost before ${selector} was wanted`);
      }
      if (place === 'before') await page.keyboard.down('Shift');
      await page.keyboard.press(place === 'radio' ? 'ArrowDown' : 'Tab');
      if (place === 'before') await page.keyboard.up('Shift');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  return {
    name: 'keyboard',
    press: async (selector) => {
      await reach(selector);
      const isTicked = await page.$eval(selector, (control) =>
        control.matches('input[type="checkbox"], input[type="radio"]'),
      );
      await page.keyboard.press(isTicked ? ' ' : 'Enter');
    },
    write: async (selector, text) => {
      await reach(selector);
      await replaceText(page, text);
    },
    choose: async (selector, value) => {
      await reach(selector);
      const index = await optionIndex(page, selector, value);
      await page.keyboard.press('Home');
      for (let press = 0; press < index; press += 1) await page.keyboard.press('ArrowDown');
      await waitFor(`${value} in ${selector}`, () => hasValue(page, selector, value));
    },
    slide: async (selector, to) => {
      await reach(selector);
      await page.keyboard.press(to === 'first' ? 'Home' : 'End');
    },
  };
}
