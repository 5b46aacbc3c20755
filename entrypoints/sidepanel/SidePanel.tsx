import { useMemo } from 'preact/hooks';
import type { Browser } from 'webextension-polyfill';
import { Actions } from '../../components/panel/actions.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { Appearance } from '../../components/shared/Appearance.tsx';
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
  const reference = useReference(browser);
  const tab = useActiveTab(browser, fixedTab);
  const view = usePanelView(browser, tab);
  const actions = useMemo(() => panelActions(browser, tab?.id ?? -1), [browser, tab?.id]);
  if (!settings) return null;
  return (
    <Appearance settings={settings} title="panel.title">
      <Actions.Provider value={actions}>
        <Panel view={view} lookup={reference?.lookup ?? null} />
      </Actions.Provider>
    </Appearance>
  );
}
