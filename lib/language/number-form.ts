const COMPACT_FROM = 1_000_000;

/** Millions and billions in words, but only where that loses no digit: 88.2 billion, yet 34,573. */
export function numberForm(value: number): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (size < COMPACT_FROM) return {};
  const step = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : 1e6;
  const scaled = size / step;
  if (Math.abs(scaled * 1000 - Math.round(scaled * 1000)) > 1e-6) return {};
  return { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 };
}
