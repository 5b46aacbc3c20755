import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { Figure } from './figure.ts';

/** Every figure of a text, in order, none overlapping another. Relative dates are resolved against the article's date. */
export function readFigures(_reading: Reading, _publishedAt: PublicationDate | null): Figure[] {
  return [];
}
