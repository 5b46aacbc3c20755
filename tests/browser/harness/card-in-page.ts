import type { Page } from 'puppeteer-core';

interface Injection {
  readonly target: { readonly tabId: number };
  readonly func: () => unknown;
}
interface ExtensionApi {
  readonly scripting: { executeScript(injection: Injection): Promise<{ result?: unknown }[]> };
}

/** What can be pressed in a card, by the order it stands in: its cross, the source's link, panel, save, and the steps. */
export type CardControlName = 'close' | 'source' | 'panel' | 'save' | 'previous' | 'next';

export interface CardControl {
  readonly name: CardControlName;
  readonly text: string;
  readonly isFocused: boolean;
  /** Its middle, in the page's viewport. */
  readonly x: number;
  readonly y: number;
}

/** The card that a page shows, which the page itself cannot look into. */
export interface SeenCard {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly printed: string;
  readonly text: string;
  /** What a screen reader was told. */
  readonly spoken: string;
  /** How to open the panel, where no button can. */
  readonly hint: string | null;
  readonly hasFocus: boolean;
  readonly controls: readonly CardControl[];
}

/** Looks into the card of a tab from the extension's own world; null where none is shown. */
export async function seenCard(extensionPage: Page, tabId: number): Promise<SeenCard | null> {
  const found = await extensionPage.evaluate(async (id) => {
    const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
    const [first] =
      (await (scope.browser ?? scope.chrome)?.scripting.executeScript({
        target: { tabId: id },
        func: () => {
          interface Opening {
            openOrClosedShadowRoot(element: Element | null): ShadowRoot | null;
          }
          const host = document.documentElement.lastElementChild;
          if (!host?.matches('[popover]')) return 'null';
          const { chrome }: { chrome?: { dom?: Opening } } = globalThis as never;
          const own: { openOrClosedShadowRoot?: ShadowRoot | null } = host as never;
          const root = own.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(host);
          if (!root) return 'null';
          const textOf = (selector: string) => root.querySelector(selector)?.textContent ?? null;
          const buttons = [...root.querySelectorAll('footer > button')];
          const named: [string, Element | null | undefined][] = [
            ['close', root.querySelector('.close')],
            ['source', root.querySelector('.source a')],
            ['panel', buttons.length > 1 ? buttons[0] : null],
            ['save', buttons.at(-1)],
            ['previous', root.querySelector('.step.previous')],
            ['next', root.querySelector('.step.next')],
          ];
          const controls = named.flatMap(([name, element]) => {
            const box = element?.getClientRects()[0];
            if (!element || !box) return [];
            const { x, y, width, height } = box;
            const isFocused = root.activeElement === element;
            const text = element.textContent ?? '';
            return [{ name, text, isFocused, x: x + width / 2, y: y + height / 2 }];
          });
          const { left, top, right, bottom } = host.getBoundingClientRect();
          return JSON.stringify({
            left,
            top,
            right,
            bottom,
            printed: textOf('.printed'),
            text: textOf('.card'),
            spoken: textOf('.spoken'),
            hint: textOf('.hint'),
            hasFocus: root.activeElement !== null,
            controls,
          });
        },
      })) ?? [];
    return String(first?.result ?? 'null');
  }, tabId);
  return JSON.parse(found);
}
