import browser from 'webextension-polyfill';
import { ensureAlarm, safetyCopyAlarm } from '../../lib/background/alarm.ts';
import { onReadersChange } from '../../lib/exchange/readers-changes.ts';
import { keepSafetyCopy } from '../../lib/exchange/safety-copy.ts';
import { privateFiles } from '../../lib/exchange/safety-store.ts';
import { sweep } from '../../lib/reference/sweep.ts';
import { database } from './state.ts';

/** Asks for a safety copy soon. */
export async function scheduleSafetyCopy(): Promise<void> {
  await ensureAlarm(browser.alarms, safetyCopyAlarm, Date.now());
}

/** Milliseconds after its start in which the background is left to what it was woken for. */
const FIRST = 4000;
/**
 * Milliseconds between calls of the browser's own interface while a copy is made. Reading a database counts for rest, after which the
 * background is ended, and a large copy takes as long; each such call puts that off.
 */
const AWAKE = 2000;

/** What was undone, or never came to an end, is swept away first. */
async function tidy(): Promise<void> {
  // The background may be ended in the middle; then it is tried again.
  await scheduleSafetyCopy();
  // What woke the background, a page that was opened as a rule, goes first.
  await new Promise((resolve) => setTimeout(resolve, FIRST - performance.now()));
  let isChanged = await sweep(database);
  const stop = onReadersChange(() => {
    isChanged = true;
  });
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
  try {
    await keepSafetyCopy(database, privateFiles(navigator.storage), new Date().toISOString());
    if (!isChanged) await browser.alarms.clear(safetyCopyAlarm.name);
  } finally {
    clearInterval(awake);
    stop();
  }
}

/** Makes the safety copy when its time has come; whoever changes something of the reader's asks for it. */
export function keepCopies(): void {
  onReadersChange(() => void scheduleSafetyCopy());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== safetyCopyAlarm.name) return;
    tidy().catch((error: unknown) => {
      console.warn('the safety copy was not written', error);
      void scheduleSafetyCopy();
    });
  });
}
