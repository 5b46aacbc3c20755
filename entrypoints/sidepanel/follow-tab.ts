import type { Browser, Storage, Tabs } from 'webextension-polyfill';
import { type PanelView, siteOf } from '../../components/panel/view.ts';
import { sessionOf } from '../../lib/analysis/kept-session.ts';
import { type Session, sessionKey } from '../../lib/analysis/session.ts';
import { readTab, type SeenTab, type TabAsRead } from './read-tab.ts';

/** What there is to show of a tab: its session, or why it has none. */
export interface FollowedTab {
  /** Null where the window has no active tab. */
  readonly id: number | null;
  readonly view: PanelView;
}

/**
 * Tells what there is to show of the active tab of the panel's own window, or of the tab to keep to; and again when another tab
 * becomes active, when the tab goes elsewhere, when its session changes, and when leave is given for a site. One document follows
 * them all, none is made for each tab; so there is nothing to stop.
 *
 * @param first what is being read of it already, asked for in this same task
 */
export function followTab(
  browser: Browser,
  fixedTab: number | null,
  first: Promise<TabAsRead>,
  tell: (followed: FollowedTab) => void,
): void {
  let followed: SeenTab | null = null;
  let asked = 0;
  let answered = 0;

  /** Reads the tab and its session, and tells them, where nothing was asked for since. */
  const read = async (reading: Promise<TabAsRead>): Promise<void> => {
    asked += 1;
    const turn = asked;
    const { tab, session } = await reading;
    const view = await viewOf(browser, tab, session);
    if (turn !== asked) return;
    answered = turn;
    followed = tab;
    tell({ id: tab?.id ?? null, view });
  };
  const readAnew = (): void => {
    read(readTab(browser, fixedTab)).catch((error: unknown) => console.error(error));
  };
  const onStored = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area !== 'session') return;
    const change = followed && changes[sessionKey(followed.id)];
    // What is being read may have been stored before this change.
    const isReading = asked !== answered;
    const session = change && !isReading ? sessionOf(change.newValue) : null;
    if (followed && session) {
      tell({ id: followed.id, view: { state: 'session', session } });
    } else if (change || isReading) readAnew();
  };
  const onUpdated = (id: number, change: Tabs.OnUpdatedChangeInfoType): void => {
    if (asked === answered && id !== followed?.id) return;
    if (change.url !== undefined || change.status === 'complete') readAnew();
  };

  read(first).catch(readAnew);
  browser.storage.onChanged.addListener(onStored);
  browser.permissions.onAdded.addListener(readAnew);
  browser.tabs.onUpdated.addListener(onUpdated);
  if (fixedTab === null) browser.tabs.onActivated.addListener(readAnew);
}

async function viewOf(
  { permissions }: Browser,
  tab: SeenTab | null,
  session: Session | null,
): Promise<PanelView> {
  if (session) return { state: 'session', session };
  if (!tab) return { state: 'loading' };
  if (tab.url === undefined) return { state: 'disabled', site: null };
  const site = siteOf(tab.url);
  if (!site) return { state: 'unsupported' };
  const allowed = await permissions.contains({ origins: [site.origin] });
  return allowed ? { state: 'idle' } : { state: 'disabled', site };
}
