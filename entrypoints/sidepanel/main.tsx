// Stands before all others: the browser is asked for what is to be shown, and answers while they are being run.
import './first-reading.ts';

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followSettings } from '../../components/shared/follow-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { firstSettings, firstTab } from './first-reading.ts';
import { type FollowedTab, followTab } from './follow-tab.ts';
import { fixedTabOf } from './read-tab.ts';
import { SidePanel } from './SidePanel.tsx';

const root = document.getElementById('root');
let settings: Settings | null = null;
let followed: FollowedTab | null = null;

/** Draws when both are there, so that the first thing drawn is what the reader waits for. */
function draw(): void {
  if (!root || !settings || !followed) return;
  render(<SidePanel browser={browser} settings={settings} followed={followed} />, root);
}

followTab(browser, fixedTabOf(location), firstTab, (next) => {
  followed = next;
  draw();
});
followSettings(browser.storage, firstSettings, (next) => {
  settings = next;
  draw();
});
