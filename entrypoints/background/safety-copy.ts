import browser from 'webextension-polyfill';
import { ensureAlarm, safetyCopyAlarm } from '../../lib/background/alarm.ts';
import { onReadersChange } from '../../lib/exchange/readers-changes.ts';
import { keepSafetyCopy } from '../../lib/exchange/safety-copy.ts';
import { privateFiles } from '../../lib/exchange/safety-store.ts';
import { database } from './state.ts';

/** Asks for a safety copy soon. */
export async function scheduleSafetyCopy(): Promise<void> {
  await ensureAlarm(browser.alarms, safetyCopyAlarm, Date.now());
}

/** Makes the safety copy when its time has come; whoever changes something of the reader's asks for it. */
export function keepCopies(): void {
  onReadersChange(() => void scheduleSafetyCopy());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== safetyCopyAlarm.name) return;
    keepSafetyCopy(database, privateFiles(navigator.storage), new Date().toISOString()).catch(
      (error: unknown) => {
        console.warn('the safety copy was not written', error);
        void scheduleSafetyCopy();
      },
    );
  });
}
