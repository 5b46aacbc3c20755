import { useCallback, useMemo } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import { Ledger } from '../../components/chart/printed-elsewhere.ts';
import { Extension, type ExtensionAccess } from '../../components/library/extension.ts';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { useRoute } from '../../components/library/use-route.ts';
import { Appearance } from '../../components/shared/Appearance.tsx';
import { ledgerFigures } from '../../components/shared/ledger-figures.ts';
import { useReference } from '../../components/shared/use-reference.ts';
import { catalogueOf } from '../../lib/language/catalogues.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { saveSettings } from '../../lib/settings/storage.ts';

interface LibraryProps {
  readonly browser: Browser;
  readonly settings: Settings;
}

/** The library wired to the browser. */
export function Library({ browser, settings }: LibraryProps) {
  const reference = useReference(browser);
  const route = useRoute();
  const access = useMemo(
    (): ExtensionAccess => ({
      browser,
      settings,
      change: (change) => {
        saveSettings(browser.storage.local, change)
          .then(() => browser.runtime.sendMessage({ type: 'panel:reference-changed' }))
          .catch((error: unknown) => console.error(error));
      },
    }),
    [browser, settings],
  );
  const printedElsewhere = useCallback(
    async (metric: string) =>
      reference?.origin === 'database' ? ledgerFigures(reference.database, metric) : [],
    [reference],
  );
  return (
    <Appearance settings={settings} catalogueOf={catalogueOf}>
      <Extension.Provider value={access}>
        <Ledger.Provider value={printedElsewhere}>
          <LibraryPage route={route} reference={reference} />
        </Ledger.Provider>
      </Extension.Provider>
    </Appearance>
  );
}
