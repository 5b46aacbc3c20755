import type { PlottedFigure } from '../../lib/chart/history.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';

/** All dated numbers that the ledger holds for a metric, as points of its chart. */
export async function ledgerFigures(
  database: HashiyaDatabase,
  metric: string,
): Promise<readonly PlottedFigure[]> {
  // The ledger's code is loaded with the first chart.
  const { printedFigures } = await import('../../lib/ledger/printed-figures.ts');
  return await printedFigures(database, metric);
}
