import browser from 'webextension-polyfill';
import { SAFETY_ALARM, scheduleSafetyCopy } from '../../lib/background/safety-alarm.ts';
import { onReadersChange } from '../../lib/exchange/readers-changes.ts';
import { keepSafetyCopy } from '../../lib/exchange/safety-copy.ts';
import { privateFiles } from '../../lib/exchange/safety-store.ts';
import { database } from './state.ts';

/** Makes the safety copy when its time has come; whoever changes something of the reader's asks for it. */
export function keepCopies(): void {
  onReadersChange(() => void scheduleSafetyCopy(browser.alarms));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== SAFETY_ALARM) return;
    keepSafetyCopy(database, privateFiles(navigator.storage), new Date().toISOString()).catch(
      (error: unknown) => {
        console.warn('the safety copy was not written', error);
        void scheduleSafetyCopy(browser.alarms);
      },
    );
  });
}
