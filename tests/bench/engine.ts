import * as chrono from 'chrono-node';
import { analyse } from '../../lib/analysis/analyse.ts';
import { readText } from '../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { readFigures } from '../../lib/figures/read.ts';
import { findMentions } from '../../lib/officials/find.ts';
import { indexReference } from '../../lib/reference/index.ts';
import { atLeast, atMost, type BenchRow, medianTime } from './bench-row.ts';
import { hostileTexts, prose } from './prose.ts';

const PUBLISHED = { date: '2018-02-14', precision: 'day', evidence: 'given' } as const;
/** What a plain cleaning of Arabic text strips: every combining mark, and tatweel. */
const MARKS = /[\p{M}\u0640]/gu;

function figuresOf(text: string): number {
  return readFigures(readText(text), PUBLISHED).length;
}

/** The engine against one Unicode pass and against the date reader of the field, and its growth and worst cases. */
export async function bench(): Promise<BenchRow[]> {
  const text = prose(500_000);
  const pass = medianTime(() => text.normalize('NFKC').replaceAll(MARKS, ''), 31);
  const figures = medianTime(() => figuresOf(text), 31);
  const chronoTime = medianTime(() => chrono.ar.parse(text, new Date('2018-02-14')), 5);

  const index = indexReference(await readBundledSet());
  const reading = readText(text);
  const article = { text, title: null, publishedAt: PUBLISHED };
  const whole = medianTime(() => analyse(article, index, { ignoreCoverage: true }), 5);
  const mentions = medianTime(() => findMentions(reading, index.officials, PUBLISHED), 5);

  const small = medianTime(() => figuresOf(prose(10_000)), 31);
  const large = medianTime(() => figuresOf(prose(10_000_000)), 1);
  const longProse = prose(1_000_000);
  const proseTime = medianTime(() => figuresOf(longProse), 3);
  const hostile = Object.entries(hostileTexts(1_000_000)).map(([name, bad]) =>
    atMost(
      `figures, hostile: ${name}`,
      medianTime(() => figuresOf(bad), 3) / proseTime,
      2,
      ' × prose',
    ),
  );
  return [
    atMost('figures, against NFKC and stripping of marks', figures / pass, 8, ' ×'),
    atLeast('figures, throughput against chrono-node (ar)', chronoTime / figures, 5, ' ×'),
    atMost('figures, time a unit at 10 MB against 10 kB', large / small / 1000, 1.5, ' ×'),
    atMost('officials, share of the whole engine', mentions / whole, 0.25, ''),
    ...hostile,
  ];
}
