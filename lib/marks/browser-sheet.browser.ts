import { tellBackground } from './channel.browser.ts';

/** A style sheet that the browser keeps for the extension, outside the page. */
export interface BrowserSheet {
  /** Puts one style in the place of another; null for none. Answers whether the browser did. */
  readonly replace: (before: string | null, now: string | null) => Promise<boolean>;
}

/**
 * Firefox ends every script of an add-on with it, so that none can take a sheet off again that a page adopted; it takes back the sheets that
 * it put in itself. Chromium leaves those and lets scripts live on: there this is null, and the annotator tidies up.
 */
export function browserSheet(): BrowserSheet | null {
  if (!import.meta.env.FIREFOX) return null;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    replace: (before, now) => {
      const next = turn.then(async () => {
        return (await tellBackground({ type: 'page:dress', add: now, remove: before })) === true;
      });
      turn = next;
      return next;
    },
  };
}
