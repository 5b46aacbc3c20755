import type { FigureValue } from '../figures/figure.ts';

/** A value as text in which equal values are equal: `74`, `12..14`, `2018-02-13`, `30000000000 USD`; '' for none. */
export function valueKey(value: FigureValue, unit: string | null): string {
  if (value === null) return '';
  const text = textOf(value);
  return unit === null || typeof value === 'string' ? text : `${text} ${unit}`;
}

function textOf(value: Exclude<FigureValue, null>): string {
  if (typeof value !== 'object') return String(value);
  if ('from' in value) return `${value.from}..${value.to}`;
  return `${value.min ?? ''}..${value.max ?? ''}`;
}
