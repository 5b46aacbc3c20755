import type { Page } from 'puppeteer-core';
import type { Hand } from './hands.ts';
import { waitFor } from './start-browser.ts';
import { hasValue, optionIndex, replaceText } from './typed-text.ts';

const MOST_PRESSES = 150;
const PATIENCE = { timeout: 10_000 };

/** How a control is reached from what has the focus: by so many presses of Tab, back where they are negative, or of the arrows. */
interface Way {
  readonly tabs: number;
  readonly arrows: number;
  /** Whether the focus was on a control before, and is on none now. */
  readonly isLost: boolean;
  readonly isTicked: boolean;
}

/** Works a page by keys alone: Tab, the arrows, Enter, the space bar and what is typed. */
export function keyboardHand(page: Page): Hand {
  const wayTo = async (selector: string): Promise<Way> =>
    JSON.parse(
      await page.evaluate((wanted) => {
        const { activeElement, body } = document;
        const isBegun = 'keyboardIsAtWork' in globalThis;
        Object.assign(globalThis, { keyboardIsAtWork: true });
        const isRadio = (each: Element | null): each is HTMLInputElement =>
          each instanceof HTMLInputElement && each.type === 'radio';
        const groupOf = ({ name }: HTMLInputElement) =>
          [...document.querySelectorAll('input')].filter(
            (each) => isRadio(each) && each.name === name,
          );
        /** Of a group of radio buttons Tab stops at the chosen one alone. */
        const stopOf = (each: HTMLElement): HTMLElement =>
          isRadio(each) ? (groupOf(each).find(({ checked }) => checked) ?? each) : each;
        const controls = 'a[href], button, input, select, textarea, summary, [tabindex]';
        const stops = [...document.querySelectorAll<HTMLElement>(controls)].filter(
          (each) =>
            each === activeElement ||
            (each.tabIndex >= 0 &&
              !each.matches(':disabled') &&
              each.checkVisibility({ visibilityProperty: true }) &&
              stopOf(each) === each),
        );
        const target = document.querySelector<HTMLElement>(wanted);
        const isAway = !activeElement || activeElement === body;
        const from = isAway ? -1 : stops.findIndex((each) => each.matches(':focus'));
        const to = target ? stops.indexOf(stopOf(target)) : -1;
        const group = isRadio(target) && isRadio(activeElement) ? groupOf(target) : [];
        const isInGroup = isRadio(activeElement) && group.includes(activeElement);
        const way = {
          tabs: target === activeElement || isInGroup ? 0 : to === from ? 1 : to - from,
          arrows: isInGroup && target !== activeElement ? 1 : 0,
          isLost: isAway && isBegun,
          isTicked: isRadio(target) || (target?.matches('input[type="checkbox"]') ?? false),
        };
        return JSON.stringify(way);
      }, selector),
    );

  async function reach(selector: string): Promise<Way> {
    await page.waitForSelector(selector, PATIENCE);
    for (let presses = 0; presses < MOST_PRESSES; ) {
      const way = await wayTo(selector);
      const { tabs, arrows, isLost } = way;
      // Past the last control the focus goes out of the page, and comes in again at the other end.
      if (isLost && presses === 0) {
        throw new Error(`the focus was lost before ${selector} was wanted`);
      }
      if (tabs === 0 && arrows === 0) return way;
      if (tabs < 0) await page.keyboard.down('Shift');
      for (let press = 0; press < Math.abs(tabs); press += 1) await page.keyboard.press('Tab');
      if (tabs < 0) await page.keyboard.up('Shift');
      if (arrows > 0) await page.keyboard.press('ArrowDown');
      presses += Math.abs(tabs) + arrows;
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  return {
    name: 'keyboard',
    press: async (selector) => {
      const { isTicked } = await reach(selector);
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

/** A reader comes to the page anew, with the focus nowhere yet. */
export async function forgetFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.deleteProperty(globalThis, 'keyboardIsAtWork');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
