import { useCallback, useMemo } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import { Ledger } from '../../components/chart/printed-elsewhere.ts';
import { Extension, type ExtensionAccess } from '../../components/library/extension.ts';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { useRoute } from '../../components/library/use-route.ts';
import { Appearance } from '../../components/shared/Appearance.tsx';
import { ledgerFigures } from '../../components/shared/ledger-figures.ts';
import { useReference } from '../../components/shared/use-reference.ts';
import { useSettings } from '../../components/shared/use-settings.ts';
import { saveSettings } from '../../lib/settings/storage.ts';

/** The library wired to the browser. */
export function Library({ browser }: { browser: Browser }) {
  const settings = useSettings(browser.storage);
  const reference = useReference(browser);
  const route = useRoute();
  const access = useMemo((): ExtensionAccess | null => {
    if (!settings) return null;
    return {
      browser,
      settings,
      change: (change) => {
        saveSettings(browser.storage.local, change)
          .then(() => browser.runtime.sendMessage({ type: 'panel:reference-changed' }))
          .catch((error: unknown) => console.error(error));
      },
    };
  }, [browser, settings]);
  const printedElsewhere = useCallback(
    async (metric: string) =>
      reference?.origin === 'database' ? ledgerFigures(reference.database, metric) : [],
    [reference],
  );
  if (!settings || !access) return null;
  return (
    <Appearance settings={settings} title="library.title">
      <Extension.Provider value={access}>
        <Ledger.Provider value={printedElsewhere}>
          <LibraryPage route={route} reference={reference} />
        </Ledger.Provider>
      </Extension.Provider>
    </Appearance>
  );
}
