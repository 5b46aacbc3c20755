import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { PlottedFigure } from '../../lib/chart/history.ts';

/** Asks the ledger what other articles printed for a metric. */
export type PrintedElsewhere = (metric: string) => Promise<readonly PlottedFigure[]>;

const NONE: readonly PlottedFigure[] = [];

export const Ledger = createContext<PrintedElsewhere>(async () => NONE);

/** What other articles printed for a metric; empty until it is known, and where there is no ledger. */
export function usePrintedElsewhere(metric: string): readonly PlottedFigure[] {
  const ask = useContext(Ledger);
  const [figures, setFigures] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    ask(metric).then(
      (found) => wanted && setFigures(found),
      (error: unknown) => console.error(error),
    );
    return () => {
      wanted = false;
    };
  }, [ask, metric]);
  return figures;
}
