import browser from 'webextension-polyfill';
import { refreshAll } from '../../lib/reference/subscriptions/follow.ts';
import { originPattern } from '../../lib/reference/subscriptions/origin-pattern.ts';
import { compareAnew } from './compare-anew.ts';
import { database } from './state.ts';

const ALARM = 'refresh-subscriptions';
const DAY = 24 * 60;

/** Once a day the sets that the reader subscribed to are asked whether they changed; without a subscription nothing is fetched. */
export async function scheduleRefresh(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  browser.alarms.create(ALARM, { delayInMinutes: 10, periodInMinutes: DAY });
}

export function listenToAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void refresh();
  });
}

async function refresh(): Promise<void> {
  const answers = await refreshAll(database, {
    fetch: (...request) => fetch(...request),
    isGranted: (origin) => browser.permissions.contains({ origins: [originPattern(origin)] }),
    now: () => new Date().toISOString(),
  });
  const hasChanged = [...answers.values()].some(
    (answer) => answer.ok && answer.outcome === 'applied',
  );
  if (hasChanged) await compareAnew();
}
