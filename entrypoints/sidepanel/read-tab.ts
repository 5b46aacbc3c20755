import { sessionOf } from '../../lib/analysis/kept-session.ts';
import { type Session, sessionKey } from '../../lib/analysis/session.ts';

/** What is read of the browser, whichever names it has for its interface. */
export interface TabReader {
  readonly tabs: {
    query(filter: { active: true; currentWindow: true }): Promise<readonly TabDetails[]>;
    get(id: number): Promise<TabDetails>;
  };
  readonly storage: { readonly session: { get(key: string): Promise<Record<string, unknown>> } };
}

interface TabDetails {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

export interface SeenTab {
  readonly id: number;
  /** Undefined where the browser does not tell, no leave for that site, and where there is a session, which tells more. */
  readonly url: string | undefined;
}

/** A tab, and its session; no tab where the window has no active one. */
export interface TabAsRead {
  readonly tab: SeenTab | null;
  readonly session: Session | null;
}

/** The tab that the panel's address names to be kept to: `sidepanel.html?tab=…`; null where the active one is to be followed. */
export function fixedTabOf({ search }: Pick<Location, 'search'>): number | null {
  const asked = new URLSearchParams(search).get('tab');
  return asked === null ? null : Number(asked);
}

/** Reads the active tab of the panel's own window, or the one to keep to. */
export async function readTab(browser: TabReader, fixedTab: number | null): Promise<TabAsRead> {
  if (fixedTab !== null) {
    const session = await keptFor(browser, fixedTab);
    if (session) return { tab: { id: fixedTab, url: undefined }, session };
    // A tab that is gone has no address.
    const tab = await browser.tabs.get(fixedTab).catch(() => null);
    return { tab: { id: fixedTab, url: tab?.url }, session: null };
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { tab: null, session: null };
  return { tab: { id: tab.id, url: tab.url }, session: await keptFor(browser, tab.id) };
}

async function keptFor({ storage }: TabReader, id: number): Promise<Session | null> {
  const key = sessionKey(id);
  return sessionOf((await storage.session.get(key))[key]);
}
