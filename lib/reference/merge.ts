import { isReaders } from './batches.ts';
import { type BundledPart, bundledParts } from './bundled.ts';
import type { ReferenceSet } from './schema.ts';
import type { Layer, ReferenceEntry, StoredEntry } from './stored.ts';

export type SetParts = Pick<ReferenceSet, BundledPart>;
/** All parts but the statements, of which there may be very many. */
export type PartsInMemory = Omit<SetParts, 'statements'>;

/** The entries of each part by id, in the order in which they are to come out. */
export type EntriesById = Record<BundledPart, Map<string, ReferenceEntry>>;

/** Bundled, subscribed, the reader's batches, the reader's own. */
function rank(layer: Layer): number {
  if (layer === 'bundled') return 0;
  if (layer === 'reader') return 3;
  return isReaders(layer) ? 2 : 1;
}

/** Earlier layers first; within a layer as written. */
function compareStored(one: StoredEntry, other: StoredEntry): number {
  if (one.layer !== other.layer) {
    return rank(one.layer) - rank(other.layer) || (one.layer < other.layer ? -1 : 1);
  }
  return one.order - other.order || (one.id < other.id ? -1 : 1);
}

/** A set that holds nothing yet. */
export function emptyEntries(): EntriesById {
  return {
    metrics: new Map(),
    statements: new Map(),
    events: new Map(),
    offices: new Map(),
    persons: new Map(),
    terms: new Map(),
  };
}

/** Lays stored entries over others: the last layer that has something to say of an id decides, or removes it. */
export function layEntries(onto: EntriesById, stored: readonly StoredEntry[]): void {
  for (const row of [...stored].sort(compareStored)) {
    if (row.removed) onto[row.part].delete(row.id);
    else if (row.entry !== null) onto[row.part].set(row.id, row.entry);
  }
}

/** The entries as lists. Map and list of one part hold one kind; the record of maps cannot say so. */
export function listEntries(entries: EntriesById): SetParts {
  return Object.fromEntries(
    bundledParts.map((part) => [part, [...entries[part].values()]]),
  ) as SetParts;
}

/** Leaves out what refers to something that is no longer there: statements of a removed metric, terms of a removed person. */
export function withoutOrphans(parts: SetParts): SetParts {
  const metrics = new Set(parts.metrics.map(({ id }) => id));
  const offices = new Set(parts.offices.map(({ id }) => id));
  const persons = new Set(parts.persons.map(({ id }) => id));
  return {
    ...parts,
    statements: parts.statements.filter(({ metric }) => metrics.has(metric)),
    terms: parts.terms.filter(({ office, person }) => offices.has(office) && persons.has(person)),
  };
}
