import type { Browser } from 'webextension-polyfill';
import type { PanelActions } from '../../components/panel/actions.ts';
import type { Session } from '../../lib/analysis/session.ts';
import type { PanelMessage } from '../../lib/messages.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';

/** The panel's actions as messages to the background and calls to the browser. */
export function panelActions(
  browser: Browser,
  tabId: number,
  database: HashiyaDatabase | null,
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
      database && session && !session.isPrivate
        ? async (chosen) => {
            const { saveToLedger } = await import('../../lib/ledger/save.ts');
            const now = new Date().toISOString();
            await saveToLedger(database, {
              session,
              canonicalUrl: null,
              textHash: session.textHash ?? null,
              chosen,
              now,
            });
          }
        : null,
    library: (route) => `${browser.runtime.getURL('library.html')}#${route}`,
  };
}
