import { plain } from '../../lib/language/plain-text.ts';
import type { Translator } from '../../lib/language/translate.ts';

/** A value as an axis writes it: short, without the currency that the title already names. */
export function axisValue({ number }: Translator, value: number, unit: string | null): string {
  return unit === '%'
    ? number(value / 100, { style: 'percent' })
    : number(value, { notation: 'compact', maximumFractionDigits: 1 });
}

/** Words on an axis in their own direction; the drawing runs from left to right, where «100 مليار» would be turned round. */
export function ownDirection({ direction }: Translator, words: string): string {
  return direction === 'rtl' ? `\u2067${words}\u2069` : words;
}

/** The letters and digits of words that are seen. */
export function seenLength(words: string): number {
  return plain(words).length;
}
