import { directionOf } from '../language/direction.ts';
import { publisherName } from '../language/publisher-name.ts';
import type { Translator } from '../language/translator.ts';
import type { Source } from '../reference/schema.ts';
import type { CardContent } from './session.ts';

const RIGHT_TO_LEFT_MARK = '\u200f';

/** Title, publisher and date, with the address; null where nothing is cited. A date stays on one line. */
export function cardSource(
  sources: readonly Source[],
  translator: Translator,
): CardContent['source'] {
  const [source] = sources;
  if (!source) return null;
  const date = source.date && translator.date(source.date);
  // The page gives each part the direction of its first letter, which may be Latin in an Arabic title; the mark comes before it.
  const title =
    directionOf(source.language) === 'rtl' ? `${RIGHT_TO_LEFT_MARK}${source.title}` : source.title;
  const publisher = source.publisher && publisherName(translator, source.publisher);
  const parts = [title, publisher, date].filter((part) => part !== null);
  return { parts: parts.filter((part) => part !== ''), url: source.url };
}
