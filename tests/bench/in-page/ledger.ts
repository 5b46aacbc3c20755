import { countObservations } from '../../../lib/ledger/counts.ts';
import type { LedgerFilter } from '../../../lib/ledger/filter.ts';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import { officialUsage } from '../../../lib/ledger/official-usage.ts';
import { printedFigures } from '../../../lib/ledger/printed-figures.ts';
import {
  ledgerSize,
  listArticles,
  listObservations,
  listOutlets,
  listTags,
  observationsOfPerson,
} from '../../../lib/ledger/queries.ts';
import { searchLedger } from '../../../lib/ledger/search.ts';
import { articleIdsUnder, tagArticles } from '../../../lib/ledger/tag-articles.ts';
import { createDatabase, type HashiyaDatabase } from '../../../lib/reference/database.ts';
import { FIGURES, fillLedger, LARGEST_OUTLET, METRICS } from './made-ledger.ts';

/** Runs in a page, bundled: a ledger of many articles, and what is asked of it. */
export interface AskedLedger {
  readonly observations: number;
  readonly queries: readonly {
    readonly name: string;
    /** Milliseconds of several askings, the first left out. */
    readonly times: readonly number[];
    /** Observations that were read from the database, which are the large rows. */
    readonly rows: number;
  }[];
  /** One tag for every article, and taken off again. */
  readonly tagging: {
    readonly milliseconds: number;
    /** The longest time in which the page could do nothing else. */
    readonly gap: number;
  };
}

declare global {
  var askLedger: (articles: number) => Promise<string>;
}

const RUNS = 7;

type Query = (database: HashiyaDatabase, another: () => HashiyaDatabase) => Promise<unknown>;
const outlets = [LARGEST_OUTLET];
const topic = Array.from({ length: 20 }, (_, place) => `m.${place * 5}`);
const every = Array.from({ length: METRICS }, (_, place) => `m.${place}`);
const [tag, rareTag] = ['كل', 'سؤال'];
const dates = { from: '2014-02', to: '2021-11' };
/** All that the form can narrow by at once, with what leaves the most to look through, and with a verdict that nearly nothing has. */
const all: LedgerFilter = { tag, outlets, verdicts: ['differs'], metrics: every, ...dates };
const rare: LedgerFilter = { ...all, verdicts: ['premature'] };

