import browser from 'webextension-polyfill';

let ahead: Promise<string | null> | null = null;

/** A page will be written for soon: the browser answers while the page is still being read. */
export function askForShortcutAhead(): void {
  ahead = ask();
  ahead.catch(() => undefined);
}

/** The reader's shortcut that opens the panel, as the browser writes it; null where there is none. */
export function openingShortcut(): Promise<string | null> {
  const asked = ahead ?? ask();
  ahead = null;
  return asked;
}

async function ask(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  const opening = commands.find(
    ({ name }) => name === 'open-panel' || name === '_execute_sidebar_action',
  );
  return opening?.shortcut || null;
}
