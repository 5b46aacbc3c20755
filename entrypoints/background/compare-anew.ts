import browser from 'webextension-polyfill';
import type { Session } from '../../lib/analysis/session.ts';
import { recompareAndRecord } from '../../lib/ledger/recompare-record.ts';
import { tellTab } from './annotate.ts';
import { database, reference, sessions } from './state.ts';

/** Whether the reader asked for marks on a page that is no coverage. */
export function wasForced({ coverage, state }: Pick<Session, 'coverage' | 'state'>): boolean {
  return coverage?.isCoverage === false && state !== 'not_coverage';
}

/** The reference set or the settings were changed: every page that is marked is read and compared again. */
export async function compareAnew(): Promise<void> {
  reference.forget();
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined) continue;
    const session = await sessions.load(tab.id);
    if (session) await tellTab(tab.id, { type: 'tab:read', force: wasForced(session) });
  }
  await compareLedger();
}

/** What is saved in the ledger is compared with the set of now, too; what was compared with it already is left out. */
export async function compareLedger(): Promise<void> {
  try {
    // With nothing saved, there is no need for the whole set in memory.
    if ((await database.articles.count()) === 0) return;
    const { index } = await reference.whole();
    await recompareAndRecord(database, index, () => new Date().toISOString());
  } catch (error) {
    console.error('the ledger was not compared anew', error);
  }
}
