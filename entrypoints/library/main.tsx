import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followSettings } from '../../components/shared/follow-settings.ts';
import { ensureAlarm, safetyCopyAlarm } from '../../lib/background/alarm.ts';
import { onReadersChange } from '../../lib/exchange/readers-changes.ts';
import { Library } from './Library.tsx';

onReadersChange(() => void ensureAlarm(browser.alarms, safetyCopyAlarm, Date.now()));

const root = document.getElementById('root');
followSettings(browser.storage, null, (settings) => {
  if (root) render(<Library browser={browser} settings={settings} />, root);
});
