import { type BundledPart, bundledParts } from '../../lib/reference/bundled.ts';
import type { ReferenceSet } from '../../lib/reference/schema.ts';

export type AnyEntry = ReferenceSet[BundledPart][number];

/** An entry of whatever part by its id. */
export function findEntry(
  set: ReferenceSet,
  id: string,
): { readonly part: BundledPart; readonly entry: AnyEntry } | null {
  for (const part of bundledParts) {
    const entries: readonly AnyEntry[] = set[part];
    const entry = entries.find((each) => each.id === id);
    if (entry) return { part, entry };
  }
  return null;
}
