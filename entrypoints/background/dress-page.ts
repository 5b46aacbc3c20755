import browser from 'webextension-polyfill';

/**
 * Has the browser style the marks of a page or a frame of it, and takes a style off that it was given before. The reader's own style (`USER`) reaches every shadow
 * root, and the browser takes it off by itself where the extension goes. False where the page may not be styled.
 */
export async function dressPage(
  tabId: number,
  frame: number,
  add: string | null,
  remove: string | null,
): Promise<boolean> {
  const target = { tabId, frameIds: [frame] };
  const common = { target, origin: 'USER' } as const;
  try {
    if (add !== null) await browser.scripting.insertCSS({ ...common, css: add });
    if (remove !== null) await browser.scripting.removeCSS({ ...common, css: remove });
    return true;
  } catch {
    // The reader allowed this page once, and it navigated since; or it is gone.
    return false;
  }
}
