import { describe, expect, it } from 'vitest';
import type { Session } from '../../../lib/analysis/session.ts';
import { emptySession } from '../../../lib/background/page-analysis.ts';
import { createSessionStore } from '../../../lib/background/session-store.ts';
import { memoryArea } from './memory-area.ts';

const page = { tabId: 7, isPrivate: false, url: 'https://example.org/' };

describe('the session store', () => {
  it('keeps sessions by tab, in the area alone, so that a killed background loses nothing', async () => {
    const area = memoryArea();
    await createSessionStore(area).save(page.tabId, emptySession(page, 'loading'));
    const again = createSessionStore(area);
    expect(await again.load(7)).toMatchObject({ tabId: 7, state: 'loading', revision: 1 });
    expect(await again.load(8)).toBeNull();
    await again.remove(7);
    expect(await again.load(7)).toBeNull();
  });

  it('grows the revision with every change, even two at once', async () => {
    const store = createSessionStore(memoryArea());
    await store.save(page.tabId, emptySession(page, 'ready'));
    await Promise.all([
      store.change(7, { selected: 'f1' }),
      store.change(7, { selected: 'f1' }),
      store.change(7, { selected: 'f2' }),
    ]);
    expect(await store.load(7)).toMatchObject({ selected: 'f2', revision: 4 });
  });

  it('changes nothing where there is no session', async () => {
    const store = createSessionStore(memoryArea());
    expect(await store.change(7, { selected: 'f1' })).toBeNull();
    expect(await store.load(7)).toBeNull();
  });

  it('takes away only what is outdated when its turn comes', async () => {
    const store = createSessionStore(memoryArea());
    await store.save(7, emptySession(page, 'ready'));
    const isOld = ({ article }: Session) => article.url === page.url;
    const saved = store.save(
      7,
      emptySession({ ...page, url: 'https://example.org/next' }, 'ready'),
    );
    expect(await store.removeWhere(7, isOld)).toBe(false);
    await saved;
    expect(await store.load(7)).toMatchObject({ article: { url: 'https://example.org/next' } });
    expect(await store.removeWhere(7, () => true)).toBe(true);
    expect(await store.load(7)).toBeNull();
    expect(await store.removeWhere(7, () => true)).toBe(false);
  });

  it('goes on after a write that failed', async () => {
    const area = memoryArea();
    const store = createSessionStore(area);
    area.failNext();
    await expect(store.save(page.tabId, emptySession(page, 'ready'))).rejects.toThrow('full');
    await store.save(page.tabId, emptySession(page, 'ready'));
    expect(await store.load(7)).toMatchObject({ state: 'ready' });
  });
});
