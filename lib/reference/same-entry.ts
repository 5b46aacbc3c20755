import type { ReferenceEntry } from './stored.ts';

/** Whether two entries say the same, whatever the order of their fields. */
export function sameEntry(one: ReferenceEntry, other: ReferenceEntry): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** JSON with the keys of every object in order (after RFC 8785), so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(
      Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
