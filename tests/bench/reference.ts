import type { Page } from 'puppeteer-core';
import { analyse } from '../../lib/analysis/analyse.ts';
import { safetyCopyAlarm } from '../../lib/background/alarm.ts';
import { buildExtension } from '../../lib/cli/browser/build-extension.ts';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { prepareScene } from '../../lib/cli/screenshots/scene.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import { bundledParts } from '../../lib/reference/bundled.ts';
import { indexParts } from '../../lib/reference/index.ts';
import { emptyEntries, listEntries, withoutOrphans } from '../../lib/reference/merge.ts';
import { entriesOf } from '../../lib/reference/merged.ts';
import type { ReferenceSet } from '../../lib/reference/schema.ts';
import { snapshotContents } from '../../lib/reference/snapshot.ts';
import { shelveInMemory } from '../../lib/reference/statement-shelf.ts';
import { endBackground, SLEEPS_SOON } from '../browser/harness/background.ts';
import {
  applyWhole,
  largeFile,
  openImport,
  preview,
  seenOf,
  undo,
  watch,
} from '../browser/harness/large-import.ts';
import { browserNames, startBrowser, waitFor } from '../browser/harness/start-browser.ts';
import { largeSet, NEWSROOM } from '../fixtures/large-set.ts';
import { atMost, type BenchRow, median, medianTimes, seen } from './bench-row.ts';
import { coverageStory, storyText } from './stories.ts';
import { loadUntilMarks, untilMarksScript } from './until-marks.ts';

const RUNS = 5;
/** Readings of an article take a fraction of a second each, and many may be disturbed by anything. */
const READINGS = 31;
const PATIENCE = 600_000;

const SENTENCE =
  'وذكر بيان التحالف الدولي ضد داعش أن نحو 1000 عائلة رجعت إلى بيوتها، وأن التحالف يضم 74 عضوا، وقال أحمد حسن إن 250 مدرسة فتحت أبوابها. ';
const PUBLISHED = { date: '2018-02-13', precision: 'day', evidence: 'given' } as const;

/** What a reader's set of 100,000 statements and 10,000 persons costs above the bundled set: in the engine, and in both browsers. */
export async function bench(): Promise<BenchRow[]> {
  const { file, remove } = largeFile(NEWSROOM);
  const rows = await inEngine();
  let run = 0;
  const server = await servePages(() => {
    run += 1;
    const body = coverageStory({ sentence: SENTENCE, run, tail: untilMarksScript });
    return { type: 'text/html; charset=utf-8', body };
  });
  try {
    for (const name of browserNames) {
      buildExtension(name, 'test');
      const launched = await startBrowser(name, SLEEPS_SOON);
      try {
        rows.push(...(await inBrowser(launched, server, file)));
      } finally {
        await launched.close();
      }
    }
  } finally {
    await server.close();
    remove();
  }
  return rows;
}

/** Processor time alone: from what is read out of the database to an index, and an article with all its statements in memory. */
async function inEngine(): Promise<BenchRow[]> {
  const bundled = await readBundledSet();
  const small = await preparedOf([bundled]);
  const large = await preparedOf([bundled, largeSet(NEWSROOM)]);
  const [start = 0, largeStart = 0] = medianTimes([small.start, large.start], RUNS);
  const indexes = [small.start(), large.start()];
  let run = 0;
  const works = indexes.map((index) => () => {
    run += 1;
    const article = {
      text: storyText({ sentence: SENTENCE, run }),
      title: null,
      publishedAt: PUBLISHED,
    };
    analyse(article, index, { ignoreCoverage: true });
  });
  const [article = 1, largeArticle = 0] = medianTimes(works, 9);
  return [
    atMost(
      'the large set’s start above the bundled set’s',
      largeStart - start,
      300,
      ' ms of processor time',
    ),
    atMost('an article with it, against the bundled set', largeArticle / article, 1.5, ' ×'),
  ];
}

