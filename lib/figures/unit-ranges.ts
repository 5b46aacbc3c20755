import type { Candidate, FigureContext } from './grammar.ts';
import { followsChange, isChange } from './numbers/ranges.ts';
import { wordAt } from './numbers/source.ts';
import { sourceOf } from './numbers/source-of.ts';
import { lengthHeads } from './numbers/words.ts';

const KINDS = new Set(['money', 'percent', 'measure', 'duration', 'dual']);
const FROM = new Set(['من', 'ومن', 'فمن']);
const DASHES = new Set(['-', '–', '—', '−']);

/**
 * Joins two figures that each name their unit into a range: «من 5 كيلومترات إلى 7 كيلومترات», «بين 10% و15%», «شهرين إلى ثلاثة أشهر».
 * They are of one kind and one unit, the second is the greater, and nothing but what links them stands between; a change («ارتفع من 10% إلى 15%»)
 * stays two figures. The second may leave its unit out where it ends its clause: «يومين إلى ثلاثة». Takes what stands, in order, and gives what stands then.
 */
export function joinUnitRanges(
  context: FigureContext,
  standing: readonly Candidate[],
): readonly Candidate[] {
  let joined: Candidate[] | null = null;
  for (let index = 0; index < standing.length; index += 1) {
    const low = standing[index];
    const high = standing[index + 1];
    if (low === undefined) break;
    const range = high === undefined ? null : rangeOf(context, low, high);
    if (range !== null) {
      joined ??= standing.slice(0, index);
      joined.push(range);
      index += 1;
    } else joined?.push(low);
  }
  return joined ?? standing;
}

function rangeOf(context: FigureContext, low: Candidate, high: Candidate): Candidate | null {
  if (high.from - low.to > 1 || low.unit === null || !KINDS.has(low.kind)) return null;
  const isElided = leavesUnitOut(context, low, high);
  if (!isElided && (low.unit !== high.unit || !KINDS.has(high.kind))) return null;
  if (typeof low.value !== 'number' || typeof high.value !== 'number' || low.value >= high.value)
    return null;
  if (!isLinked(context, low, high)) return null;
  const { from, start, unit } = low;
  const value = { min: low.value, max: high.value };
  const { kind: said } = isElided ? low : high;
  const kind = said === 'dual' ? 'duration' : said;
  return { kind, from, to: high.to, start, end: high.end, value, unit };
}

/** «ستة كيلومترات إلى سبعة.»: a bare number no greater than twice the first, in words as the first, at the end of its clause, and no change. */
function leavesUnitOut({ reading }: FigureContext, low: Candidate, high: Candidate): boolean {
  const { tokens } = reading;
  const link = tokens[low.to];
  const next = tokens[high.to];
  if (high.kind !== 'cardinal' || high.unit !== null || next?.kind === 'word') return false;
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return false;
  if (high.value > 2 * low.value || tokens[high.from]?.kind !== 'word') return false;
  if (tokens[low.from]?.kind !== 'word' || high.from !== low.to + 1 || link === undefined)
    return false;
  const source = sourceOf(reading);
  return wordAt(source, low.to, 'none')?.word.to === true && !followsChange(source, low.from);
}

function isLinked({ reading }: FigureContext, low: Candidate, high: Candidate): boolean {
  const source = sourceOf(reading);
  const { tokens } = reading;
  if (high.from === low.to) {
    const joint = tokens[high.from];
    const isJoined = joint?.text[0] === 'و' && joint.start < high.start;
    return isJoined && wordAt(source, low.from - 1, 'any')?.word.between === true;
  }
  const link = tokens[low.to];
  if (link === undefined) return false;
  // «بين 10% و15%»: before digits «و» is a token of its own.
  if (link.text === 'و') return wordAt(source, low.from - 1, 'any')?.word.between === true;
  if (DASHES.has(link.text)) return link.spaced === (tokens[high.from]?.spaced ?? false);
  // Without «من» the second is where it went: «تقدم 12 نقطة إلى 57%».
  const before = tokens[low.from - 1]?.text ?? '';
  // «ما بين 16% إلى 20%», as many write.
  const isBetween = wordAt(source, low.from - 1, 'any')?.word.between === true;
  const isFrom = isBetween || FROM.has(before) || lengthHeads.has(before) || high.unit === null;
  return isFrom && wordAt(source, low.to, 'none')?.word.to === true && !isChange(source, low.from);
}
