import { render } from 'preact';
import browser from 'webextension-polyfill';
import { scheduleSafetyCopy } from '../../lib/background/safety-alarm.ts';
import { onReadersChange } from '../../lib/exchange/readers-changes.ts';
import { Library } from './Library.tsx';

onReadersChange(() => void scheduleSafetyCopy(browser.alarms));

const root = document.getElementById('root');
if (root) render(<Library browser={browser} />, root);
