import { browser as found } from 'wxt/browser';

/**
 * The browser's extension API as the page side may use it. Chromium has no `browser` of its own there, so that a page could put one in its
 * place (`<form id="browser"><input name="runtime" id="…">`); `chrome` is the world's own property and comes before any element's name.
 */
export const browser: typeof found = import.meta.env.FIREFOX
  ? found
  : Reflect.get(globalThis, 'chrome');
