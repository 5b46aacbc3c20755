import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shelveInMemory } from '../../../lib/reference/statement-shelf.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';
import { memoryArea } from './memory-area.ts';

const ADDRESS = 'https://example.org/story';
const areas = { local: memoryArea(), session: memoryArea() };
let isPrivate = true;

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'hashiya', getURL: (path: string) => `extension://hashiya/${path}` },
    storage: areas,
    commands: { getAll: async () => [] },
    tabs: {
      get: async (id: number) => ({ id, url: ADDRESS, incognito: isPrivate }),
      sendMessage: async () => null,
    },
    scripting: { executeScript: async () => [] },
    action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
  },
}));
vi.mock('../../../lib/reference/load.ts', () => ({
  openReferenceSet: async () => ({
    version: fixtureSet.version,
    parts: fixtureSet,
    statements: shelveInMemory(fixtureSet.statements),
    names: null,
    origin: 'database',
    problem: null,
  }),
}));
vi.stubGlobal('fetch', async () => new Response('{"version":"1"}'));

const { onPageMessage } = await import('../../../entrypoints/background/page-messages.ts');
const { onPanelMessage } = await import('../../../entrypoints/background/panel-messages.ts');
const { database } = await import('../../../entrypoints/background/state.ts');

const nothing = { linked: [], times: [], lines: [] };
const story = {
  url: ADDRESS,
  title: 'اجتماع التحالف الدولي ضد داعش',
  text: 'قال التحالف الدولي ضد داعش في بيان إن عدد أعضاء التحالف بلغ 74 دولة بعد اجتماع الكويت.',
  blocks: [],
  evidence: {
    ...nothing,
    meta: [
      ['publisher', 'صحيفة المثال'],
      ['article:published_time', '2018-02-13'],
    ],
    languages: ['ar'],
    publisher: null,
  },
  leads: [],
  stories: [],
};

/** Everything that a page and the panel ask of the background for one tab. */
async function useEverything(): Promise<unknown> {
  const page = {
    id: 'hashiya',
    frameId: 0,
    url: ADDRESS,
    tab: { id: 7, windowId: 1, incognito: isPrivate },
  };
  const panel = { id: 'hashiya', url: 'extension://hashiya/sidepanel.html' };
  // What the background reads of a tab and a sender is what stands here.
  const fromPage = (message: object) => onPageMessage(message, page as never);
  const fromPanel = (message: object) => onPanelMessage(message, panel);
  await fromPage({ type: 'page:suspected' });
  await fromPage({ type: 'page:analyse', story, force: true });
  await fromPage({ type: 'page:activate', entry: 'f0', openPanel: false });
  const saved = await fromPage({ type: 'page:save', entry: 'f0' });
  await fromPanel({ type: 'panel:reveal', tabId: 7, entry: 'f0' });
  await fromPanel({ type: 'panel:annotate', tabId: 7, force: true });
  await fromPanel({ type: 'panel:correct-date', tabId: 7, date: '2017-01-01' });
  await fromPanel({ type: 'panel:dismiss', tabId: 7, scope: 'page' });
  await fromPanel({ type: 'panel:dismiss', tabId: 7, scope: 'site' });
  return saved;
}

async function rowsOnDisk(): Promise<number> {
  const counts = await Promise.all(database.dexie.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('a private window', () => {
  beforeEach(async () => {
    areas.local.stored.clear();
    areas.session.stored.clear();
    await Promise.all(database.dexie.tables.map((table) => table.clear()));
  });

  it('leaves nothing on the disk, whatever the reader does', async () => {
    isPrivate = true;
    expect(await useEverything()).toEqual({ ok: false, error: 'private' });
    expect([...areas.local.stored]).toEqual([]);
    expect(await rowsOnDisk()).toBe(0);
    expect(JSON.stringify([...areas.session.stored])).toContain('example.org');
  });

  it('is the reason: in any other window the same is kept', async () => {
    isPrivate = false;
    expect(await useEverything()).toEqual({ ok: true, value: null });
    expect(JSON.stringify([...areas.local.stored])).toContain('example.org');
    expect(await rowsOnDisk()).toBeGreaterThan(0);
  });
});
