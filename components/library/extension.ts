import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import type { Settings } from '../../lib/settings/settings.ts';

/** What pages of the library need of the extension. */
export interface ExtensionAccess {
  readonly browser: Browser;
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

export const Extension = createContext<ExtensionAccess | null>(null);

/** Throws outside the library, which always provides it. */
export function useExtension(): ExtensionAccess {
  const access = useContext(Extension);
  if (!access) throw new Error('no extension is provided');
  return access;
}
