import type { MarkCategory } from '../analysis/session.ts';

const ranked: readonly MarkCategory[] = [
  'unreferenced',
  'official',
  'agreement',
  'dated',
  'difference',
];

/** Where marks overlap, the one that tells more lies on top and is the one that is hit. */
export function rankOf(category: MarkCategory): number {
  return ranked.indexOf(category);
}
