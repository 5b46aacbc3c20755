import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the panel asks of the extension; the entry point wires it, a test or a picture hands in its own. */
export interface PanelActions {
  readonly reveal: (entry: string) => void;
  readonly annotate: (force: boolean) => void;
  readonly correctDate: (date: string | null) => void;
  readonly dismiss: (scope: 'page' | 'site') => void;
  /** Asks the browser for leave to read a site; must be called from a click. */
  readonly grant: (origin: string) => void;
  readonly copy: (text: string) => Promise<void>;
  /** Saves entries of the article by their ids, or all. Null where nothing may be saved: no ledger, or a private window. */
  readonly save: ((chosen: 'all' | readonly string[]) => Promise<void>) | null;
  /** Address of a page of the library: `/settings`, `/reference/new?metric=…`. */
  readonly library: (route: string) => string;
}

const nothing = () => {};

export const Actions = createContext<PanelActions>({
  reveal: nothing,
  annotate: nothing,
  correctDate: nothing,
  dismiss: nothing,
  grant: nothing,
  copy: async () => {},
  save: null,
  library: (route) => `/library.html#${route}`,
});

/** What the panel that is drawn can have done. */
export function useActions(): PanelActions {
  return useContext(Actions);
}
