/** Digits of a number before its closing zeros: 3 for 88.2 thousand million, 1 for 2,000. */
export function significantDigits(value: number): number {
  const digits = Math.abs(value).toPrecision(12).replace(/e.*/u, '').replace('.', '');
  return digits.replace(/^0+/u, '').replace(/(?<!0)0+$/u, '').length;
}
