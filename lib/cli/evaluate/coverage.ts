import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readText } from '../../arabic/tokens.ts';
import { SAMPLE_LENGTH } from '../../article/sample.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { scoreCoverage } from '../../coverage/score.ts';
import { suspectCoverage } from '../../coverage/suspect.ts';
import type { EvaluationOptions } from './options.ts';

/** Articles that belong to others lie beside the project; they are never part of it. */
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));

interface Row {
  readonly id: string;
  readonly label: string;
  readonly grade: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** A measured share and the bound that it is held to. */
interface Bound {
  readonly name: string;
  readonly matches: (row: Row) => boolean;
  readonly limit: number;
  readonly direction: 'at least' | 'at most';
}

const isForeign = ({ grade }: Row): boolean => grade === 'urdu' || grade === 'persian_translation';

const bounds: readonly Bound[] = [
  { name: 'core', matches: (r) => r.grade === 'core', limit: 0.98, direction: 'at least' },
  {
    name: 'substantial',
    matches: (r) => r.grade === 'substantial',
    limit: 0.9,
    direction: 'at least',
  },
  { name: 'given', matches: (r) => r.label === 'given', limit: 1, direction: 'at least' },
  { name: 'passing', matches: (r) => r.label === 'passing', limit: 0.15, direction: 'at most' },
  { name: 'near miss', matches: (r) => r.label === 'near_miss', limit: 0.01, direction: 'at most' },
  { name: 'other', matches: (r) => r.label === 'other', limit: 0, direction: 'at most' },
  { name: 'Persian and Urdu', matches: isForeign, limit: 0, direction: 'at most' },
];

function readRows(file: string, label?: string): Row[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const row = JSON.parse(line);
    return {
      id: String(row.id),
      label: label ?? String(row.label),
      grade: row.grade ?? null,
      title: row.title || null,
      text: String(row.text),
    };
  });
}

function readSeeds(folder: string): Row[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      id: name,
      label: 'given',
      grade: null,
      title: null,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
}

/**
 * Measures the coverage score and the page-side check against labelled articles: the share of each class that is
 * called coverage, held to its bound. `--file` takes another file of the same form, `--misses` lists what went wrong.
 * Returns 1 where a bound is missed, 2 where there is nothing to measure.
 */
export async function evaluate({ flags }: EvaluationOptions): Promise<number> {
  const given = flags.get('file');
  const rows =
    typeof given === 'string'
      ? readRows(given)
      : [
          ...readRows(`${shared}corpus/coverage.jsonl`),
          ...readRows(`${shared}gold/articles.jsonl`, 'given'),
          ...readSeeds(`${shared}seeds`),
        ];
  if (rows.length === 0) {
    console.error('No labelled articles found.');
    return 2;
  }
  const started = performance.now();
  const scored = rows.map((row) => ({
    row,
    coverage: scoreCoverage(readText(row.text), row.title),
  }));
  const elapsed = performance.now() - started;
  let exitCode = 0;
  for (const { name, matches, limit, direction } of bounds) {
    const group = scored.filter(({ row }) => matches(row));
    if (group.length === 0) continue;
    const called = group.filter(({ coverage }) => coverage.isCoverage).length;
    const share = called / group.length;
    const met = direction === 'at least' ? share >= limit : share <= limit;
    if (!met) exitCode = 1;
    console.log(
      `${met ? 'met   ' : 'MISSED'} ${name}: ${called}/${group.length} = ${share.toFixed(3)} (${direction} ${limit})`,
    );
  }
  reportSuspects(scored);
  console.log(`${(elapsed / rows.length).toFixed(2)} ms an article`);
  if (flags.has('misses')) reportMisses(scored);
  return exitCode;
}

interface Scored {
  readonly row: Row;
  readonly coverage: Coverage;
}

/** How much of what the full score takes the page-side check lets through, and what else it lets through. */
function reportSuspects(scored: readonly Scored[]): void {
  const suspected = ({ row }: Scored): boolean =>
    suspectCoverage(`${row.title ?? ''}\n${row.text}`.slice(0, SAMPLE_LENGTH));
  const coverage = scored.filter((item) => item.coverage.isCoverage);
  const rest = scored.filter((item) => !item.coverage.isCoverage);
  console.log(
    `page-side check: ${coverage.filter(suspected).length}/${coverage.length} of what scores as coverage, ` +
      `${rest.filter(suspected).length}/${rest.length} of the rest`,
  );
}

function reportMisses(scored: readonly Scored[]): void {
  for (const { row, coverage } of scored) {
    const expected = row.label === 'coverage' || row.label === 'given';
    if (coverage.isCoverage === expected) continue;
    const codes = coverage.reasons.map(
      ({ code, parameters }) => `${code}×${parameters.count ?? 1}`,
    );
    console.log(
      `${coverage.score.toFixed(2)} ${row.label} ${row.grade ?? ''} ${row.id} ${row.title ?? ''}\n     ${codes.join(', ')}`,
    );
  }
}
