import type { MarkCategory } from '../analysis/session.ts';

/**
 * A shape for each category, so that a verdict is told apart without colour, the same in the card, the panel and the library: a ticked
 * disc for agreement, an unequal sign for difference, a clock for another date, three dots for no reference, a head for officials.
 * SVG path data in a field of 16 × 16, drawn as an outline.
 */
export const categoryOutlines: Readonly<Record<MarkCategory, string>> = {
  agreement: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM4.5 8.2l2.4 2.4 4.6-5',
  difference: 'M2.5 5.5h11M2.5 10.5h11M11 2 5 14',
  dated: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM8 4.2V8l2.8 1.8',
  unreferenced: 'M3 8h.01M8 8h.01M13 8h.01',
  official:
    'M8 2.5a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM2.5 14.5c.6-3 2.8-4.2 5.5-4.2s4.9 1.2 5.5 4.2',
};

/** Width of the line that a category's shape is drawn with; dots are as big as their line is wide. */
export function outlineWidth(category: MarkCategory): number {
  return category === 'unreferenced' ? 2.6 : 1.6;
}
