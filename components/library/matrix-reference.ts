import { statementDate } from '../../lib/analysis/reference-lookup.ts';
import type { MatrixRow } from '../../lib/ledger/matrix.ts';
import { valueKey } from '../../lib/ledger/value-key.ts';
import type { Statement } from '../../lib/reference/schema.ts';
import type { Lookup } from '../shared/lookup.ts';

const MOST = 4;

/**
 * What the reference set has to say beside a row of the matrix: statements with a value that was printed, and those that held
 * between the first and the last article; the oldest first.
 */
export function referenceOfRow(lookup: Lookup, { metric, cells }: MatrixRow): Statement[] {
  const values = cells.flatMap((cell) => cell.values);
  const printed = new Set(values.map(({ value }) => value));
  const days = values.flatMap(({ first, last }) => [first, last]).filter((day) => day !== '');
  const [from = '', to = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  const unit = lookup.metrics.get(metric)?.unit ?? null;
  const all = lookup.history.get(metric) ?? [];
  const isPrinted = (statement: Statement) => printed.has(valueKey(statement.value, unit));
  const held = (statement: Statement) =>
    from !== '' &&
    statementDate(statement) <= to &&
    (statement.validTo ?? statement.asOf ?? '9999') >= from;
  const named = all.filter(isPrinted).slice(-MOST);
  const others = all.filter((statement) => held(statement) && !isPrinted(statement));
  const shown = new Set([...named, ...others].slice(0, MOST));
  return all.filter((statement) => shown.has(statement));
}
