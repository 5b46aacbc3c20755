import type { Evidence, EvidenceKind } from './evidence.ts';
import { windows } from './lexicon.ts';

const OURS: ReadonlySet<EvidenceKind> = new Set(['named', 'led', 'joint']);

function isUnresolved({ kind }: Evidence): boolean {
  return kind === 'international' || kind === 'bare';
}

/** +1 for each phrase around that speaks for this coalition, −1 for each that speaks for another. */
function balance(evidence: readonly Evidence[], at: number, reach: number): number {
  const here = evidence[at]?.token ?? 0;
  let sum = 0;
  const count = (index: number): boolean => {
    const other = evidence[index];
    if (!other || Math.abs(other.token - here) > reach) return false;
    if (other.kind === 'enemy' || other.kind === 'named' || other.kind === 'claimed') sum += 2;
    if (other.kind === 'theatre' || other.kind === 'led' || other.kind === 'jihadists') sum += 1;
    if (other.kind === 'rivalContext' || other.kind === 'rival') sum -= 2;
    return true;
  };
  for (let index = at - 1; index >= 0 && count(index); index -= 1);
  for (let index = at + 1; index < evidence.length && count(index); index += 1);
  return sum;
}

/** How much must speak of this war for a text to speak of this coalition without naming ISIS. */
const ENOUGH = 4;

/**
 * Whether a text speaks of ISIS, or of nothing but the war in Iraq and Syria: places of the war, words for its enemy that others are
 * called by too, the American campaign, a coalition called international or led by the United States, all told.
 */
function speaksOfEnemy(evidence: readonly Evidence[]): boolean {
  const count = (...kinds: readonly EvidenceKind[]): number =>
    evidence.filter(({ kind }) => kinds.includes(kind)).length;
  if (count('enemy', 'named', 'claimed') > 0) return true;
  if (count('theatre') === 0 || count('rival', 'rivalContext') > 0) return false;
  // A party of that name does not make another war of it, unless the text speaks of parties more than of this coalition.
  if (count('party') > count('international', 'led', 'joint')) return false;
  const said =
    Math.min(3, count('theatre')) +
    2 * Math.min(1, count('jihadists')) +
    Math.min(2, count('campaign', 'leaders')) +
    Math.min(2, count('dossier')) +
    Math.min(1, count('international', 'led', 'joint'));
  return said >= ENOUGH;
}

/** A bare noun with the enemy nearby is this coalition, unless another one was spoken of just before. */
export function settleClaim(item: Evidence, isRival: boolean): Evidence {
  return item.kind === 'claimed' ? { ...item, kind: isRival ? 'rival' : 'named' } : item;
}

/**
 * Says of each mention of a coalition whether it is this one: told by its own words, else by those around it,
 * else by the mention before it («التحالف» after «التحالف الدولي ضد داعش»), else by the whole text.
 */
export function resolveMentions(evidence: readonly Evidence[]): Evidence[] {
  const hasEnemy = speaksOfEnemy(evidence);
  const whole = evidence.reduce(
    (sum, { kind }) =>
      sum + (kind === 'enemy' || kind === 'jihadists' ? 1 : kind === 'rivalContext' ? -1 : 0),
    0,
  );
  // A text of this war that knows of no other coalition means this one.
  const isAlone =
    hasEnemy &&
    !evidence.some(({ kind }) => kind === 'rival' || kind === 'rivalContext' || kind === 'party');
  let previous: 'ours' | 'rival' | null = null;
  return evidence.flatMap((given, index): Evidence[] => {
    const item = settleClaim(given, previous === 'rival');
    if (item.kind === 'party') previous = 'rival';
    if (!isUnresolved(item)) {
      if (OURS.has(item.kind)) {
        if (!hasEnemy) return [{ ...item, kind: 'rivalContext' }];
        previous = 'ours';
      }
      if (item.kind === 'rival') previous = 'rival';
      return [item];
    }
    const around = item.kind === 'bare' && previous ? 0 : balance(evidence, index, windows.around);
    const verdict: 'ours' | 'rival' =
      around > 0
        ? 'ours'
        : around < 0
          ? 'rival'
          : (previous ?? (whole > 0 || isAlone ? 'ours' : 'rival'));
    if (verdict === 'ours' && !hasEnemy) return [];
    previous = verdict;
    return [verdict === 'ours' ? item : { ...item, kind: 'rival' }];
  });
}
