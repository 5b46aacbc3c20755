import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { Mention } from './mention.ts';
import type { OfficialsIndex } from './officials-index.ts';

/** Every named official and every office standing for its holder, in order, none overlapping another. */
export function findMentions(
  _reading: Reading,
  _officials: OfficialsIndex,
  _publishedAt: PublicationDate | null,
): Mention[] {
  return [];
}
