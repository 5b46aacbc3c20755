import type { MarkCategory } from '../../lib/analysis/session.ts';
import { categoryOutlines, outlineWidth } from '../../lib/marks/category-outlines.ts';

/** The shape of a category, as in the card; hidden from screen readers, since words stand beside it. */
export function Shape({ category }: { category: MarkCategory }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={categoryOutlines[category]} stroke-width={outlineWidth(category)} />
    </svg>
  );
}
