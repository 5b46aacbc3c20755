import * as chrono from 'chrono-node';
import { analyse } from '../../lib/analysis/analyse.ts';
import { readText } from '../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { readFigures } from '../../lib/figures/read.ts';
import { findMentions } from '../../lib/officials/find.ts';
import { indexReference } from '../../lib/reference/index.ts';
import { atLeast, atMost, type BenchRow, medianTime, medianTimes, seen } from './bench-row.ts';
import { hostileTexts, prose } from './prose.ts';

const PUBLISHED = { date: '2018-02-14', precision: 'day', evidence: 'given' } as const;
/** What a plain cleaning of Arabic text strips: every combining mark, and tatweel. */
const MARKS = /[\p{M}\u0640]/gu;

const PASSES = 8;
/** The pass is compiled with the machine's code ready; the engine has it after as many texts. */
const UNCOUNTED = 30;

/** Lengths in UTF-16 units, and how often each is read. */
const GROWTH = [
  { name: '10 kB', length: 10_000, runs: 31 },
  { name: '100 kB', length: 100_000, runs: 15 },
  { name: '1 MB', length: 1_000_000, runs: 5 },
  { name: '10 MB', length: 10_000_000, runs: 1 },
] as const;

/** Of texts that are set against one another: none is still being compiled for. */
function warmTime(run: () => unknown): number {
  return medianTimes([run], 7, 8)[0] ?? 0;
}

function figuresOf(text: string): number {
  return readFigures(readText(text), PUBLISHED).length;
}

/** The engine against one Unicode pass and against the date reader of the field, and its growth and worst cases. */
export async function bench(): Promise<BenchRow[]> {
  const rows = await measureProse();
  return [...rows, ...measureFloods()];
}

/** Floods make a million tokens: measured while nothing of the other measurements is in memory, which would be gone through with each clearing. */
function measureFloods(): BenchRow[] {
  const longProse = prose(1_000_000);
  const proseTime = warmTime(() => figuresOf(longProse));
  return Object.entries(hostileTexts(1_000_000)).map(([name, bad]) =>
    atMost(`figures, hostile: ${name}`, warmTime(() => figuresOf(bad)) / proseTime, 2, ' × prose'),
  );
}

async function measureProse(): Promise<BenchRow[]> {
  const text = prose(500_000);
  // A pass takes hardly longer than the step of the clock of processor time.
  const [passes = 0, figures = 0] = medianTimes(
    [
      () => {
        for (let pass = 0; pass < PASSES; pass += 1) text.normalize('NFKC').replaceAll(MARKS, '');
      },
      () => figuresOf(text),
    ],
    31,
    UNCOUNTED,
  );
  const pass = passes / PASSES;
  const chronoTime = medianTime(() => chrono.ar.parse(text, new Date('2018-02-14')), 5);

  const set = await readBundledSet();
  const index = indexReference(set);
  const reading = readText(text);
  const article = { text, title: null, publishedAt: PUBLISHED };
  const whole = medianTime(() => analyse(article, index, { ignoreCoverage: true }), 5);
  const mentions = medianTime(() => findMentions(reading, index.officials, PUBLISHED), 5);

  const growth = GROWTH.map(({ length, runs }) => {
    const grown = prose(length);
    return medianTime(() => figuresOf(grown), runs) / length;
  });
  const [small = 0, ...larger] = growth;
  const json = JSON.stringify(set);
  const indexing = medianTime(() => indexReference(set), 5);
  const parsing = medianTime(() => JSON.parse(json), 15);
  return [
    atMost('figures, against NFKC and stripping of marks, both warm', figures / pass, 8, ' ×'),
    atLeast('figures, throughput against chrono-node (ar)', chronoTime / figures, 5, ' ×'),
    ...larger.map((time, place) =>
      atMost(
        `figures, time a character at ${GROWTH[place + 1]?.name} against 10 kB`,
        time / small,
        1.5,
        ' ×',
      ),
    ),
    atMost('officials, share of the whole engine', mentions / whole, 0.25, ''),
    atMost('building the index of the bundled set', indexing, 150, ' ms of processor time'),
    seen('the same, against parsing the set as JSON', indexing / parsing, ' ×'),
  ];
}
