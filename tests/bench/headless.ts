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
/** Whole runs with one job and with two, in turn: a machine's own speed swings within minutes. */
const TURNS = Number(process.env.HASHIYA_BENCH_RUNS ?? '5');
/** Sizes of the corpora between which memory is not to grow; HASHIYA_LONG=1 goes on to 100,000. */
const SMALL = 1000;
const LARGE = process.env.HASHIYA_LONG ? 100_000 : ARTICLES;

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
    const one: Run[] = [];
    const two: Run[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      one.push(await analyze(input, 1));
      two.push(await analyze(input, 2));
    }
    const hashes = new Set([...one, ...two].map(({ hash }) => hash));
    const broken = await analyzeBroken(input);
    const small = await analyze(await corpus(folder, SMALL), 2);
    const large = LARGE === ARTICLES ? two : [await analyze(await corpus(folder, LARGE), 2)];
    const [low, high] = [small.megabytes, Math.max(...large.map(({ megabytes }) => megabytes))];
    return [
      seen(`${ARTICLES} articles of ${LENGTH} letters, --jobs 1`, secondsOf(one), ' s'),
      atLeast(
        `${ARTICLES} articles, --jobs 2 against --jobs 1`,
        secondsOf(one) / secondsOf(two),
        1.7,
        ' ×',
      ),
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

/** The median of several runs. */
function secondsOf(runs: readonly Run[]): number {
  return median(runs.map(({ seconds }) => seconds));
}

/** A file of so many articles. */
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

function start(args: readonly string[], output: number | 'ignore'): ChildProcess {
  return spawn(process.execPath, ['lib/cli/analyze.ts', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', output, 'inherit'],
  });
}

/** A run whose output goes to a file, so that nobody's reading it is timed. */
async function analyze(input: string, jobs: number): Promise<Run> {
  const output = `${input}.out`;
  const descriptor = openSync(output, 'w');
  const began = performance.now();
  const child = start(['--jobs', String(jobs), input], descriptor);
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid));
  }, 2000);
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
