import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../lib/marks/detector.ts';
import { browser } from '../lib/marks/extension-api.browser.ts';
import { addressLookedAt, noteAddress } from '../lib/marks/looked-at.ts';

/**
 * Runs on every enabled page and must cost it nothing: one look of at most a millisecond, and where it finds nothing, nothing is left behind,
 * neither observer nor listener nor message. A manifest's content script, but built as a plain script: the framework's wrapper for
 * content scripts would post messages to the page and listen to it.
 */
export default defineUnlistedScript(() => {
  const before = addressLookedAt();
  if (before === location.href) return;
  noteAddress(location.href);
  detect(document, before !== null, () => {
    // Where the extension was updated meanwhile nobody answers, and the page stays as it is.
    browser.runtime.sendMessage({ type: 'page:suspected' }).catch(() => undefined);
  });
});
