import browser from 'webextension-polyfill';
import { ensureAlarm, refreshAlarm } from '../../lib/background/alarm.ts';
import { startNameTable } from '../../lib/officials/name-table.ts';
import { refreshAll } from '../../lib/reference/subscriptions/follow.ts';
import { originPattern } from '../../lib/reference/subscriptions/origin-pattern.ts';
import { compareAnew } from './compare-anew.ts';
import { database } from './state.ts';

/** Once a day the sets that the reader subscribed to are asked whether they changed; without a subscription nothing is fetched. */
export async function scheduleRefresh(): Promise<void> {
  await ensureAlarm(browser.alarms, refreshAlarm, Date.now());
}

/** Refreshes subscriptions when their alarm rings. */
export function listenToAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === refreshAlarm.name) void refresh();
  });
}

async function refresh(): Promise<void> {
  const answers = await refreshAll(database, {
    fetch: (...request) => fetch(...request),
    isGranted: (origin) => browser.permissions.contains({ origins: [originPattern(origin)] }),
    now: () => new Date().toISOString(),
    loadNameReader: async () => ({ startNameTable }),
  });
  const hasChanged = [...answers.values()].some(
    (answer) => answer.ok && answer.outcome === 'applied',
  );
  if (hasChanged) await compareAnew();
}
