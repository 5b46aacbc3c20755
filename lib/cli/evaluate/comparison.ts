import { analyse } from '../../analysis/analyse.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { ComparedFigure } from '../../comparison/verdict.ts';
import { indexReference } from '../../reference/index.ts';
import { readBundledSet } from '../bundled-set.ts';
import { type ComparisonFixture, readComparisonFixtures } from './comparison-fixtures.ts';
import { measureSeeds } from './comparison-seeds.ts';
import type { Evaluate } from './options.ts';

const VERDICT_TARGET = 0.95;
const FALSE_DIFFERENCE_TARGET = 0.01;
const QUIET = new Set<string | null>(['agrees', 'agrees_within_qualifier', 'unreferenced', null]);

interface Tally {
  /** Articles that the gate takes as coverage; the others are read all the same. */
  taken: number;
  marked: number;
  rightVerdict: number;
  linked: number;
  rightMetric: number;
  agreeing: number;
  falseDifferences: number;
  checks: number;
  rightChecks: number;
  falseChecks: number;
  readonly misses: string[];
}

function overlaps(
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean {
  return one.start < other.end && one.end > other.start;
}

function shown(figure: ComparedFigure | undefined): string {
  if (!figure) return 'no figure';
  const { text, metric, verdict, qualifier, counted } = figure;
  return `«${text}» ${metric ?? '–'} ${verdict ?? 'null'} (${qualifier}, ${counted?.text ?? '–'})`;
}

function judgeArticle(tally: Tally, fixture: ComparisonFixture, found: Analysis): void {
  const miss = (what: string): void => void tally.misses.push(`${fixture.id}: ${what}`);
  for (const expected of fixture.expected) {
    const figure = found.figures.find((one) => overlaps(one, expected));
    const verdict = figure?.verdict ?? null;
    const right = figure !== undefined && expected.accept.includes(String(verdict));
    tally.marked += 1;
    if (right) tally.rightVerdict += 1;
    else {
      miss(`«${expected.text}» should be ${expected.accept.join('/')}; got ${shown(figure)}`);
    }
    if (expected.metrics) {
      tally.linked += 1;
      if (expected.metrics.includes(figure?.metric ?? '')) tally.rightMetric += 1;
      else if (right && verdict !== 'unreferenced') {
        miss(`«${expected.text}» is ${expected.metrics.join('/')}; got ${shown(figure)}`);
      }
    }
    if (expected.accept.every((one) => QUIET.has(one) || one === 'null')) {
      tally.agreeing += 1;
      if (!QUIET.has(verdict)) tally.falseDifferences += 1;
    }
    if (expected.check) judgeCheck(tally, fixture, expected.check, found, expected);
  }
  for (const figure of found.figures) {
    if (fixture.expected.some((one) => overlaps(one, figure))) continue;
    tally.agreeing += 1;
    if (QUIET.has(figure.verdict)) continue;
    tally.falseDifferences += 1;
    miss(`unmarked ${shown(figure)}`);
  }
  for (const check of found.checks) {
    if (check.result === 'consistent') continue;
    const planted = fixture.expected.some(
      (one) =>
        overlaps(one, check) && one.check?.kind === check.kind && one.check.result === check.result,
    );
    if (planted) continue;
    tally.falseChecks += 1;
    miss(`false ${check.kind} on «${fixture.text.slice(check.start, check.end)}»`);
  }
}

function judgeCheck(
  tally: Tally,
  { id }: ComparisonFixture,
  { kind, result }: { readonly kind: string; readonly result: string },
  { checks }: Analysis,
  span: { start: number; end: number; text: string },
): void {
  tally.checks += 1;
  if (checks.some((one) => overlaps(one, span) && one.kind === kind && one.result === result)) {
    tally.rightChecks += 1;
  } else tally.misses.push(`${id}: «${span.text}» should be ${kind} ${result}`);
}

/** Runs the engine over the fixtures of a folder (tests/fixtures/comparison where none is given) and counts. */
export async function measureComparison(
  folder?: string,
): Promise<Tally & { readonly articles: number }> {
  const reference = indexReference(await readBundledSet());
  const fixtures = await readComparisonFixtures(folder);
  const tally: Tally = {
    taken: 0,
    marked: 0,
    rightVerdict: 0,
    linked: 0,
    rightMetric: 0,
    agreeing: 0,
    falseDifferences: 0,
    checks: 0,
    rightChecks: 0,
    falseChecks: 0,
    misses: [],
  };
  for (const fixture of fixtures) {
    const { text, title, published } = fixture;
    const publishedAt =
      published === null ? null : { date: published, precision: 'day' as const, evidence: 'given' };
    const options = { ignoreCoverage: true };
    const found = analyse({ text, title, publishedAt }, reference, options);
    if (found.coverage.isCoverage) tally.taken += 1;
    judgeArticle(tally, fixture, found);
  }
  return { ...tally, articles: fixtures.length };
}

const share = (part: number, whole: number): string =>
  `${part}/${whole} (${whole === 0 ? '–' : (part / whole).toFixed(3)})`;

/** `npm run evaluate -- comparison [--misses] [--folder DIR]`. */
export const evaluate: Evaluate = async ({ flags }) => {
  const folder = flags.get('folder');
  const tally = await measureComparison(typeof folder === 'string' ? folder : undefined);
  console.log(`articles            ${tally.articles}, ${tally.taken} taken as coverage`);
  console.log(`verdicts            ${share(tally.rightVerdict, tally.marked)}`);
  console.log(`metrics             ${share(tally.rightMetric, tally.linked)}`);
  console.log(`false differences   ${share(tally.falseDifferences, tally.agreeing)}`);
  console.log(`checks              ${share(tally.rightChecks, tally.checks)}`);
  console.log(`false inconsistent  ${tally.falseChecks}`);
  const seeds = measureSeeds(indexReference(await readBundledSet()));
  if (seeds) console.log(`seed articles       ${share(seeds.met, seeds.rows)}`);
  const misses = [...tally.misses, ...(seeds?.misses ?? [])];
  if (flags.has('misses')) for (const miss of misses) console.log(`- ${miss}`);
  const met =
    tally.rightVerdict / tally.marked >= VERDICT_TARGET &&
    tally.falseDifferences / tally.agreeing <= FALSE_DIFFERENCE_TARGET &&
    (seeds === null || seeds.misses.length === 0);
  return met ? 0 : 1;
};
