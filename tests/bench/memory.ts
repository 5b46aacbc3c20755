import { readdirSync, readFileSync } from 'node:fs';
import { buildExtension } from '../../lib/cli/browser/build-extension.ts';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, servePages } from '../../lib/cli/serve-pages.ts';
import {
  type BrowserName,
  browserNames,
  startBrowser,
  waitFor,
} from '../browser/harness/start-browser.ts';
import { atMost, type BenchRow, median, seen } from './bench-row.ts';
import { coverageStory, otherStory } from './stories.ts';

const TABS = 10;
const RUNS = 3;
/** Milliseconds in which a browser puts away what loading left behind. */
const REST = 4000;

interface Cost {
  /** Megabytes that the first tab costs above an empty browser, the background with it. */
  readonly first: number;
  /** Megabytes of each further tab, in all processes. */
  readonly further: number;
  /** Megabytes that a tab's scripts hold after a collection of garbage, the page's and ours; 0 where the browser does not tell. */
  readonly heap: number;
}

/**
 * Memory that belongs to the browser's processes alone, from /proc (Linux; elsewhere nothing is measured): ten tabs of an annotated
 * page against ten tabs of the same page without coverage, which costs no more than the detector.
 */
export async function bench(): Promise<BenchRow[]> {
  if (process.platform !== 'linux') return [];
  const rows: BenchRow[] = [];
  const server = await servePages((path) => {
    const [, kind, run] = path.split('/');
    const page = kind === 'annotated' ? coverageStory : otherStory;
    return { type: 'text/html; charset=utf-8', body: page({ run: Number(run) }) };
  });
  try {
    for (const name of browserNames) {
      buildExtension(name, 'test');
      const annotated: Cost[] = [];
      const left: Cost[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        annotated.push(await costOf(name, server, 'annotated'));
        left.push(await costOf(name, server, 'left'));
      }
      const of = (costs: readonly Cost[], what: keyof Cost): number =>
        median(costs.map((cost) => cost[what]));
      const difference = (what: keyof Cost): number =>
        Math.max(0, of(annotated, what) - of(left, what));
      if (difference('heap') > 0) {
        rows.push(
          atMost(
            `${name}: held by the scripts of an annotated tab, above the same page left alone`,
            difference('heap'),
            2,
            ' MB',
          ),
        );
      }
      rows.push(
        atMost(
          `${name}: memory of an annotated tab in all processes, above the same page left alone`,
          difference('further'),
          10,
          ' MB',
        ),
        seen(
          `${name}: engine and reference set in the background, with the first tab`,
          difference('first'),
          ' MB',
        ),
        seen(`${name}: the page itself`, of(left, 'further'), ' MB'),
      );
    }
  } finally {
    await server.close();
  }
  return rows;
}

async function costOf(
  name: BrowserName,
  server: PageServer,
  kind: 'annotated' | 'left',
): Promise<Cost> {
  const launched = await startBrowser(name);
  try {
    const empty = await ownMegabytes(launched);
    await openTab(launched, `${server.origin}/${kind}/0`, kind === 'annotated');
    const one = await ownMegabytes(launched);
    for (let tab = 1; tab <= TABS; tab += 1)
      await openTab(launched, `${server.origin}/${kind}/${tab}`, kind === 'annotated');
    const all = await ownMegabytes(launched);
    return {
      first: one - empty,
      further: (all - one) / TABS,
      heap: await scriptMegabytes(launched),
    };
  } finally {
    await launched.close();
  }
}

async function openTab({ browser }: Launched, url: string, isMarked: boolean): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  if (!isMarked) return;
  await waitFor('the marks', () =>
    page.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0)),
  );
}

/** What the scripts of the last tab hold. */
async function scriptMegabytes({ name, browser }: Launched): Promise<number> {
  const page = (await browser.pages()).at(-1);
  if (name !== 'chromium' || !page) return 0;
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return JSHeapUsedSize / 1024 ** 2;
}

/** After a rest, and after a collection of garbage where the browser can be told to. */
async function ownMegabytes({ name, browser }: Launched): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST));
  if (name === 'chromium') {
    for (const page of await browser.pages()) {
      const client = await page.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      await client.detach();
    }
  }
  const root = browser.process()?.pid;
  if (root === undefined) throw new Error(`${name} has no process`);
  return processesBelow(root).reduce((sum, process) => sum + privateKilobytes(process), 0) / 1024;
}

/** A process and all that descend from it. */
function processesBelow(root: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^[0-9]+$/u.test(name))) {
    const parent = / [A-Za-z] ([0-9]+) /u.exec(textOf(`/proc/${entry}/stat`).replace(/^.*\)/u, ''));
    if (parent) parents.set(Number(entry), Number(parent[1]));
  }
  const found = new Set([root]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [process, parent] of parents) if (found.has(parent)) found.add(process);
  }
  return [...found];
}

function privateKilobytes(process: number): number {
  const lines = textOf(`/proc/${process}/smaps_rollup`).matchAll(
    /^Private_[a-zA-Z]+:\s+([0-9]+) kB$/gmu,
  );
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0);
}

/** Nothing for a process that has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
