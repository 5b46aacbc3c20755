import browser from 'webextension-polyfill';
import { beyondManifest } from '../../lib/background/match-patterns.ts';
import { detect } from './annotate.ts';

const REGISTERED = 'granted-sites';

function listedMatches(): string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];
}

/** Patterns that the reader granted beyond those of the manifest. */
async function grantedBeyondManifest(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return beyondManifest(origins, listedMatches());
}

/** The detector runs on every site that the reader granted, from now on and after every start of the browser. */
export async function followGrants(): Promise<void> {
  const matches = await grantedBeyondManifest();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
    return;
  }
  const js = ['detector.js'];
  const script = { id: REGISTERED, matches, js, runAt: 'document_idle' as const };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
}

/** Follows what the reader grants and takes back. */
export function listenToGrants(): void {
  browser.permissions.onAdded.addListener(() => void followGrants());
  browser.permissions.onRemoved.addListener(() => void followGrants());
}

/** Pages that were open before the extension came are looked at too; only granted ones can be. */
export async function detectOpenPages(): Promise<void> {
  const url = [...listedMatches(), ...(await grantedBeyondManifest())];
  for (const tab of await browser.tabs.query({ url })) {
    if (tab.id !== undefined && !tab.discarded) await detect(tab.id);
  }
}
