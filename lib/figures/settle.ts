import type { FigureKind } from './figure.ts';
import type { Candidate } from './grammar.ts';

/** Kinds from the most to the least telling, for candidates that cover the same tokens. */
const RANKS: readonly FigureKind[] = [
  'furniture',
  'identifier',
  'date_range',
  'date',
  'relative_date',
  'duration',
  'money',
  'percent',
  'measure',
  'ordinal',
  'vague',
  'dual',
  'cardinal',
];
const rank = new Map(RANKS.map((kind, index) => [kind, index]));

/**
 * The rule for overlaps, in one place: of candidates that share a token, the one that covers more tokens stands («13 فبراير 2018» over
 * «13»); of two that cover equally many, the kind that says more (the order of RANKS); of two still equal, the first.
 * What overlaps a standing candidate falls, and what only overlapped a fallen one stands.
 */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((one, other) => one.from - other.from);
  const standing: Candidate[] = [];
  let cluster: Candidate[] = [];
  let clusterEnd = -1;
  for (const candidate of sorted) {
    if (cluster.length > 0 && candidate.from >= clusterEnd) {
      settleCluster(cluster, standing);
      cluster = [];
    }
    cluster.push(candidate);
    clusterEnd = cluster.length === 1 ? candidate.to : Math.max(clusterEnd, candidate.to);
  }
  settleCluster(cluster, standing);
  return standing;
}

function settleCluster(cluster: Candidate[], standing: Candidate[]): void {
  if (cluster.length <= 1) {
    standing.push(...cluster);
    return;
  }
  const kept: Candidate[] = [];
  const taken = new Set<number>();
  const best = [...cluster].sort(
    (one, other) =>
      other.to - other.from - (one.to - one.from) ||
      (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0),
  );
  for (const candidate of best) {
    let free = true;
    for (let token = candidate.from; token < candidate.to && free; token += 1)
      free = !taken.has(token);
    if (!free) continue;
    for (let token = candidate.from; token < candidate.to; token += 1) taken.add(token);
    kept.push(candidate);
  }
  kept.sort((one, other) => one.from - other.from);
  for (const candidate of kept) standing.push(candidate);
}
