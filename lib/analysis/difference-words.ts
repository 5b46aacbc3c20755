import type { ComparedFigure } from '../comparison/verdict.ts';
import type { Translator } from '../language/translate.ts';
import { formatQuantity } from '../language/value.ts';

/** «أقل بمقدار 6 (8.1%)»: how far a figure is from the reference; null where they are the same. */
export function differenceWords(
  translator: Translator,
  figure: Pick<ComparedFigure, 'difference' | 'unit'>,
): string | null {
  const { difference, unit } = figure;
  if (!difference || difference.absolute === 0) return null;
  const { text, number } = translator;
  const size = Math.abs(difference.absolute);
  if (typeof difference.reference === 'string') {
    const amount = text('difference.days', { count: size, number: number(size) });
    return text(difference.absolute > 0 ? 'difference.later' : 'difference.earlier', { amount });
  }
  const amount =
    unit === '%'
      ? text('difference.points', { count: size, number: number(size) })
      : formatQuantity(translator, size, unit);
  const words = text(difference.absolute > 0 ? 'difference.more' : 'difference.fewer', { amount });
  if (difference.percent === null || unit === '%') return words;
  const percent = number(difference.percent / 100, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'never',
  });
  return `${words} ${text('difference.percent', { percent })}`;
}
