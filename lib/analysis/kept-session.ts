import type { Session } from './session.ts';

/**
 * A session as `storage.session` keeps it: as text. A browser carries text from the background to the panel in a fraction of the time
 * that it takes over some thousand small objects, and a reader waits for it.
 */
export function keptSession(session: Session): string {
  return JSON.stringify(session);
}

/** What was kept, as a session; null where nothing was. It is our own text that is read: only the outline is checked. */
export function sessionOf(kept: unknown): Session | null {
  if (typeof kept !== 'string') return null;
  const read: unknown = JSON.parse(kept);
  return isSession(read) ? read : null;
}

function isSession(read: unknown): read is Session {
  return (
    typeof read === 'object' &&
    read !== null &&
    'tabId' in read &&
    'state' in read &&
    'entries' in read
  );
}
