import type { Translator } from '../../lib/language/translate.ts';

/** A value as an axis writes it: short, without the currency that the title already names. */
export function axisValue({ number }: Translator, value: number, unit: string | null): string {
  return unit === '%'
    ? number(value / 100, { style: 'percent' })
    : number(value, { notation: 'compact', maximumFractionDigits: 1 });
}
