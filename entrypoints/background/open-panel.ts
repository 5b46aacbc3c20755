import browser from 'webextension-polyfill';

/** What Chromium has and the polyfill's types do not. */
interface SidePanel {
  open(options: { readonly windowId: number }): Promise<void>;
}

interface SidebarAction {
  open(): Promise<void>;
}

function hasSidePanel(api: object): api is { readonly sidePanel: SidePanel } {
  return 'sidePanel' in api;
}

function hasSidebar(api: object): api is { readonly sidebarAction: SidebarAction } {
  return 'sidebarAction' in api;
}

/** Whether a click in a page may open the panel: in Chromium it may, in Firefox by no route. */
export const opensFromPage = hasSidePanel(browser);

/**
 * Opens the panel of a window. Must be called while the browser still handles the reader's action: before anything is awaited,
 * for the right to open is lost at the first await. Never throws.
 */
export function openPanel(windowId: number | undefined): void {
  let opened: Promise<void> | undefined;
  if (hasSidePanel(browser)) {
    if (windowId !== undefined) opened = browser.sidePanel.open({ windowId });
  } else if (hasSidebar(browser)) {
    opened = browser.sidebarAction.open();
  }
  opened?.catch((error: unknown) => console.warn('the panel did not open', error));
}
