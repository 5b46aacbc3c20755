import type { LedgerRefusal } from '../../lib/exchange/read-ledger-file.ts';
import type { BackupRefusal } from '../../lib/exchange/restore.ts';
import type { Translator } from '../../lib/language/translate.ts';
import type { Reason } from '../../lib/reason.ts';
import type { Refusal } from '../../lib/reference/import/import-row.ts';
import type { ImportKind } from '../../lib/reference/import/preview.ts';

/** A row, an entry or a line of a file with all that is wrong with it. */
export interface RefusedRow {
  /** «Line 2», «Statements, entry 3»; null where the file as a whole is meant. */
  readonly place: string | null;
  readonly id: string | null;
  readonly problems: readonly Reason[];
}

interface Placed {
  readonly place: string | null;
  readonly id: string | null;
  readonly reason: Reason;
}

/** What is refused, each place once, in the file's order. */
function byPlace(placed: readonly Placed[]): RefusedRow[] {
  const rows = Map.groupBy(placed, ({ place, id }) => JSON.stringify([place, id]));
  return [...rows.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ ...first, problems: all.map(({ reason }) => reason) }] : [];
  });
}

/** Refused entries of a reference set: of a table by their line, of JSON by their part. */
export function refusedEntries(
  { text }: Translator,
  refused: readonly Refusal[],
  kind: ImportKind,
): RefusedRow[] {
  const placed = refused.map(({ row, part, id, reason }): Placed => {
    if (row === null) return { place: null, id, reason };
    const place =
      kind === 'json' && part !== null
        ? text('library.exchange.entry', { part: text(`library.reference.${part}`), row })
        : text('library.exchange.line', { row });
    return { place, id, reason };
  });
  return byPlace(placed);
}

/** Refused articles and observations of a ledger. */
export function refusedOfLedger(
  { text }: Translator,
  refused: readonly LedgerRefusal[],
): RefusedRow[] {
  const placed = refused.map(({ row, kind, reason }): Placed => {
    const key = kind === 'file' ? 'line' : kind;
    const place = row === null ? null : text(`library.exchange.${key}`, { row });
    return { place, id: null, reason };
  });
  return byPlace(placed);
}

/** Refused lines of a backup. */
export function refusedLines(
  { text }: Translator,
  refused: readonly BackupRefusal[],
): RefusedRow[] {
  return byPlace(
    refused.map(({ row, reason }) => ({
      place: text('library.exchange.line', { row }),
      id: null,
      reason,
    })),
  );
}
