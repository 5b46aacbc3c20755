import type { MarkCategory } from '../../lib/analysis/session.ts';

/**
 * One shape for each category, so that none is told by colour alone: a filled disc for agreement, a filled diamond for
 * difference, a half-filled disc for what holds on another date, an open ring for no reference, a square for officials.
 */
export function Shape({ category }: { category: MarkCategory }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {category === 'agreement' && <circle class="solid" cx="8" cy="8" r="6" />}
      {category === 'difference' && <path class="solid" d="M8 1 15 8 8 15 1 8Z" />}
      {category === 'dated' && (
        <>
          <circle cx="8" cy="8" r="6" />
          <path class="solid" d="M8 2a6 6 0 0 1 0 12Z" />
        </>
      )}
      {category === 'unreferenced' && <circle cx="8" cy="8" r="6" />}
      {category === 'official' && <rect x="2.5" y="2.5" width="11" height="11" />}
    </svg>
  );
}
