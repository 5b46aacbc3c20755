import { compareAgainWith } from '../../lib/ledger/compare-again.ts';
import { saveToLedger } from '../../lib/ledger/save.ts';
import type { Result } from '../../lib/messages.ts';
import { storageFault } from '../../lib/reference/storage-fault.ts';
import { database, reference, sessions } from './state.ts';

/** Saves the page that a tab shows now to the ledger, whole or some of its entries; nothing from a private window. */
export async function savePage(
  tabId: number,
  chosen: 'all' | readonly string[],
): Promise<Result<null>> {
  const session = await sessions.load(tabId);
  if (!session) return { ok: false, error: 'no session' };
  try {
    const { publishedAt } = session.article;
    // Once over all entries, so that every statement is there when they are compared while they are saved.
    const compare = await reference.use(({ index }) => {
      const again = compareAgainWith(index);
      for (const entry of session.entries) again(entry, publishedAt);
      return again;
    });
    const answer = await saveToLedger(database, {
      compare,
      session,
      canonicalUrl: session.canonicalUrl ?? null,
      textHash: session.textHash ?? null,
      chosen,
      now: new Date().toISOString(),
    });
    return answer.outcome === 'private'
      ? { ok: false, error: 'private' }
      : { ok: true, value: null };
  } catch (error) {
    console.error('nothing was saved', error);
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, error: storageFault(error) ?? message };
  }
}
