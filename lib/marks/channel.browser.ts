import type { PageAnswers, PageMessage, TabMessage } from '../messages.ts';
import { browser } from './extension-api.browser.ts';

/** The page side's only way to the background; the browser's own API, without a polyfill. */

/** Whether the extension that started this script is still there: after an update or removal it is not. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Sends to the background; null where nothing answered. */
export async function tellBackground<Type extends PageMessage['type']>(
  message: Extract<PageMessage, { type: Type }>,
): Promise<PageAnswers[Type] | null> {
  if (!isExtensionAlive()) return null;
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return null;
  }
}

/** Hears the background until the signal; only the extension itself can send here. */
export function hearBackground(listener: (message: TabMessage) => void, signal: AbortSignal): void {
  const hear = (message: TabMessage, sender: { readonly id?: string }): undefined => {
    if (sender.id === browser.runtime.id) listener(message);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(hear);
  });
}
