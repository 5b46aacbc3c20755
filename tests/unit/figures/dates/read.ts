import { readText } from '../../../../lib/arabic/tokens.ts';
import { readDates } from '../../../../lib/figures/dates/read-dates.ts';
import type { FigureValue } from '../../../../lib/figures/figure.ts';
import { figureContext } from '../../../../lib/figures/read.ts';

/** What the date readers find in a text: kind, words, value, unit. */
export interface Found {
  readonly kind: string;
  readonly text: string;
  readonly value: FigureValue;
  readonly unit: string | null;
}

/** Reads a text by the date readers alone, as of an article's day or without one. */
export function readDatesOf(text: string, published: string | null = null): Found[] {
  const publishedAt =
    published === null ? null : { date: published, precision: 'day' as const, evidence: 'given' };
  return readDates(figureContext(readText(text), publishedAt)).map(
    ({ kind, start, end, value, unit }) => ({ kind, text: text.slice(start, end), value, unit }),
  );
}

/** «kind words = value unit» of everything found, for tables. */
export function summaryOf(text: string, published: string | null = null): string[] {
  return readDatesOf(text, published).map(
    ({ kind, text: words, value, unit }) =>
      `${kind} ${words} = ${valueText(value)}${unit === null ? '' : ` ${unit}`}`,
  );
}

function valueText(value: FigureValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  return 'from' in value ? `${value.from}/${value.to}` : `${value.min}..${value.max}`;
}
