/** Why the browser did not store something, in words of ours: `full`, no room left; `unavailable`, the database cannot be used now. */
export const storageFaults = ['storage_full', 'storage_unavailable'] as const;
export type StorageFault = (typeof storageFaults)[number];

/** Errors of IndexedDB 3.0 and of Dexie that mean the database itself, not what was asked of it. */
const UNAVAILABLE = new Set([
  'AbortError',
  'BulkError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'OpenFailedError',
  'UnknownError',
  'VersionError',
]);

/** The fault of storage that an error tells of; null where it tells of something else. */
export function storageFault(error: unknown): StorageFault | null {
  for (let cause = error; cause instanceof Error; cause = innerOf(cause)) {
    if (/Quota|full disk/u.test(`${cause.name} ${cause.message}`)) return 'storage_full';
    if (UNAVAILABLE.has(cause.name) && innerOf(cause) === null) return 'storage_unavailable';
  }
  return null;
}

function innerOf(error: Error): unknown {
  if ('inner' in error && error.inner instanceof Error) return error.inner;
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0] ?? null;
  return null;
}
