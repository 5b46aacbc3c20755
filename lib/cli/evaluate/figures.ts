/**
 * `npm run evaluate -- figures [--misses] [--kind KIND] [--suite SUITE] [--shared FOLDER]`
 *
 * Gold: precision, recall and F1 a kind, once with span and value, once with the span only. Peers: the share of each suite that
 * is read right, with the exclusions and their reasons. Exit code 1 where a target is missed.
 */
import { type FigureKind, figureKinds } from '../../figures/figure.ts';
import { evaluateGold, hasGold, type Score } from './figures-gold.ts';
import { evaluatePeers } from './figures-peers.ts';
import type { EvaluationOptions } from './options.ts';

const TARGETS: Readonly<Partial<Record<FigureKind, number>>> = {
  cardinal: 0.97,
  money: 0.97,
  percent: 0.97,
  date: 0.97,
  date_range: 0.97,
  duration: 0.97,
  measure: 0.97,
  identifier: 0.97,
  ordinal: 0.92,
  dual: 0.92,
  vague: 0.92,
  relative_date: 0.92,
};
const PEER_TARGET = 0.97;

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function f1(right: number, { gold, found }: Score): number {
  return ratio(2 * right, gold + found);
}

function flag(options: EvaluationOptions, name: string): string | null {
  const value = options.flags.get(name);
  return typeof value === 'string' ? value : null;
}

/** Prints both evaluations. */
export async function evaluate(options: EvaluationOptions): Promise<number> {
  const folder = flag(options, 'shared') ?? '../shared';
  if (!hasGold(folder)) {
    console.error(`No evaluation material in ${folder}: give --shared FOLDER`);
    return 2;
  }
  const kind = flag(options, 'kind');
  const suite = flag(options, 'suite');
  const listMisses = options.flags.get('misses') === true;
  const missed: string[] = [];
  if (suite === null) printGold(folder, kind, listMisses, missed);
  printPeers(folder, kind, suite, listMisses, missed);
  console.log(
    missed.length === 0 ? '\nEvery target is met.' : `\nBelow target: ${missed.join(', ')}`,
  );
  return missed.length === 0 ? 0 : 1;
}

function printGold(folder: string, kind: string | null, list: boolean, missed: string[]): void {
  const { scores, misses } = evaluateGold(folder);
  console.log('kind            gold  found  precision  recall     F1   F1 (span only)  target');
  for (const name of figureKinds) {
    const score = scores.get(name);
    if (score === undefined || (kind !== null && kind !== name)) continue;
    const { gold, found, right, spans } = score;
    const target = TARGETS[name];
    const row = [
      name.padEnd(14),
      String(gold).padStart(5),
      String(found).padStart(6),
      ratio(right, found).toFixed(3).padStart(10),
      ratio(right, gold).toFixed(3).padStart(7),
      f1(right, score).toFixed(3).padStart(6),
      f1(spans, score).toFixed(3).padStart(16),
      (target ?? 0).toFixed(2).padStart(7),
    ];
    console.log(row.join(' '));
    if (target !== undefined && f1(right, score) < target) missed.push(`gold ${name}`);
  }
  if (list)
    for (const miss of misses)
      if (kind === null || miss.kind === kind) console.log(`  ${miss.line}`);
}

function printPeers(
  folder: string,
  kind: string | null,
  suite: string | null,
  list: boolean,
  missed: string[],
): void {
  console.log('\nsuite               rows  right  share  by generic name  excluded');
  for (const result of evaluatePeers(folder, kind)) {
    if (suite !== null && !result.suite.startsWith(suite)) continue;
    const share = ratio(result.right, result.rows);
    const reasons = [...result.excluded].map(([reason, count]) => `${count} ${reason}`).join(', ');
    console.log(
      `${result.suite.padEnd(18)} ${String(result.rows).padStart(5)} ${String(result.right).padStart(6)}  ${share.toFixed(3)}  ${String(result.generic).padStart(15)}  ${reasons}`,
    );
    const target = result.suite === 'instructive40' ? 1 : PEER_TARGET;
    if (result.rows > 0 && share < target) missed.push(`peer ${result.suite}`);
    if (list) for (const miss of result.misses) console.log(`  ${miss.line}`);
  }
}
