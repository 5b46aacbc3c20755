import { render } from 'preact';
import browser from 'webextension-polyfill';
import { ensureAlarm, safetyCopyAlarm } from '../../lib/background/alarm.ts';
import { onReadersChange } from '../../lib/exchange/readers-changes.ts';
import { Library } from './Library.tsx';

onReadersChange(() => void ensureAlarm(browser.alarms, safetyCopyAlarm, Date.now()));

const root = document.getElementById('root');
if (root) render(<Library browser={browser} />, root);
