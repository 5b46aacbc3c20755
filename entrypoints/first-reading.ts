import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginFirstReading } from './sidepanel/first-reading.ts';

/** The panel's first script, so small that it runs while the other is being loaded. */
export default defineUnlistedScript(() => beginFirstReading(browser));
