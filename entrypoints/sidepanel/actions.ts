import type { Browser } from 'webextension-polyfill';
import type { PanelActions } from '../../components/panel/actions.ts';
import type { Session } from '../../lib/analysis/session.ts';
import type { PanelMessage, Result } from '../../lib/messages.ts';

/** The panel's actions as messages to the background and calls to the browser. */
export function panelActions(
  browser: Browser,
  tabId: number,
  maySave: boolean,
  session: Session | null,
): PanelActions {
  const send = (message: PanelMessage): void => {
    browser.runtime.sendMessage(message).catch((error: unknown) => console.error(error));
  };
  return {
    reveal: (entry) => send({ type: 'panel:reveal', tabId, entry }),
    annotate: (force) => send({ type: 'panel:annotate', tabId, force }),
    correctDate: (date) => send({ type: 'panel:correct-date', tabId, date }),
    dismiss: (scope) => send({ type: 'panel:dismiss', tabId, scope }),
    grant: (origin) => {
      // Asked for at once: awaiting anything first would lose the click.
      browser.permissions.request({ origins: [origin] }).then(
        (granted) => {
          if (granted) send({ type: 'panel:annotate', tabId, force: false });
        },
        (error: unknown) => console.error(error),
      );
    },
    copy: (text) => navigator.clipboard.writeText(text),
    save:
      maySave && session && !session.isPrivate
        ? async (chosen) => {
            // The background has the index in memory that saved sentences are tried against.
            const message: PanelMessage = { type: 'panel:save', tabId, chosen };
            const answer: Result<null> = await browser.runtime.sendMessage(message);
            if (!answer.ok) throw new Error(answer.error);
          }
        : null,
    library: (route) => `${browser.runtime.getURL('library.html')}#${route}`,
  };
}
