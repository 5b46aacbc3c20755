import { matchAt, matchLexicon } from '../arabic/lexicon.ts';
import type { Reading } from '../arabic/tokens.ts';
import type { Candidate, FigureContext } from './grammar.ts';
import { measureNames, unitOf } from './measure-units.ts';
import { isOne } from './number-idioms.ts';
import { joinedFraction } from './numbers/fractions.ts';
import { sourceOf } from './numbers/source-of.ts';

/**
 * Measures: a number with a unit of length, area, volume, mass, speed…, a unit in the dual («كيلومتران»), or a unit with
 * «واحد». A unit alone counts as one only where it makes its line alone («متر»), as in a table.
 */
export function readMeasures({ reading, numbers, numberAt }: FigureContext): Candidate[] {
  const { tokens } = reading;
  const candidates: Candidate[] = [];
  for (const { from, to, start, value } of numbers) {
    // «400/كم شمال بغداد», as agencies print distances.
    const stroke = tokens[to]?.text === '/' && tokens[to + 1]?.spaced === false ? 1 : 0;
    const name = matchAt(reading, measureNames, to + stroke);
    if (name === null || (stroke > 0 && name.value.number !== 'symbol')) continue;
    // «ثلاثة أرباع الكيلومتر»: only parts are of a definite unit.
    const isPart = typeof value === 'number' && value > 0 && value < 1 && name.prefix === 'ال';
    if (name.prefix !== '' && !(isPart && name.value.number === 'singular')) continue;
    const first = tokens[to];
    const single = name.to === to + 1 && first?.kind === 'word' && first.text.length === 1;
    if (single && tokens[name.to]?.spaced === false && tokens[name.to]?.kind === 'word') continue;
    // «الثانية عشرة لـ 11 سبتمبر»: drawn out, the letter is a particle.
    if (single && first.end - first.start > 1) continue;
    const unit = unitOf(reading, name.value, from, name.to);
    if (unit === null) continue;
    const { to: after, end } = name;
    candidates.push(
      withFraction(reading, { kind: 'measure', from, to: after, start, end, value, unit }),
    );
  }
  let done = 0;
  for (const { from, to, start, end, prefix, value } of matchLexicon(reading, measureNames)) {
    const { number } = value;
    const unit = unitOf(reading, value, from, to);
    if (unit === null) continue;
    if (from < done || (numberAt(from - 1) >= 0 && prefix === '')) continue;
    done = to;
    const one = { kind: 'measure', from, to, start, end, unit } as const;
    const more = number === 'singular' ? withFraction(reading, { ...one, value: 1 }) : null;
    if (number === 'dual') candidates.push(withFraction(reading, { ...one, value: 2 }));
    else if (more !== null && more.to > to) candidates.push(more);
    else if (number === 'singular' && isOne(tokens[to]?.text) && numberAt(to) >= 0)
      candidates.push({ ...one, to: to + 1, end: tokens[to]?.end ?? end, value: 1 });
    else if (number === 'singular' && standsAlone(tokens[from - 1]?.kind, tokens[to]?.kind))
      candidates.push({ ...one, value: 1 });
  }
  return candidates;
}

/** «ثلاثة أمتار ونصف», «كيلومتر ونصف الكيلومتر»: a fraction of the unit, which may be named again. */
function withFraction(reading: Reading, measure: Candidate): Candidate {
  const fraction = joinedFraction(sourceOf(reading), measure.to);
  if (fraction === null || fraction.scaled || typeof measure.value !== 'number') return measure;
  const again = matchAt(reading, measureNames, fraction.to);
  const isSame = again !== null && again.value.unit === measure.unit;
  const next = reading.tokens[fraction.to];
  if (!isSame && next?.kind === 'word' && (again !== null || next.text.startsWith('ال')))
    return measure;
  const to = isSame ? again.to : fraction.to;
  const end = isSame ? again.end : (reading.tokens[to - 1]?.end ?? measure.end);
  return { ...measure, to, end, value: measure.value + fraction.value };
}

function standsAlone(before: string | undefined, after: string | undefined): boolean {
  return (before ?? 'break') === 'break' && (after ?? 'break') === 'break';
}
