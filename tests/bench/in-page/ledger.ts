import type { FigureEntry } from '../../../lib/analysis/session.ts';
import type { Verdict } from '../../../lib/comparison/verdict.ts';
import { countObservations } from '../../../lib/ledger/counts.ts';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import type { LedgerArticle, Observation } from '../../../lib/ledger/observation.ts';
import { observe } from '../../../lib/ledger/observe.ts';
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
import { putSearchIndex } from '../../../lib/ledger/search-index.ts';
import { talliesOf } from '../../../lib/ledger/tally.ts';
import { createDatabase, type HashiyaDatabase } from '../../../lib/reference/database.ts';

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
}

declare global {
  var askLedger: (articles: number) => Promise<string>;
}

const FIGURES = 25;
const OUTLETS = 80;
const METRICS = 116;
const RUNS = 7;
const PLACES = ['الموصل', 'الرقة', 'الكويت', 'بغداد', 'الحسكة', 'دير الزور'];
const VERDICTS: readonly Verdict[] = ['agrees', 'differs', 'outdated', 'unreferenced'];

function articleOf(number: number): LedgerArticle {
  const [year, month, day] = [2014 + (number % 8), 1 + (number % 12), 1 + (number % 28)];
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const outlet = `outlet${number % OUTLETS}.example`;
  const savedAt = new Date(1.7e12 + number * 1e6).toISOString();
  return {
    id: (0x100000000 + number * 7919).toString(16).padStart(16, '0'),
    url: `https://${outlet}/${number}`,
    canonicalUrl: null,
    title: `تقرير ${number} عن التحالف`,
    publisher: outlet,
    outlet,
    publishedAt: { date, precision: 'day', evidence: 'meta' },
    language: 'ar',
    textHash: null,
    whole: true,
    version: 1,
    referenceVersion: '1',
    firstSavedAt: savedAt,
    savedAt,
    tags: number % 100 === 0 ? ['سؤال', 'كل'] : ['كل'],
    note: '',
  };
}

function figureOf(article: number, place: number): FigureEntry {
  const printed = String(1000 * article + place);
  const head = `قال المتحدث رقم ${article}ك${place} إن التحالف في ${PLACES[(article + place) % 6]} نفذ نحو `;
  const start = place * 200 + head.length;
  const metric = `m.${(article * FIGURES + place) % METRICS}`;
  const verdict = VERDICTS[(article + place) % 4] ?? 'agrees';
  return {
    type: 'figure',
    id: `f${place}`,
    category: 'agreement',
    sentence: {
      text: `${head}${printed} غارة خلال الأسبوع وفقا لبيان نشر اليوم على موقعه.`,
      start: head.length,
      end: head.length + printed.length,
    },
    figure: {
      start,
      end: start + printed.length,
      text: printed,
      kind: 'cardinal',
      value: (article * 7 + place) % 90,
      unit: null,
      qualifier: 'about',
      counted: { start: start + printed.length + 1, end: start + printed.length + 5, text: 'غارة' },
      metric,
      verdict,
      difference: { reference: 12, absolute: 3, percent: 25 },
      statements: [`${metric}.1`, `${metric}.2`],
      reasons: [
        { code: 'metric_recognised', parameters: { cues: 'غارة، التحالف', metric } },
        { code: 'reference_at', parameters: { value: 12, from: '2016-01', to: '2018-02' } },
      ],
    },
  };
}

async function fill(database: HashiyaDatabase, articles: number): Promise<void> {
  const all: Observation[] = [];
  for (let from = 0; from < articles; from += 100) {
    const batch = Array.from({ length: Math.min(100, articles - from) }, (_, index) => {
      const article = articleOf(from + index);
      const entries = Array.from({ length: FIGURES }, (_, place) => figureOf(from + index, place));
      return [article, entries.map((entry) => observe(article, entry))] as const;
    });
    const observations = batch.flatMap(([, own]) => own);
    all.push(...observations);
    await database.articles.bulkPut(batch.map(([article]) => article));
    await database.observations.bulkPut(observations);
    await putSearchIndex(database, batch);
  }
  await database.tallies.bulkPut(talliesOf(all));
}

type Query = (database: HashiyaDatabase) => Promise<unknown>;
const one = ['outlet5.example'];
const topic = Array.from({ length: 20 }, (_, place) => `m.${place * 5}`);

const queries: Readonly<Record<string, Query>> = {
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
  'one outlet': (database) => listObservations(database, { outlets: one }),
  'one outlet and verdict': (database) =>
    listObservations(database, { outlets: one, verdicts: ['differs'] }),
  'a topic of 20 metrics': (database) => listObservations(database, { metrics: topic }),
  'a topic and an outlet': (database) =>
    listObservations(database, { metrics: topic, outlets: one }),
  'a topic, an outlet and a verdict': (database) =>
    listObservations(database, { metrics: topic, outlets: one, verdicts: ['differs'] }),
  'between two dates': (database) => listObservations(database, { from: '2016-02', to: '2016-06' }),
  'a tag': (database) => listObservations(database, { tag: 'سؤال' }),
  'a tag of every article': (database) => listObservations(database, { tag: 'كل' }),
  'a tag of every article, an outlet': (database) =>
    listObservations(database, { tag: 'كل', outlets: one }),
  'matrix under a tag': (database) => metricOutletMatrix(database, { tag: 'سؤال' }),
  'an official’s observations': (database) => observationsOfPerson(database, 'p.5'),
  'points of a metric’s chart': (database) => printedFigures(database, 'm.5'),
  'matrix of all, first rows': (database) => metricOutletMatrix(database, {}, 20),
  'matrix of all, every row': (database) => metricOutletMatrix(database),
  'matrix under a filter': (database) =>
    metricOutletMatrix(database, { from: '2015-01', to: '2018', verdicts: ['differs'] }),
  'articles, first page': (database) => listArticles(database),
  'articles, last page': (database) => listArticles(database, { offset: 1900 }),
  outlets: listOutlets,
  tags: listTags,
  'search, a word of every article': (database) => searchLedger(database, 'تحالف'),
  'search, two words': (database) => searchLedger(database, 'غارة الرقة'),
  'search, a rare word': (database) => searchLedger(database, 'المتحدث 1234'),
  'search, a word of no article': (database) => searchLedger(database, 'زرافة'),
  'search, one letter': (database) => searchLedger(database, 'ا'),
  'search under a filter': (database) => searchLedger(database, 'تحالف', { outlets: one }),
};

globalThis.askLedger = async (articles) => {
  const filled = createDatabase();
  await fill(filled, articles);
  filled.dexie.close();
  const database = createDatabase();
  await database.dexie.open();
  let rows = 0;
  database.observations.hook('reading', (row) => {
    rows += 1;
    return row;
  });
  const asked: AskedLedger['queries'][number][] = [];
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      rows = 0;
      const start = performance.now();
      await query(database);
      if (run > 0) times.push(performance.now() - start);
    }
    asked.push({ name, times, rows });
  }
  const answer: AskedLedger = { observations: articles * FIGURES, queries: asked };
  return JSON.stringify(answer);
};
