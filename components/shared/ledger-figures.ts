import type { PlottedFigure } from '../../lib/chart/history.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';

/** Dated numbers that the ledger holds for a metric, as points of its chart. */
export async function ledgerFigures(
  database: HashiyaDatabase,
  metric: string,
): Promise<readonly PlottedFigure[]> {
  // The ledger's code is loaded with the first chart.
  const { observationsOfMetric } = await import('../../lib/ledger/queries.ts');
  const found = await observationsOfMetric(database, metric);
  return found.flatMap(({ entry, date, outlet }) =>
    entry.type === 'figure' && typeof entry.figure.value === 'number' && date !== ''
      ? [{ date, value: entry.figure.value, outlet }]
      : [],
  );
}
