import { matchAt, matchLexicon } from '../arabic/lexicon.ts';
import type { Candidate, FigureContext } from './grammar.ts';
import { measureNames } from './measure-units.ts';

/**
 * Measures: a number with a unit of length, area, volume, mass, speed…, a unit in the dual («كيلومتران»), or a unit with
 * «واحد». A unit alone counts as one only where it makes its line alone («متر»), as in a table.
 */
export function readMeasures({ reading, numbers, numberAt }: FigureContext): Candidate[] {
  const { tokens } = reading;
  const candidates: Candidate[] = [];
  for (const { from, to, start, value } of numbers) {
    const name = matchAt(reading, measureNames, to);
    if (name === null || name.prefix !== '') continue;
    const first = tokens[to];
    const single = name.to === to + 1 && first?.kind === 'word' && first.text.length === 1;
    if (single && tokens[name.to]?.spaced === false && tokens[name.to]?.kind === 'word') continue;
    const { unit } = name.value;
    candidates.push({ kind: 'measure', from, to: name.to, start, end: name.end, value, unit });
  }
  let done = 0;
  for (const { from, to, start, end, prefix, value } of matchLexicon(reading, measureNames)) {
    const { unit, number } = value;
    if (from < done || (numberAt(from - 1) >= 0 && prefix === '')) continue;
    done = to;
    const one = { kind: 'measure', from, to, start, end, unit } as const;
    if (number === 'dual') candidates.push({ ...one, value: 2 });
    else if (number === 'singular' && isOne(tokens[to]?.text) && numberAt(to) >= 0)
      candidates.push({ ...one, to: to + 1, end: tokens[to]?.end ?? end, value: 1 });
    else if (number === 'singular' && standsAlone(tokens[from - 1]?.kind, tokens[to]?.kind))
      candidates.push({ ...one, value: 1 });
  }
  return candidates;
}

function isOne(word: string | undefined): boolean {
  return word === 'واحد' || word === 'واحده' || word === 'واحدا';
}

function standsAlone(before: string | undefined, after: string | undefined): boolean {
  return (before ?? 'break') === 'break' && (after ?? 'break') === 'break';
}
