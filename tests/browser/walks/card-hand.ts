import type { Page } from 'puppeteer-core';
import { type CardControlName, type SeenCard, seenCard } from '../harness/card-in-page.ts';
import { tellTab } from '../harness/extension-call.ts';
import type { HandName } from '../harness/hands.ts';
import { middleOf, seenMarks } from '../harness/marks-in-page.ts';
import { waitFor } from '../harness/start-browser.ts';

/** One way to work the card of an article in the tab in front. */
export interface CardHand {
  /** Shows the card of the mark on these words; it may name what they count too. */
  readonly show: (printed: string) => Promise<SeenCard>;
  /** Shows it so that it stays when what showed it is elsewhere. */
  readonly pin: (printed: string) => Promise<void>;
  readonly press: (name: CardControlName) => Promise<void>;
  /** Leaves mark and card without pressing anything. */
  readonly leave: () => Promise<void>;
}

export interface ArticleTab {
  readonly page: Page;
  /** A page of the extension, from which the card can be looked into. */
  readonly extension: Page;
  readonly tabId: number;
}

const MOST_STEPS = 40;
/** Milliseconds that a card must have been seen before a click on it is taken. */
const SEEN = 450;

export function cardHandOf(name: HandName, tab: ArticleTab): CardHand {
  return name === 'keyboard' ? keyboard(tab) : pointer(tab);
}

/** The shortcuts are the browser's own, which no driver's keys reach: what they send is sent in their stead. */
function keyboard({ page, extension, tabId }: ArticleTab): CardHand {
  const show = async (printed: string): Promise<SeenCard> => {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const before = await seenCard(extension, tabId);
      if (before?.hasFocus && before.printed.includes(printed)) return before;
      await tellTab(extension, tabId, { type: 'tab:step', direction: 'next' });
      await waitFor('the next card', async () => {
        const card = await seenCard(extension, tabId);
        return card?.hasFocus && card.text !== before?.text;
      });
    }
    throw new Error(`no card of ${printed}`);
  };
  return {
    show,
    pin: async (printed) => {
      await show(printed);
    },
    press: async (name) => {
      for (let press = 0; press < 12; press += 1) {
        const { controls } = (await seenCard(extension, tabId)) ?? { controls: [] };
        const wanted = controls.findIndex((each) => each.name === name);
        const focused = controls.findIndex(({ isFocused }) => isFocused);
        if (wanted === -1) throw new Error(`the card has no ${name}`);
        if (focused === wanted) {
          await page.keyboard.press('Enter');
          return;
        }
        if (focused > wanted) await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        if (focused > wanted) await page.keyboard.up('Shift');
      }
      throw new Error(`Tab does not reach ${name} in the card`);
    },
    leave: () => page.keyboard.press('Escape'),
  };
}

function pointer({ page, extension, tabId }: ArticleTab): CardHand {
  const pointAt = async (printed: string): Promise<{ x: number; y: number }> => {
    const mark = (await seenMarks(page)).find(({ text }) => text === printed);
    if (!mark) throw new Error(`no mark on ${printed}`);
    const { x, y } = middleOf(mark);
    await page.mouse.move(x, y);
    return { x, y };
  };
  return {
    pin: async (printed) => {
      const { x, y } = await pointAt(printed);
      await page.mouse.click(x, y);
      await page.mouse.move(2, 2);
    },
    show: async (printed) => {
      await pointAt(printed);
      return waitFor('the card', async () => {
        const card = await seenCard(extension, tabId);
        return card?.printed.includes(printed) && card;
      });
    },
    press: async (name) => {
      await new Promise((resolve) => setTimeout(resolve, SEEN));
      const card = await seenCard(extension, tabId);
      const control = card?.controls.find((each) => each.name === name);
      if (!control) throw new Error(`the card has no ${name}`);
      const { x, y } = control;
      await page.mouse.move(x, y);
      await page.mouse.click(x, y);
    },
    leave: () => page.mouse.move(2, 2),
  };
}
