import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import { atLeast, atMost, type BenchRow, median, seen } from './bench-row.ts';
import { prose } from './prose.ts';

const ARTICLES = 10_000;
/** As long as a story of an agency, more or less. */
const LENGTH = 2000;
const RUNS = Number(process.env.HASHIYA_BENCH_RUNS ?? '1');
/** HASHIYA_LONG=1 adds a run of 100,000. */
const sizes = [1000, 10_000, ...(process.env.HASHIYA_LONG ? [100_000] : [])];

interface Run {
  readonly seconds: number;
  /** Of all processes, at their most, added up. */
  readonly megabytes: number;
  readonly hash: string;
}

/** The headless analysis over many articles: what a second job gains, that the bytes stay the same, and that memory does not grow. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-headless-'));
  try {
    const input = await corpus(folder, ARTICLES);
    const runs = [];
    for (let turn = 0; turn < RUNS; turn += 1)
      runs.push([await analyze(input, 1), await analyze(input, 2)] as const);
    const same = runs.flat().every(({ hash }, _, [first]) => hash === first?.hash);
    const ratio = median(runs.map(([one, two]) => one.seconds / two.seconds));
    const rows = [
      atLeast(`${ARTICLES} articles, --jobs 2 against --jobs 1`, ratio, 1.7, ' ×'),
      atMost('the same: outputs that differ', same ? 0 : 1, 0, ''),
    ];
    const memory: number[] = [];
    for (const size of sizes) {
      const { megabytes } = await analyze(await corpus(folder, size), 2);
      memory.push(megabytes);
      rows.push(seen(`memory at the most over ${size} articles, --jobs 2`, megabytes, ' MB'));
    }
    const growth = (memory.at(-1) ?? 0) / (memory[0] ?? 1);
    rows.push(atMost(`the same, ${sizes.at(-1)} articles against ${sizes[0]}`, growth, 1.5, ' ×'));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function corpus(folder: string, count: number): Promise<string> {
  const file = join(folder, `${count}.jsonl`);
  const text = prose(3 * LENGTH);
  const stream = createWriteStream(file);
  for (let number = 0; number < count; number += 1) {
    const start = (number * 37) % LENGTH;
    const article = {
      id: `a${number}`,
      text: `بيان التحالف الدولي ضد داعش رقم ${number}\n${text.slice(start, start + LENGTH)}`,
      published: '2018-02-14',
    };
    if (!stream.write(`${JSON.stringify(article)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return file;
}

async function analyze(input: string, jobs: number): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['lib/cli/analyze.ts', '--jobs', String(jobs), input], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const hash = createHash('sha256');
  child.stdout.on('data', (bytes: Buffer) => hash.update(bytes));
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child));
  }, 500);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  if (code !== 0) throw new Error(`the analysis ended with ${code}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, megabytes, hash: hash.digest('hex') };
}

/** Resident memory of a process and of those that it started, where the system tells (Linux); else 0. */
function residentMegabytes({ pid }: ChildProcess): number {
  let kilobytes = 0;
  for (const entry of processes()) {
    if (entry !== String(pid) && parentOf(entry) !== String(pid)) continue;
    kilobytes += Number(/VmRSS:\s+([0-9]+)/u.exec(statusOf(entry))?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^[0-9]+$/u.test(name));
  } catch {
    return [];
  }
}

function parentOf(process: string): string | undefined {
  return /PPid:\s+([0-9]+)/u.exec(statusOf(process))?.[1];
}

function statusOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8');
  } catch {
    return '';
  }
}
