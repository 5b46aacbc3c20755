import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followSettings } from '../../components/shared/follow-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { takeFirstReading } from './first-reading.ts';
import { type FollowedTab, followTab } from './follow-tab.ts';
import { fixedTabOf } from './read-tab.ts';
import { SidePanel } from './SidePanel.tsx';

const root = document.getElementById('root');
const first = takeFirstReading();
let settings: Settings | null = null;
let followed: FollowedTab | null = null;

/** Draws when both are there, so that the first thing drawn is what the reader waits for. */
function draw(): void {
  if (!root || !settings || !followed) return;
  render(<SidePanel browser={browser} settings={settings} followed={followed} />, root);
}

followTab(browser, fixedTabOf(location), first?.tab ?? null, (next) => {
  followed = next;
  draw();
});
followSettings(browser.storage, first?.settings ?? null, (next) => {
  settings = next;
  draw();
});