const queries: Readonly<Record<string, Query>> = {
  'the ledger is opened: size, outlets, tags, first page': (database) =>
    Promise.all([
      ledgerSize(database),
      listOutlets(database),
      listTags(database),
      listObservations(database),
    ]),
  'first page, where nothing is open or read yet': async (_, another) => {
    const fresh = another();
    await listObservations(fresh);
    fresh.dexie.close();
  },
  'size of the ledger': ledgerSize,
  'count under a filter': (database) =>
    countObservations(database, { verdicts: ['differs'], from: '2016' }),
  'first page': (database) => listObservations(database),
  'page near the end': (database) =>
    listObservations(database, {}, { after: { date: '2014-03-03', passed: 20 } }),
  'page near the end, oldest verdicts': (database) =>
    listObservations(
      database,
      { verdicts: ['differs'] },
      { after: { date: '2014-03-03', passed: 5 } },
    ),
  'one outlet': (database) => listObservations(database, { outlets }),
  'one outlet and verdict': (database) =>
    listObservations(database, { outlets, verdicts: ['differs'] }),
  'a topic of 20 metrics': (database) => listObservations(database, { metrics: topic }),
  'a topic and an outlet': (database) => listObservations(database, { metrics: topic, outlets }),
  'a topic, an outlet and a verdict': (database) =>
    listObservations(database, { metrics: topic, outlets, verdicts: ['differs'] }),
  'between two dates': (database) => listObservations(database, { from: '2016-02', to: '2016-06' }),
  'a tag': (database) => listObservations(database, { tag: rareTag }),
  'a tag of every article': (database) => listObservations(database, { tag }),
  'a tag of every article, an outlet': (database) => listObservations(database, { tag, outlets }),
  'tag, outlet, verdict, topic and dates': (database) => listObservations(database, all),
  'tag, outlet, verdict, topic and dates, near the end': (database) =>
    listObservations(database, all, { after: { date: '2014-03-03', passed: 5 } }),
  'tag, outlet, a rare verdict, topic and dates': (database) => listObservations(database, rare),
  'matrix under a tag': (database) => metricOutletMatrix(database, { tag: rareTag }),
  'matrix under a tag of every article': (database) => metricOutletMatrix(database, { tag }, 20),
  'matrix under tag, outlet, verdict, topic and dates': (database) =>
    metricOutletMatrix(database, all, 20),
  'an official’s observations': (database) => observationsOfPerson(database, 'p.5'),
  'spellings and titles of an official in every article': (database) =>
    officialUsage(database, 'p.5'),
  'points of a metric’s chart': (database) => printedFigures(database, 'm.5'),
  'matrix of all, first rows': (database) => metricOutletMatrix(database, {}, 20),
  'matrix of all, every row': (database) => metricOutletMatrix(database),
  'matrix under a filter': (database) =>
    metricOutletMatrix(database, { from: '2015-01', to: '2018', verdicts: ['differs'] }),
  'articles, first page': (database) => listArticles(database),
  'articles, last page': (database) => listArticles(database, { offset: 1900 }),
  'articles under a tag of every article': (database) => articleIdsUnder(database, { tag }),
  outlets: listOutlets,
  tags: listTags,
  'search, a word of every article': (database) => searchLedger(database, 'تحالف'),
  'search, two words': (database) => searchLedger(database, 'غارة الرقة'),
  'search, two words of every article that are in no one sentence': (database) =>
    searchLedger(database, 'غارة الوزير'),
  'search, a rare word': (database) => searchLedger(database, 'المتحدث 1234'),
  'search, a word of no article': (database) => searchLedger(database, 'زرافة'),
  'search, one letter': (database) => searchLedger(database, 'ا'),
  'search under a filter': (database) => searchLedger(database, 'تحالف', { outlets }),
  'search under tag, outlet, verdict, topic and dates': (database) =>
    searchLedger(database, 'تحالف', all),
  'search, one letter under tag, outlet, a rare verdict, topic and dates': (database) =>
    searchLedger(database, 'ا', rare),
  'search, words of no one sentence under tag, outlet, verdict, topic and dates': (database) =>
    searchLedger(database, 'غارة الوزير', all),
};

/** Runs a work and tells how long it took, and the longest time between two turns of the page. */
async function timed(work: () => Promise<unknown>): Promise<AskedLedger['tagging']> {
  const start = performance.now();
  let [before, gap, isOver] = [start, 0, false];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    gap = Math.max(gap, now - before);
    before = now;
    if (!isOver) port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  isOver = true;
  return { milliseconds: performance.now() - start, gap };
}

globalThis.askLedger = async (articles) => {
  const filled = createDatabase();
  await fillLedger(filled, articles);
  filled.dexie.close();
  let rows = 0;
  const another = (): HashiyaDatabase => {
    const made = createDatabase();
    made.observations.hook('reading', (row) => {
      rows += 1;
      return row;
    });
    return made;
  };
  const database = another();
  await database.dexie.open();
  const asked: AskedLedger['queries'][number][] = [];
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      rows = 0;
      const start = performance.now();
      await query(database, another);
      if (run > 0) times.push(performance.now() - start);
    }
    asked.push({ name, times, rows });
  }
  const ids = await articleIdsUnder(database, {});
  const tagging = await timed(async () => {
    for (const isOn of [true, false]) await tagArticles(database, ids, { tag: 'وسم', isOn });
  });
  const answer: AskedLedger = { observations: articles * FIGURES, queries: asked, tagging };
  return JSON.stringify(answer);
};
