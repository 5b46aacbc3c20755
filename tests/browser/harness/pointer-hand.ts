import type { Page } from 'puppeteer-core';
import type { Hand } from './hands.ts';
import { waitFor } from './start-browser.ts';
import { replaceText } from './typed-text.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Works a page by the pointer alone; only texts are typed. */
export function pointerHand(page: Page): Hand {
  /** Scrolls to a control, or to its label where it has no room of its own; gives where it can be clicked once nothing lies over it. */
  const boxOf = (selector: string): Promise<Box> =>
    waitFor(`${selector} under the pointer`, async () => {
      const box = await page.evaluate(async (wanted) => {
        const control = document.querySelector<HTMLElement>(wanted);
        const label = control?.closest('label');
        const hasRoom = (each: Element) => each.getBoundingClientRect().width > 4;
        const target = control && !hasRoom(control) && label ? label : control;
        if (!target) return null;
        const { top: before } = target.getBoundingClientRect();
        target.scrollIntoView({ block: 'center', behavior: 'instant' });
        // A page that was just scrolled, or that is being drawn anew, is still shown as it was: a press would land beside what it is aimed at.
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (target.getBoundingClientRect().top !== before || !target.isConnected) return null;
        const [rectangle] = target.getClientRects();
        if (!rectangle) return null;
        const { left, top, width, height } = rectangle;
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        const isFree = target.contains(over) || (label && label === over?.closest('label'));
        return isFree ? JSON.stringify({ left, top, width, height }) : null;
      }, selector);
      return box === null ? null : JSON.parse(box);
    });

  const press = async (selector: string): Promise<void> => {
    const { left, top, width, height } = await boxOf(selector);
    await page.mouse.click(left + width / 2, top + height / 2);
  };

  return {
    name: 'pointer',
    press,
    write: async (selector, text) => {
      await press(selector);
      await replaceText(page, text);
    },
    choose: async (selector, value) => {
      // The list itself is drawn by the system, outside the page: no pointer of a test reaches into it.
      await boxOf(selector);
      await page.select(selector, value);
    },
    slide: async (selector, to) => {
      const { left, top, width, height } = await boxOf(selector);
      await page.mouse.move(to === 'first' ? left + 1 : left + width - 1, top + height / 2);
    },
  };
}
