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
 * «13»); of two that cover equally many, the kind that says more (the order of RANKS); of two still equal, the one with a unit, else the first.
 * What overlaps a standing candidate falls, and what only overlapped a fallen one stands.
 */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const taken = new Uint8Array(candidates.reduce((last, { to }) => Math.max(last, to), 0));
  const ordered = inOrder(candidates, taken.length);
  const standing: Candidate[] = [];
  let first = 0;
  let clusterEnd = -1;
  for (let index = 0; index < ordered.length; index += 1) {
    const { from, to } = ordered[index] ?? { from: 0, to: 0 };
    if (from >= clusterEnd) {
      settleCluster(ordered, first, index, taken, standing);
      first = index;
    }
    clusterEnd = Math.max(clusterEnd, to);
  }
  settleCluster(ordered, first, ordered.length, taken, standing);
  return standing;
}

/** Candidates by the token that they begin at, those of one token as they were given: one chain a token, in place of a sort. */
function inOrder(candidates: readonly Candidate[], tokenCount: number): Candidate[] {
  const firstOf = new Int32Array(tokenCount + 1).fill(-1);
  const nextOf = new Int32Array(candidates.length).fill(-1);
  for (let index = candidates.length - 1; index >= 0; index -= 1) {
    const from = candidates[index]?.from ?? 0;
    nextOf[index] = firstOf[from] ?? -1;
    firstOf[from] = index;
  }
  const ordered: Candidate[] = [];
  for (let token = 0; token < tokenCount; token += 1)
    for (let index = firstOf[token] ?? -1; index >= 0; index = nextOf[index] ?? -1) {
      const candidate = candidates[index];
      if (candidate !== undefined) ordered.push(candidate);
    }
  return ordered;
}

/** Below 0 where one stands before the other, 0 where the first given does. */
function byRank(one: Candidate, other: Candidate): number {
  return (
    other.to - other.from - (one.to - one.from) ||
    (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0) ||
    Number(other.unit !== null) - Number(one.unit !== null)
  );
}

/** Settles the candidates `[from, to)`, each of which shares a token with another, and adds what stands; `taken` tells its tokens. */
function settleCluster(
  ordered: readonly Candidate[],
  from: number,
  to: number,
  taken: Uint8Array,
  standing: Candidate[],
): void {
  const first = ordered[from];
  const second = ordered[from + 1];
  if (first === undefined || from === to) return;
  if (second === undefined || to - from <= 2) {
    const isSecond = to - from === 2 && second !== undefined && byRank(first, second) > 0;
    standing.push(isSecond ? second : first);
    return;
  }
  const best = ordered.slice(from, to).sort(byRank);
  const kept: Candidate[] = [];
  for (const candidate of best) {
    let free = true;
    for (let token = candidate.from; token < candidate.to && free; token += 1)
      free = taken[token] === 0;
    if (!free) continue;
    taken.fill(1, candidate.from, candidate.to);
    kept.push(candidate);
  }
  kept.sort((one, other) => one.from - other.from);
  for (const candidate of kept) standing.push(candidate);
}
