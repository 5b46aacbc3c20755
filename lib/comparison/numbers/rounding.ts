/** Counts below this are printed whole, never rounded. */
const ROUNDED_FROM = 1000;
/** A round number stands for at most this share of itself. */
const COARSEST = 0.05;
/** A number with at least two zeros may be this far off. */
const LOOSE = 0.005;

function trailingPower(value: number): number {
  let power = 1;
  while (
    power <= value &&
    Math.abs(value / (power * 10) - Math.round(value / (power * 10))) < 1e-9
  ) {
    power *= 10;
  }
  return power;
}

/**
 * Whether a printed number is a reference value rounded as newspapers round: to its own last digit («88 مليار» for 88.2),
 * or, where it ends in zeros, within half a per cent. Counts under a thousand must be equal.
 */
export function isRounded(printed: number, reference: number): boolean {
  const gap = Math.abs(printed - reference);
  if (gap <= Math.abs(reference) * 1e-9) return true;
  const size = Math.abs(printed);
  if (size < ROUNDED_FROM) return false;
  // Most numbers that are asked about are far from each other, and their zeros need not be counted.
  if (gap > size * COARSEST && gap > Math.abs(reference) * LOOSE) return false;
  const power = trailingPower(size);
  const step = Math.min(power, size * COARSEST);
  return gap <= step / 2 + size * 1e-9 || (power >= 100 && gap <= Math.abs(reference) * LOOSE);
}

/** Whether a number is another rounded to its first digit, and no further off than that is worth: 5,000 for 5,200, not 5,000 for 5,400. */
export function isCutToOne(printed: number, reference: number): boolean {
  if (printed < ROUNDED_FROM || reference <= 0) return false;
  const step = 10 ** Math.floor(Math.log10(reference));
  const isRound = Math.abs(printed - Math.round(reference / step) * step) < 1e-9 * printed;
  return isRound && Math.abs(printed - reference) <= reference * COARSEST;
}

/** A number cut to its first digits: 68 → 60 (one digit), 34,573 → 34,000 (two). */
export function cutTo(value: number, digits: number): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  return step >= 1 ? Math.floor(value / step + 1e-9) * step : Math.floor(value);
}
