import type { Figure } from '../../figures/figure.ts';
import { magnitudeOf } from '../linking/kinds.ts';

/** Significant digits of what a figure says; 0 where it says no number. The more there are, the less it is the same by chance. */
export function digitsOf(figure: Figure): number {
  return significantDigits(magnitudeOf(figure) ?? 0);
}

/** Digits of a number before its closing zeros: 3 for 88.2 thousand million, 1 for 2,000. */
function significantDigits(value: number): number {
  const digits = Math.abs(value).toPrecision(12).replace(/e.*/u, '').replace('.', '');
  return digits.replace(/^0+/u, '').replace(/(?<!0)0+$/u, '').length;
}
