import type { NameTable } from '../officials/name-table.ts';
import type { BundledPart } from './bundled.ts';
import type { ReferenceSet } from './schema.ts';

/** An entry of one part of the set: a metric, a statement, an event, an office, a person or a term. */
export type ReferenceEntry<Part extends BundledPart = BundledPart> = ReferenceSet[Part][number];

/**
 * Who says it. What is in a later layer stands before the same id in an earlier one: bundled, then the reader's
 * subscriptions in the order of their ids, then the reader's own entries and corrections. Each layer is only ever
 * written by its own owner, so an update of one never touches another. What the reader imports in great number lies in
 * batches, `reader:…`, below what was edited one by one: see lib/reference/batches.ts.
 */
export type Layer = 'bundled' | `subscribed:${string}` | `reader:${string}` | 'reader';

/** How an entry of any layer lies in the database; the primary key is `[part+layer+id]`. */
export interface StoredOf<Part extends BundledPart> {
  readonly part: Part;
  readonly layer: Layer;
  readonly id: string;
  /** Null where the layer says nothing of this id any more (an undone addition). */
  readonly entry: ReferenceEntry<Part> | null;
  /** The reader has removed it: it hides the same id in every earlier layer, and can be restored. */
  readonly removed: boolean;
  /** Place in its layer, so that a set comes out in the order in which it was written. */
  readonly order: number;
  /** The state's generation when it was last written. */
  readonly generation: number;
}

export type StoredEntry = { [Part in BundledPart]: StoredOf<Part> }[BundledPart];
export type StoredKey = [part: BundledPart, layer: Layer, id: string];

/** One row named `state`: what the entries as a whole have come to. */
export interface StoredState {
  readonly name: 'state';
  /** Grows with every transaction that writes entries. */
  readonly generation: number;
  /** Version of the bundled set that was seeded, or null before the first seeding. */
  readonly bundledVersion: string | null;
  /** Something beside the bundled set was ever written. */
  readonly edited: boolean;
  /** The batches that belong to the reader's layer; rows of any other are not there yet, or no more. Absent before the first. */
  readonly batches?: readonly string[];
}

/** A row beside the state for as long as something is written piece by piece under a name of its own. */
export interface StoredStaging {
  readonly name: `staging:${string}`;
  /** Milliseconds since 1970 when it was last written to. */
  readonly at: number;
}

/** One row named `identity`, in the same table: a database without it is new, or the browser has lost the one before it. */
export interface StoredIdentity {
  readonly name: 'identity';
  readonly id: string;
  /** Where the database was lost and brought back: when the copy was made that it was brought back from; null else, and once the reader has seen it. */
  readonly recoveredFrom: string | null;
}

/** The merged set as text, so that a start parses it instead of reading and merging every entry: all but the statements. */
export interface StoredSnapshot {
  readonly name: 'snapshot';
  /** What its other rows are named by, so that another may be written beside it. */
  readonly edition: string;
  readonly generation: number;
  readonly chunks: readonly SnapshotChunk[];
  /** How many shelves there are: rows of their own, which hold the statements. */
  readonly shelves: number;
  /** The shelves on which the statements of each metric lie. */
  readonly shelvesOf: readonly (readonly [metric: string, shelves: readonly number[]])[];
}

/** Statements of one metric or of several; the first shelf holds the metrics that have fewest. */
export interface StoredShelf {
  readonly name: `shelf:${string}:${number}`;
  /** A JSON array of statements, those of one metric together. */
  readonly json: string;
  /** The place of each among all statements of the set, for it to come out in order. */
  readonly places: Uint32Array;
}

/** The names of the snapshot's persons in order, so that a start need not read them. */
export interface StoredNames {
  readonly name: `names:${string}`;
  readonly table: NameTable;
}

/** What stood before a batch was imported, so that undoing it leads back there without merging anything. */
export interface StoredBefore {
  readonly name: `before:${string}`;
  /** The state with the batch; in any later one this is out of date. */
  readonly generation: number;
  readonly snapshot: StoredSnapshot;
  readonly pending: StoredPending['ids'];
}

/** Shelves that articles asked for last, the latest first: the next start reads them along, for articles mostly ask for the same. */
export interface StoredWanted {
  readonly name: 'wanted';
  /** Edition of the snapshot whose shelves they are. */
  readonly of: string;
  readonly numbers: readonly number[];
}

/** Ids that were written since the snapshot; they are merged anew over it. Kept in step by every transaction. */
export interface StoredPending {
  readonly name: 'pending';
  readonly ids: readonly (readonly [part: BundledPart, id: string])[];
}

export interface SnapshotChunk {
  readonly part: BundledPart;
  /** A JSON array of entries. */
  readonly json: string;
}

export type ReaderAction = 'put' | 'remove' | 'restore' | 'discard' | 'import' | 'undo';

/** One change by the reader, with what stood before, so that it can be undone. */
export interface StoredChange {
  readonly sequence?: number;
  readonly action: ReaderAction;
  /** ISO instant. */
  readonly at: string;
  /** The batch that it brought. */
  readonly batch?: string;
  readonly changes: readonly {
    readonly part: BundledPart;
    readonly id: string;
    /** The reader's row before, or null where there was none. */
    readonly before: StoredEntry | null;
  }[];
}

/** A stored entry as it lies in its part; keeps part and entry of one kind. */
export function storedEntry(
  part: BundledPart,
  entry: ReferenceEntry,
  place: Pick<StoredEntry, 'layer' | 'order' | 'generation'>,
): StoredEntry {
  const common = { id: entry.id, removed: false, ...place };
  // Part and entry come from one typed list; the union cannot say that they belong together.
  return { part, entry, ...common } as StoredEntry;
}
