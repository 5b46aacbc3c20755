import type { NumberReading } from '../grammar.ts';
import type { ScaledNumber } from './read-numbers.ts';
import { jointAt, type NumberSource, wordAt } from './source.ts';

const HUNDRED = 100;
const OF_HUNDRED = new Set(['في', 'ف']);
const DASHES = new Set(['-', '–', '—', '−', '‐']);

/**
 * Joins two numbers into a range: «12 إلى 14», «3-5», «بين 20 و30 ألفا». The second must be the greater.
 * A scale word after the second holds for the first too where that keeps the order («20 و30 ألفا», not «500 إلى ألف»).
 * «ارتفع من 68 إلى 74» is a change, not a range: two numbers. A word said twice («خمسة خمسة», five by five) is one number.
 */
export function joinRanges(
  source: NumberSource,
  numbers: readonly ScaledNumber[],
): NumberReading[] {
  const joined: NumberReading[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const low = numbers[index];
    const high = numbers[index + 1];
    if (low === undefined) break;
    if (high !== undefined && isDistributive(source, low, high)) {
      joined.push({ ...low, to: high.to, end: high.end });
      index += 1;
      continue;
    }
    const isPercent = isPercentWord(source, low, joined.at(-1));
    const link = high === undefined || isPercent ? null : linkBetween(source, low, high);
    if (high === undefined || link === null) {
      joined.push(low);
      continue;
    }
    const min = sharesScale(low, high) ? { ...low, value: low.value * high.scale } : low;
    if (min.value >= high.value || (link === 'to' && isChange(source, low.from))) {
      joined.push(low);
      continue;
    }
    joined.push({
      from: low.from,
      to: high.to,
      start: low.start,
      end: high.end,
      value: { min: min.value, max: high.value },
      form: low.form === high.form ? low.form : 'mixed',
      bounds: { link, low: min, high },
    });
    index += 1;
  }
  return joined;
}

/** «0.3 في المئة إلى 1293 دولارا»: the hundred of a percentage begins no range. */
function isPercentWord(
  { tokens }: NumberSource,
  { value, form, from, to }: ScaledNumber,
  before: NumberReading | undefined,
): boolean {
  if (value !== HUNDRED || form !== 'words' || to !== from + 1 || before === undefined)
    return false;
  if (before.to === from) return /^[بف]ال/u.test(tokens[from]?.text ?? '');
  return before.to === from - 1 && OF_HUNDRED.has(tokens[from - 1]?.text ?? '');
}

function isDistributive({ tokens }: NumberSource, one: ScaledNumber, again: ScaledNumber): boolean {
  if (one.form !== 'words' || again.from !== one.to || one.value !== again.value) return false;
  return again.to === again.from + 1 && tokens[again.from]?.start === again.start;
}

function sharesScale(low: ScaledNumber, high: ScaledNumber): boolean {
  return high.scale > 1 && low.scale === 1 && low.value < high.value / high.scale;
}

function linkBetween(
  source: NumberSource,
  low: ScaledNumber,
  high: ScaledNumber,
): 'to' | 'dash' | 'and' | null {
  const { tokens } = source;
  // «شهر ونصف إلى 180 ألفا»: the fraction ends what stands before it.
  if (low.value < 1 && low.form === 'words' && jointAt(source, low.from) !== null) return null;
  const gap = high.from - low.to;
  if (gap === 1) {
    const between = tokens[low.to];
    if (between === undefined) return null;
    if (wordAt(source, low.to, 'none')?.word.to === true) return 'to';
    if (DASHES.has(between.text) && low.form === 'digits' && high.form !== 'words') {
      const evenly = between.spaced === (tokens[high.from]?.spaced ?? false);
      return evenly ? 'dash' : null;
    }
  }
  const joint = jointAt(source, low.to);
  if (joint !== null && joint.at === high.from && hasBetween(source, low.from)) return 'and';
  return null;
}

/** «بين», «ما بين», «بما بين» right before the first number. */
function hasBetween(source: NumberSource, from: number): boolean {
  return wordAt(source, from - 1, 'any')?.word.between === true;
}

/** How far back a verb of change may stand: «ارتفع عدد الدول الأعضاء في التحالف من 68 إلى 74». */
const REACH = 12;

/** «ارتفع من …» before a number: what follows «إلى» is where it went. */
export function isChange(source: NumberSource, from: number): boolean {
  return source.tokens[from - 1]?.text === 'من' && followsChange(source, from - 1);
}

/** A verb of change stands within the few words before a token, in its sentence. */
export function followsChange(source: NumberSource, from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - REACH; at -= 1) {
    const token = source.tokens[at];
    if (token === undefined || token.kind === 'break' || token.text === '.') return false;
    if (wordAt(source, at, 'any')?.word.changes === true) return true;
  }
  return false;
}
