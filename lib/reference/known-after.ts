import type { BundledPart } from './bundled.ts';
import type { KnownEntries } from './entry-integrity.ts';
import type { EntriesById } from './merge.ts';
import type { Metric } from './schema.ts';
import type { ReferenceEntry } from './stored.ts';

/** What can be referred to once the rows stand beside, or in place of, what stands already. */
export function knownAfter(
  rows: readonly { readonly part: BundledPart; readonly entry: ReferenceEntry }[],
  standing: EntriesById,
): KnownEntries {
  const metrics = new Map<string, Metric>();
  const offices = new Set(standing.offices.keys());
  const persons = new Set(standing.persons.keys());
  for (const entry of standing.metrics.values()) if ('kind' in entry) metrics.set(entry.id, entry);
  for (const { part, entry } of rows) {
    if (part === 'offices') offices.add(entry.id);
    else if (part === 'persons') persons.add(entry.id);
    else if (part === 'metrics' && 'kind' in entry) metrics.set(entry.id, entry);
  }
  return { metrics, offices, persons };
}
