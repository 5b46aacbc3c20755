import type { MarkCategory } from '../../lib/analysis/session.ts';
import { Shape } from './Shape.tsx';

/** A verdict by shape, word and colour together. */
export function VerdictBadge({ category, words }: { category: MarkCategory; words: string }) {
  return (
    <span class={`verdict ${category}`}>
      <Shape category={category} />
      <span class="verdict-words">{words}</span>
    </span>
  );
}
