import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import { Ledger } from '../../components/chart/printed-elsewhere.ts';
import { Actions } from '../../components/panel/actions.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { Appearance } from '../../components/shared/Appearance.tsx';
import { ledgerFigures } from '../../components/shared/ledger-figures.ts';
import { useReference } from '../../components/shared/use-reference.ts';
import { useSettings } from '../../components/shared/use-settings.ts';
import { panelActions } from './actions.ts';
import { useActiveTab } from './use-active-tab.ts';
import { usePanelView } from './use-panel-view.ts';

interface SidePanelProps {
  readonly browser: Browser;
  /** A tab to keep to, where the address names one; else the active tab of this window is followed. */
  readonly fixedTab: number | null;
}

/** The panel wired to the browser. */
export function SidePanel({ browser, fixedTab }: SidePanelProps) {
  const settings = useSettings(browser.storage);
  const tab = useActiveTab(browser, fixedTab);
  const view = usePanelView(browser, tab);
  const [stands, setStands] = useState(false);
  useEffect(() => {
    if (view.state !== 'loading') setStands(true);
  }, [view.state]);
  const reference = useReference(browser, stands);
  const database = reference?.origin === 'database' ? reference.database : null;
  // Offered from the first, so that nothing moves under a reader's hand; not where it is known to be in vain.
  const maySave = reference?.origin !== 'bundled';
  const session = view.state === 'session' ? view.session : null;
  const actions = useMemo(
    () => panelActions(browser, tab?.id ?? -1, maySave, session),
    [browser, tab?.id, maySave, session],
  );
  const printedElsewhere = useCallback(
    async (metric: string) => (database ? ledgerFigures(database, metric) : []),
    [database],
  );
  if (!settings) return null;
  return (
    <Appearance settings={settings} title="panel.title">
      <Actions.Provider value={actions}>
        <Ledger.Provider value={printedElsewhere}>
          <Panel view={view} lookup={reference?.lookup ?? null} />
        </Ledger.Provider>
      </Actions.Provider>
    </Appearance>
  );
}
