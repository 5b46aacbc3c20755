import { tellBackground } from './channel.browser.ts';
import { browser } from './extension-api.browser.ts';
import { viewOf } from './page-document.ts';

/** Style sheets that the browser keeps for the extension, outside the page and its frames. */
export interface BrowserSheet {
  /** Puts one style of a document in the place of another; null for none. Answers whether the browser did. */
  readonly replace: (
    holder: Document,
    before: string | null,
    now: string | null,
  ) => Promise<boolean>;
}

/**
 * Firefox ends every script of an add-on with it, so that none can take a sheet off again that a page adopted; it takes back the sheets that
 * it put in itself. Chromium leaves those and lets scripts live on: there this is null, and the annotator tidies up.
 */
export function browserSheet(): BrowserSheet | null {
  if (!import.meta.env.FIREFOX) return null;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    replace: (holder, before, now) => {
      const next = turn.then(async () => {
        const frame = frameOf(holder);
        if (frame === null) return false;
        return (
          (await tellBackground({ type: 'page:dress', frame, add: now, remove: before })) === true
        );
      });
      turn = next;
      return next;
    },
  };
}

/** The browser's number of the frame that shows a document, 0 for the page itself; null where none shows it. */
function frameOf(holder: Document): number | null {
  if (holder === document) return 0;
  const view = viewOf(holder);
  const frame: unknown = view && Reflect.get(browser.runtime, 'getFrameId')?.(view);
  return typeof frame === 'number' && frame >= 0 ? frame : null;
}
