import { batchLayer } from '../batches.ts';
import type { HashiyaDatabase } from '../database.ts';
import { retryOnceClosed } from '../database.ts';
import { entryProblems } from '../entry-integrity.ts';
import { knownAfter } from '../known-after.ts';
import type { EntriesById } from '../merge.ts';
import { readMerged } from '../merged.ts';
import { PAUSE_EVERY, pause } from '../pause.ts';
import { sameEntry } from '../same-entry.ts';
import { mergedTables } from '../snapshot.ts';
import { readState } from '../state.ts';
import type { StoredState } from '../stored.ts';
import type { ImportReading, ImportRow, Refusal } from './import-row.ts';
import { readCsvImport } from './read-csv.ts';
import { readJsonImport } from './read-json.ts';

/** `json`: a set in the documented format; else a table. */
export type ImportKind = 'json' | 'statements-csv' | 'persons-csv';

/** What an import would do; nothing is written yet. */
export interface ImportPreview {
  readonly kind: ImportKind;
  /** New ids. */
  readonly added: readonly ImportRow[];
  /** Ids of the bundled or a subscribed set, which the import would correct. */
  readonly changed: readonly ImportRow[];
  /** Ids that the reader has edited or removed and that the import says otherwise. */
  readonly conflicting: readonly ImportRow[];
  readonly unchanged: number;
  /** With one refused row, nothing is imported. */
  readonly refused: readonly Refusal[];
  /** The state of the database that this was worked out against. */
  readonly generation: number;
  /** What stood then. */
  readonly standing: EntriesById;
}

/** Reads a file and says, entry by entry, what importing it would do. Never throws for what the file holds. */
export async function previewImport(
  database: HashiyaDatabase,
  input: string | Uint8Array,
  kind: ImportKind,
): Promise<ImportPreview> {
  const { state, merge, reader } = await retryOnceClosed(database, () =>
    database.dexie.transaction('r', mergedTables(database), async () => {
      const current = await readState(database);
      return {
        state: current,
        reader: await readersIds(database, current),
        merge: await readMerged(database),
      };
    }),
  );
  const { entries } = await merge();
  const reading = await readImport(input, kind, entries);
  const refused = [...reading.refused, ...(await integrityRefusals(reading.rows, entries))];
  const sorted = await sortRows(reading.rows, entries, reader);
  return { ...sorted, kind, refused, generation: state.generation, standing: entries };
}

/** What the reader has said something of, by hand or by an import: `part/id`. */
async function readersIds(
  { entries }: HashiyaDatabase,
  { batches = [] }: StoredState,
): Promise<ReadonlySet<string>> {
  const rows = await entries.where('layer').equals('reader').toArray();
  const own = rows.filter((row) => row.removed || row.entry !== null);
  const ids = new Set(own.map(({ part, id }) => `${part}/${id}`));
  for (const batch of batches) {
    // Of what was imported, the keys say enough.
    const keys = await entries.where('layer').equals(batchLayer(batch)).primaryKeys();
    for (const [part, , id] of keys) ids.add(`${part}/${id}`);
  }
  return ids;
}

function readImport(
  input: string | Uint8Array,
  kind: ImportKind,
  standing: EntriesById,
): Promise<ImportReading> {
  if (kind === 'json') return readJsonImport(input);
  const dates = new Set<string>();
  for (const entry of standing.metrics.values()) {
    if ('kind' in entry && (entry.kind === 'date' || entry.kind === 'date_range')) {
      dates.add(entry.id);
    }
  }
  const part = kind === 'statements-csv' ? 'statements' : 'persons';
  return readCsvImport(input, part, (id) => dates.has(id));
}

/** What rows refer to must stand, either already or in the same file. */
async function integrityRefusals(
  rows: readonly ImportRow[],
  standing: EntriesById,
): Promise<Refusal[]> {
  const known = knownAfter(rows, standing);
  const refused: Refusal[] = [];
  for (const [index, { part, row, entry }] of rows.entries()) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await pause();
    for (const problem of entryProblems(part, entry, known)) {
      if (problem.severity === 'error') {
        refused.push({ row, part, id: entry.id, reason: problem.reason });
      }
    }
  }
  return refused;
}

async function sortRows(
  rows: readonly ImportRow[],
  standing: EntriesById,
  reader: ReadonlySet<string>,
): Promise<Pick<ImportPreview, 'added' | 'changed' | 'conflicting' | 'unchanged'>> {
  const [added, changed, conflicting]: [ImportRow[], ImportRow[], ImportRow[]] = [[], [], []];
  let unchanged = 0;
  for (const [index, row] of rows.entries()) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await pause();
    const current = standing[row.part].get(row.entry.id);
    if (current && sameEntry(current, row.entry)) unchanged += 1;
    else if (reader.has(`${row.part}/${row.entry.id}`)) conflicting.push(row);
    else if (current) changed.push(row);
    else added.push(row);
  }
  return { added, changed, conflicting, unchanged };
}
