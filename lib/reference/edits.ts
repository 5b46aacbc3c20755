import * as v from 'valibot';
import type { Reason } from '../reason.ts';
import { isReaders, readerLayers } from './batches.ts';
import type { BundledPart } from './bundled.ts';
import type { HashiyaDatabase } from './database.ts';
import { entryProblems, type KnownEntries } from './entry-integrity.ts';
import { entrySchema } from './entry-schemas.ts';
import { hostileText } from './hostile-text.ts';
import { readLayers, rowsOfLayers } from './layers.ts';
import { type ReaderWrite, writeReaderLayer } from './reader-layer.ts';
import { schemaReason } from './schema-reason.ts';
import { readState } from './state.ts';
import type { ReferenceEntry, StoredEntry } from './stored.ts';
import { undoLastChange } from './undo.ts';

export type EditAnswer = { readonly ok: true } | { readonly ok: false; readonly reasons: Reason[] };

const DONE: EditAnswer = { ok: true };

/**
 * Adds an entry of the reader's, or corrects one of an earlier layer under the same id. What comes from a form is
 * checked like any import, by the schema and, where `known` is given, by what it refers to; the earlier layers stay as they are.
 */
export async function putEntry(
  database: HashiyaDatabase,
  part: BundledPart,
  entry: unknown,
  known: KnownEntries | null = null,
): Promise<EditAnswer> {
  const hostile = hostileText(entry);
  if (hostile) return { ok: false, reasons: [hostile] };
  const checked = v.safeParse(entrySchema(part), entry);
  if (!checked.success) {
    // What fails by several rules for one cause is said once.
    const reasons = new Map(
      checked.issues.map((issue) => {
        const why = schemaReason(issue);
        return [JSON.stringify(why), why] as const;
      }),
    );
    return { ok: false, reasons: [...reasons.values()] };
  }
  const { output } = checked;
  const wrong = known ? entryProblems(part, output, known) : [];
  const errors = wrong.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { ok: false, reasons: errors.map((problem) => problem.reason) };
  await writeReaderLayer(database, [{ part, id: output.id, to: { entry: output } }], {
    action: 'put',
  });
  return DONE;
}

/** Hides an entry, of whatever layer; it can be restored, and an update of its layer does not bring it back. */
export async function removeEntry(
  database: HashiyaDatabase,
  part: BundledPart,
  id: string,
): Promise<void> {
  await writeReaderLayer(database, [{ part, id, to: 'removed' }], { action: 'remove' });
}

/** Brings a removed entry back as the reader last had it, or as an earlier layer has it. */
export async function restoreEntry(
  database: HashiyaDatabase,
  part: BundledPart,
  id: string,
): Promise<void> {
  const row = await database.entries.get([part, 'reader', id]);
  if (!row?.removed) return;
  const to: ReaderWrite['to'] = row.entry ? { entry: row.entry } : 'unsaid';
  await writeReaderLayer(database, [{ part, id, to }], { action: 'restore' });
}

/** Takes the reader's correction off again, by hand or imported, so that the earlier layer stands as it is. */
export async function discardCorrection(
  database: HashiyaDatabase,
  part: BundledPart,
  id: string,
): Promise<void> {
  await writeReaderLayer(database, [{ part, id, to: 'nothing' }], { action: 'discard' });
}

/** Undoes the reader's last change; false where there is none. */
export async function undoEdit(database: HashiyaDatabase): Promise<boolean> {
  return (await undoLastChange(database)) !== null;
}

export interface EntryLayers {
  /** What the reader's layer says, or null. */
  readonly reader: StoredEntry | null;
  /** What stands below it: what a correction corrects. */
  readonly below: ReferenceEntry | null;
}

/** What each layer says of an id: for the editor, which shows a correction beside what it corrects. */
export async function entryLayers(
  database: HashiyaDatabase,
  part: BundledPart,
  id: string,
): Promise<EntryLayers> {
  const rows = await readLayers(database, [[part, id]]);
  const below = rows.filter(({ layer }) => !isReaders(layer));
  const own = rows.filter(({ layer }) => isReaders(layer));
  return {
    reader: own.findLast(saysSomething) ?? own.at(-1) ?? null,
    below: below.at(-1)?.entry ?? null,
  };
}

/** What the reader has added, corrected or removed. */
export async function readerEntries(database: HashiyaDatabase): Promise<StoredEntry[]> {
  const rows = await rowsOfLayers(database, readerLayers(await readState(database)));
  const standing = rows.filter(saysSomething).map((row) => [`${row.part}/${row.id}`, row] as const);
  return [...new Map(standing).values()];
}

function saysSomething({ entry, removed }: StoredEntry): boolean {
  return entry !== null || removed;
}
