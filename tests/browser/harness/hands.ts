import type { Page } from 'puppeteer-core';
import { waitFor } from './start-browser.ts';

/** The two ways in which a reader works the interface; every path is to be walked by each of them alone. */
export const handNames = ['keyboard', 'pointer'] as const;
export type HandName = (typeof handNames)[number];

/**
 * One way to work a page of the extension. Each act takes a CSS selector of one control, waits until it is there,
 * and fails where the control cannot be reached this way.
 */
export interface Hand {
  readonly name: HandName;
  /** Follows a link, presses a button, opens a summary, ticks a box. */
  readonly press: (selector: string) => Promise<void>;
  /** Puts a text in the place of what a field holds. */
  readonly write: (selector: string, text: string) => Promise<void>;
  /** Chooses the option with this value in a list. */
  readonly choose: (selector: string, value: string) => Promise<void>;
}

const MOST_PRESSES = 150;

export function handOf(name: HandName, page: Page): Hand {
  return name === 'keyboard' ? keyboardHand(page) : pointerHand(page);
}

/** Where a control is, seen from what has the focus: before, after, focused, or outside the order of Tab. */
type Place = 'before' | 'after' | 'focused' | 'roving';

function keyboardHand(page: Page): Hand {
  const placeOf = (selector: string): Promise<Place> =>
    page.evaluate((wanted) => {
      const { activeElement } = document;
      if (activeElement?.matches(wanted)) return 'focused';
      const element = document.querySelector<HTMLElement>(wanted);
      if (!element || !activeElement || activeElement === document.body) return 'after';
      if (element.tabIndex < 0 && element.parentElement?.parentElement?.contains(activeElement)) {
        return 'roving';
      }
      const order = activeElement.compareDocumentPosition(element);
      return order & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
    }, selector);

  /** Brings the focus to the control by Tab, and within a list of one stop by the arrows. */
  async function reach(selector: string): Promise<void> {
    await page.waitForSelector(selector);
    for (let press = 0; press < MOST_PRESSES; press += 1) {
      const place = await placeOf(selector);
      if (place === 'focused') return;
      if (place === 'before') await page.keyboard.down('Shift');
      await page.keyboard.press(place === 'roving' ? 'ArrowDown' : 'Tab');
      if (place === 'before') await page.keyboard.up('Shift');
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  return {
    name: 'keyboard',
    press: async (selector) => {
      await reach(selector);
      const ticked = await page.$eval(selector, (control) =>
        control.matches('input[type="checkbox"], input[type="radio"]'),
      );
      await page.keyboard.press(ticked ? ' ' : 'Enter');
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
  };
}

function pointerHand(page: Page): Hand {
  return {
    name: 'pointer',
    press: async (selector) => {
      await page.waitForSelector(selector, { visible: true });
      await page.click(selector);
    },
    write: async (selector, text) => {
      await page.waitForSelector(selector, { visible: true });
      await page.click(selector);
      await replaceText(page, text);
    },
    choose: async (selector, value) => {
      // The list itself is drawn by the system, outside the page: no pointer of a test reaches into it.
      await page.waitForSelector(selector, { visible: true });
      await page.select(selector, value);
    },
  };
}

async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  if (text === '') await page.keyboard.press('Backspace');
  else await page.keyboard.type(text);
}

async function optionIndex(page: Page, selector: string, value: string): Promise<number> {
  const index = await page.$eval(
    selector,
    (list, wanted) =>
      list instanceof HTMLSelectElement
        ? [...list.options].findIndex((option) => option.value === wanted)
        : -1,
    value,
  );
  if (index === -1) throw new Error(`${selector} offers no ${value}`);
  return index;
}

function hasValue(page: Page, selector: string, value: string): Promise<boolean> {
  return page.$eval(
    selector,
    (list, wanted) => list instanceof HTMLSelectElement && list.value === wanted,
    value,
  );
}