/** A set as it lies in the database, and what makes an index of it. */
async function preparedOf(sets: readonly ReferenceSet[]) {
  const entries = emptyEntries();
  for (const set of sets) {
    for (const part of bundledParts) {
      for (const entry of set[part]) entries[part].set(entry.id, entry);
    }
  }
  const { chunks, names, shelves, shelvesOf } = await snapshotContents(entries);
  const statements = shelveInMemory(sets.flatMap((set) => set.statements));
  const head = { name: 'snapshot', edition: '1', generation: 1, chunks, shelvesOf } as const;
  const snapshot = { ...head, shelves: shelves.length };
  const none = { ids: [], rows: [] };
  const start = () => {
    const parts = withoutOrphans(listEntries(entriesOf({ snapshot, names, changes: none })));
    const kept = { table: names, changed: new Set<string>() };
    return indexParts({ version: '1', parts, names: kept }, statements.of);
  };
  return { start };
}

async function inBrowser(
  launched: Launched,
  server: PageServer,
  file: string,
): Promise<BenchRow[]> {
  const { name, browser } = launched;
  const library = await launched.openExtensionPage('library.html');
  await prepareScene(library, { language: 'en', welcomed: true }, null);
  const page = await browser.newPage();
  const bundled = await readingTimes(launched, library, page, server);
  const rows = await importAndBack(library, launched, file, async () => {
    await untilCopied(library);
    const large = await readingTimes(launched, library, page, server);
    return [
      atMost(
        `${name}: an article right after the background’s start, above the bundled set`,
        large.start - bundled.start,
        300,
        ' ms',
      ),
      atMost(
        `${name}: an article from the parsed page to marks, against the bundled set`,
        large.warm / bundled.warm,
        1.5,
        ' ×',
      ),
    ];
  });
  return rows;
}

interface ReadingTimes {
  /** Milliseconds to the first mark where the background had ended before. */
  readonly start: number;
  /** The same where it runs. */
  readonly warm: number;
}

async function readingTimes(
  launched: Launched,
  library: Page,
  page: Page,
  { origin }: PageServer,
): Promise<ReadingTimes> {
  await page.bringToFront();
  const read = () => loadUntilMarks(page, `${origin}/${Math.random()}`);
  await read();
  const starts: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await endBackground(launched, library);
    starts.push(await read());
  }
  const warm: number[] = [];
  for (let run = 0; run < READINGS; run += 1) warm.push(await read());
  return { start: median(starts), warm: median(warm) };
}

/**
 * Waits until the background has copied what was imported into the safety copy, which it does once, within some minutes of a change, with all
 * that was imported in hand: what an article costs beside that is another question.
 */
function untilCopied(library: Page): Promise<boolean> {
  return waitFor(
    'the safety copy',
    () => library.evaluate(isCopied, safetyCopyAlarm.name),
    PATIENCE,
  );
}

/** Runs in a page of the extension: the alarm that asks for the copy is gone, and stays away, for where it has just struck it is soon set again. */
async function isCopied(alarm: string): Promise<boolean> {
  interface Api {
    readonly alarms: { readonly get: (name: string) => Promise<unknown> };
  }
  const { browser, chrome }: { browser?: Api; chrome?: Api } = globalThis as never;
  const alarms = (browser ?? chrome)?.alarms;
  if (await alarms?.get(alarm)) return false;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return !(await alarms?.get(alarm));
}

/** Imports the file, does what is to be done with it, and takes it back; tells how long each took and whether the page stood still. */
async function importAndBack(
  library: Page,
  launched: Launched,
  file: string,
  meanwhile: () => Promise<BenchRow[]>,
): Promise<BenchRow[]> {
  const { name } = launched;
  const rows: BenchRow[] = [];
  const whole = NEWSROOM.statements + NEWSROOM.persons + NEWSROOM.metrics;
  const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    await library.bringToFront();
    await watch(library);
    const begun = performance.now();
    await work();
    const seconds = (performance.now() - begun) / 1000;
    const { longestGap } = await seenOf(library);
    rows.push(seen(`${name}: ${what} of ${whole.toLocaleString('en')} entries`, seconds, ' s'));
    rows.push(
      seen(`${name}: longest time in which the page stood still meanwhile`, longestGap, ' ms'),
    );
  };
  await openImport(library, launched);
  await timed('preview', () => preview(library, file, PATIENCE));
  await timed('import', () => applyWhole(library, PATIENCE));
  const found = await meanwhile();
  await timed('undoing', () => undo(library, PATIENCE));
  return [...found, ...rows];
}
