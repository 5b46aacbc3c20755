import type { Page } from 'puppeteer-core';
import { fixtureSet } from '../../../tests/fixtures/sessions/reference.ts';
import { savedArticles } from '../../../tests/fixtures/sessions/saved-articles.ts';
import { exportCsv, exportJson } from '../../reference/export.ts';
import { giveFile, press, type } from './deeds.ts';
import { prepareScene } from './scene.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
}

export interface LibraryScene {
  readonly route: string;
  /** What the reader has done there. */
  readonly act?: (page: Page) => Promise<void>;
}

const views = ['.observations', '.articles', '.matrix'];

async function ledgerView(page: Page, view: number): Promise<void> {
  await press(page, '.parts .count', view);
  await page.waitForSelector(views[view] ?? 'main');
}

/** The set with one entry more, one changed and none refused; and a table with rows that are refused. */
const [firstStatement] = fixtureSet.statements;
const otherSet = exportJson({
  ...fixtureSet,
  statements: fixtureSet.statements.flatMap((statement, place) =>
    place === 0
      ? [
          { ...statement, value: 12 },
          { ...statement, id: 'members-2020-01', value: 81 },
        ]
      : [statement],
  ),
});
const faultyTable = exportCsv(
  {
    ...fixtureSet,
    statements: firstStatement
      ? [firstStatement, { ...firstStatement, id: 'members-2014-10', validFrom: '2014-13-40' }]
      : [],
  },
  'statements',
).replace(',coalition.members,11,', ',coalition.guests,eleven,');

/** Pages of the library by the name of their picture, and what a reader does in them. */
export const libraryScenes: Readonly<Record<string, LibraryScene>> = {
  welcome: { route: '/welcome' },
  reference: { route: '/reference' },
  'reference-search': {
    route: '/reference',
    act: async (page) => {
      await type(page, 'main input[type="search"]', 'الخارجية');
      await press(page, '.parts .count', 3);
    },
  },
  'reference-none': {
    route: '/reference',
    act: (page) => type(page, 'main input[type="search"]', 'القطب الشمالي'),
  },
  metric: { route: '/reference/metric/coalition.members' },
  pledges: { route: '/reference/metric/iraq.reconstruction.pledges' },
  person: { route: '/reference/person/tillerson' },
  office: { route: '/reference/office/US.SOS' },
  event: { route: '/reference/event/event-founding' },
  edit: { route: '/reference/edit/members-2017-11' },
  'edit-new': { route: '/reference/new/events' },
  'edit-wrong': {
    route: '/reference/new/statements?metric=coalition.members',
    act: async (page) => {
      await press(page, 'main form .main');
      await page.waitForSelector('main [role="alert"], main .notice');
    },
  },
  missing: { route: '/nowhere' },
  'ledger-figures': { route: '/ledger', act: (page) => ledgerView(page, 0) },
  'ledger-articles': { route: '/ledger', act: (page) => ledgerView(page, 1) },
  'ledger-versions': {
    route: '/ledger',
    act: async (page) => {
      await ledgerView(page, 1);
      await press(page, '.versions summary');
      await press(page, '.articles > li details:not(.versions) summary');
      await page.waitForSelector('.versions li');
    },
  },
  'ledger-matrix': { route: '/ledger', act: (page) => ledgerView(page, 2) },
  subscriptions: { route: '/subscriptions' },
  exchange: { route: '/exchange' },
  'exchange-preview': {
    route: '/exchange',
    act: async (page) => {
      await giveFile(page, '.import-form input[type="file"]', 'newsroom.json', otherSet);
      await page.waitForSelector('.import-form .comparison');
    },
  },
  'exchange-refused': {
    route: '/exchange',
    act: async (page) => {
      await giveFile(page, '.import-form input[type="file"]', 'newsroom.csv', faultyTable);
      await page.waitForSelector('.import-form .comparison');
    },
  },
  sites: { route: '/sites' },
  'sites-wrong': {
    route: '/sites',
    act: async (page) => {
      await type(page, '.site-form .field', 'ليس عنوانا');
      await press(page, '.site-form .main');
    },
  },
  settings: { route: '/settings' },
  keys: { route: '/keys' },
  privacy: { route: '/privacy' },
};

/** What the library shows where something is kept: articles of several outlets, one of them saved twice, sites, subscriptions. */
export async function fillLibrary(page: Page): Promise<void> {
  const [first] = savedArticles;
  const changed = first && {
    ...first,
    article: { ...first.article, title: 'الكويت: التحالف يختتم اجتماعه بتعهدات لإعمار العراق' },
    entries: first.entries
      .filter(({ id }) => id !== 'f5')
      .map((entry) =>
        entry.type === 'figure' && entry.id === 'f0'
          ? { ...entry, figure: { ...entry.figure, value: 74, text: '74' } }
          : entry,
      ),
  };
  for (const session of changed ? [...savedArticles, changed] : savedArticles) {
    await prepareScene(page, {}, session);
    await page.evaluate(async (tabId) => {
      const scope: { browser?: ExtensionApi; chrome?: ExtensionApi } = globalThis as never;
      await (scope.browser ?? scope.chrome)?.runtime.sendMessage({
        type: 'panel:save',
        tabId,
        chosen: 'all',
      });
    }, session.tabId);
  }
  await page.evaluate(async (rows) => {
    await chrome.storage.local.set({ choices: { dismissedSites: ['news.example'] } });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('hashiya');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const writing = database.transaction('subscriptions', 'readwrite');
        for (const row of rows) writing.objectStore('subscriptions').put(row);
        writing.oncomplete = () => {
          database.close();
          resolve();
        };
        writing.onerror = () => reject(writing.error);
      };
    });
  }, subscriptions);
}

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: Record<string, unknown>): Promise<void> };
  };
};

const known = { etag: null, parts: {}, appliedAt: '2026-11-03T08:00:00Z' };
const subscriptions = [
  {
    ...known,
    id: 'picture-1',
    url: 'https://data.newsroom.example/coalition/manifest.json',
    name: { ar: 'مرجع غرفة الأخبار', en: 'Newsroom reference', fr: 'Référentiel de la rédaction' },
    version: '2026.11.1',
    licence: 'CC BY 4.0',
    key: 'MCowBQYDK2VwAyEA',
    paused: false,
    checkedAt: '2026-11-03T08:00:00Z',
    problem: null,
  },
  {
    ...known,
    id: 'picture-2',
    url: 'https://sets.example/figures/manifest.json',
    name: {
      ar: 'أرقام الإعمار',
      en: 'Reconstruction figures',
      fr: 'Chiffres de la reconstruction',
    },
    version: '2026.10.0',
    licence: 'CC0',
    key: null,
    paused: true,
    checkedAt: '2026-10-30T08:00:00Z',
    problem: { code: 'subscription_status', parameters: { status: 503 } },
  },
];
