import type { Candidate, FigureContext, NumberReading } from './grammar.ts';

/**
 * Cardinals: every number that no other grammar claims. A range after «بين» gives its two numbers, the lower a lower bound and the
 * upper an upper one; any other range is one figure.
 */
export function readCardinals({ numbers }: FigureContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const number of numbers) {
    if (number.bounds?.link === 'and') {
      candidates.push({ ...cardinal(number.bounds.low), qualifier: 'at_least' });
      candidates.push({ ...cardinal(number.bounds.high), qualifier: 'at_most' });
    } else candidates.push(cardinal(number));
  }
  return candidates;
}

function cardinal({ from, to, start, end, value }: NumberReading): Candidate {
  return { kind: 'cardinal', from, to, start, end, value, unit: null };
}
