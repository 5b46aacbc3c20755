import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, createWriteStream, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import { atLeast, atMost, type BenchRow, median, seen } from './bench-row.ts';
import { hashOf } from './file-hash.ts';
import { residentMegabytes } from './process-memory.ts';
import { prose } from './prose.ts';

const ARTICLES = 10_000;
/** As long as a story of an agency, more or less. */
const LENGTH = 2000;
const RUNS = Number(process.env.HASHIYA_BENCH_RUNS ?? '1');
/** Sizes of the corpora between which memory is not to grow; HASHIYA_LONG=1 goes on to 100,000. */
const SMALL = 1000;
const LARGE = process.env.HASHIYA_LONG ? 100_000 : ARTICLES;

/**
 * One job by itself has its code compiled and its memory cleared on whatever core is idle, some 10 to 20 % of its work. What a second
 * job gains is measured as speed-up is: a core each.
 */
const ONE_CORE = process.platform === 'linux' ? ['taskset', '--cpu-list', '0'] : [];

interface Run {
  readonly seconds: number;
  /** Of all processes, at their most, added up. */
  readonly megabytes: number;
  readonly hash: string;
}

/** The headless analysis over many articles: what a second job gains, that the bytes stay the same, even where it is killed, and that memory does not grow. */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-headless-'));
  try {
    const input = await corpus(folder, ARTICLES);
    const runs = [];
    for (let turn = 0; turn < RUNS; turn += 1)
      runs.push([
        await analyze(input, 1, ONE_CORE),
        await analyze(input, 2),
        await analyze(input, 1),
      ] as const);
    const hashes = new Set(runs.flat().map(({ hash }) => hash));
    const broken = await analyzeBroken(input);
    const coreForCore = median(runs.map(([one, two]) => one.seconds / two.seconds));
    const ratio = median(runs.map(([, two, one]) => one.seconds / two.seconds));
    const small = await analyze(await corpus(folder, SMALL), 2);
    const large = LARGE === ARTICLES ? runs[0]?.[1] : await analyze(await corpus(folder, LARGE), 2);
    const [low, high] = [small.megabytes, large?.megabytes ?? 0];
    return [
      seen(`${ARTICLES} articles of ${LENGTH} letters, --jobs 1`, runs[0]?.[2].seconds ?? 0, ' s'),
      atLeast(
        `${ARTICLES} articles, --jobs 2 against --jobs 1 on one core`,
        coreForCore,
        1.7,
        ' ×',
      ),
      seen('the same against --jobs 1 with the other core left to its compiler', ratio, ' ×'),
      atMost('the same: outputs that differ', hashes.size - 1, 0, ''),
      atMost('killed half-way and resumed: outputs that differ', hashes.has(broken) ? 0 : 1, 0, ''),
      seen(`memory at the most over ${SMALL} articles, --jobs 2`, low, ' MB'),
      seen(`memory at the most over ${LARGE} articles, --jobs 2`, high, ' MB'),
      atMost(`the same, ${LARGE} articles against ${SMALL}`, high / low, 1.5, ' ×'),
    ];
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

function start(
  args: readonly string[],
  output: number | 'ignore',
  within: readonly string[] = [],
): ChildProcess {
  const [command = process.execPath, ...rest] = [...within, process.execPath];
  return spawn(command, [...rest, 'lib/cli/analyze.ts', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', output, 'inherit'],
  });
}

/** A run whose output goes to a file, so that nobody's reading it is timed. */
async function analyze(input: string, jobs: number, within: readonly string[] = []): Promise<Run> {
  const output = `${input}.out`;
  const descriptor = openSync(output, 'w');
  const began = performance.now();
  const child = start(['--jobs', String(jobs), input], descriptor, within);
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid));
  }, 500);
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  closeSync(descriptor);
  if (code !== 0) throw new Error(`the analysis ended with ${code}`);
  return { seconds, megabytes, hash: await hashOf(output) };
}

/** The hash of the output of a run that is killed half-way and resumed. */
async function analyzeBroken(input: string): Promise<string> {
  const output = `${input}.broken`;
  const args = ['--jobs', '2', '--output', output, input];
  const child = start(args, 'ignore');
  const ended = once(child, 'exit');
  while (child.exitCode === null && inputsDone(output) < ARTICLES / 2)
    await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGKILL');
  await ended;
  const done = inputsDone(output);
  if (done === 0) throw new Error('the run ended before it was killed');
  const [code] = await once(start(['--resume', ...args], 'ignore'), 'exit');
  if (code !== 0) throw new Error(`the resumed analysis ended with ${code}`);
  return hashOf(output);
}

/** What the note beside an unfinished output says; 0 where there is none. */
function inputsDone(output: string): number {
  try {
    const note: { readonly inputs: number } = JSON.parse(
      readFileSync(`${output}.progress`, 'utf8'),
    );
    return note.inputs;
  } catch {
    return 0;
  }
}
