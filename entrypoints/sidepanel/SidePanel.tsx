import { useCallback, useMemo } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import { Ledger } from '../../components/chart/printed-elsewhere.ts';
import { Actions } from '../../components/panel/actions.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { Appearance } from '../../components/shared/Appearance.tsx';
import { ledgerFigures } from '../../components/shared/ledger-figures.ts';
import { useReference } from '../../components/shared/use-reference.ts';
import { panelCatalogueOf } from '../../lib/language/panel-catalogue.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { panelActions } from './actions.ts';
import type { FollowedTab } from './follow-tab.ts';

interface SidePanelProps {
  readonly browser: Browser;
  readonly settings: Settings;
  readonly followed: FollowedTab;
}

/** The panel wired to the browser. */
export function SidePanel({ browser, settings, followed }: SidePanelProps) {
  const { id, view } = followed;
  const reference = useReference(browser);
  const database = reference?.origin === 'database' ? reference.database : null;
  // Offered from the first, so that nothing moves under a reader's hand; not where it is known to be in vain.
  const maySave = reference?.origin !== 'bundled';
  const session = view.state === 'session' ? view.session : null;
  const actions = useMemo(
    () => panelActions(browser, id ?? -1, maySave, session),
    [browser, id, maySave, session],
  );
  const printedElsewhere = useCallback(
    async (metric: string) => (database ? ledgerFigures(database, metric) : []),
    [database],
  );
  return (
    <Appearance settings={settings} catalogueOf={panelCatalogueOf}>
      <Actions.Provider value={actions}>
        <Ledger.Provider value={printedElsewhere}>
          <Panel view={view} lookup={reference?.lookup ?? null} />
        </Ledger.Provider>
      </Actions.Provider>
    </Appearance>
  );
}
