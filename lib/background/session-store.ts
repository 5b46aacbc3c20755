import { keptSession, sessionOf } from '../analysis/kept-session.ts';
import { type Session, sessionKey } from '../analysis/session.ts';

/** The part of `storage.session` that is needed; the caller hands it in, so that this runs in tests too. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface SessionStore {
  readonly load: (tabId: number) => Promise<Session | null>;
  /** Takes its turn at once, even where the session is still to come: what is asked of the tab later waits for it. */
  readonly save: (tabId: number, session: Session | Promise<Session>) => Promise<void>;
  readonly remove: (tabId: number) => Promise<void>;
  /** Takes away what `isOutdated` says of; tells whether it did. Nothing that was saved meanwhile is taken in its place. */
  readonly removeWhere: (
    tabId: number,
    isOutdated: (session: Session) => boolean,
  ) => Promise<boolean>;
  /** Changes a session that is there; `revision` grows. Answers null where there is none. */
  readonly change: (tabId: number, change: Partial<Session>) => Promise<Session | null>;
}

/**
 * Sessions of tabs, kept in memory by the browser, so that they outlive the background and never touch the disk. Writes to
 * one tab follow one another: a click may not overtake the analysis that it belongs to.
 */
export function createSessionStore(area: SessionArea): SessionStore {
  const queues = new Map<number, Promise<unknown>>();

  const inOrder = <T>(tabId: number, action: () => Promise<T>): Promise<T> => {
    const before = queues.get(tabId) ?? Promise.resolve();
    const next = before.then(action, action);
    queues.set(tabId, next);
    const forget = (): void => {
      if (queues.get(tabId) === next) queues.delete(tabId);
    };
    next.then(forget, forget);
    return next;
  };

  const read = async (tabId: number): Promise<Session | null> => {
    const key = sessionKey(tabId);
    return sessionOf((await area.get(key))[key]);
  };

  return {
    load: (tabId) => inOrder(tabId, () => read(tabId)),
    save: (tabId, coming) =>
      inOrder(tabId, async () => {
        const [session, before] = await Promise.all([coming, read(tabId)]);
        const revision = (before?.revision ?? 0) + 1;
        await area.set({ [sessionKey(tabId)]: keptSession({ ...session, revision }) });
      }),
    remove: (tabId) => inOrder(tabId, () => area.remove(sessionKey(tabId))),
    removeWhere: (tabId, isOutdated) =>
      inOrder(tabId, async () => {
        const before = await read(tabId);
        if (!before || !isOutdated(before)) return false;
        await area.remove(sessionKey(tabId));
        return true;
      }),
    change: (tabId, change) =>
      inOrder(tabId, async () => {
        const before = await read(tabId);
        if (!before) return null;
        const session = { ...before, ...change, tabId, revision: before.revision + 1 };
        await area.set({ [sessionKey(tabId)]: keptSession(session) });
        return session;
      }),
  };
}
