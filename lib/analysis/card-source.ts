import type { Translator } from '../language/translator.ts';
import type { Source } from '../reference/schema.ts';
import type { CardContent } from './session.ts';

/** Title, publisher and date, with the address; null where nothing is cited. A date stays on one line. */
export function cardSource(
  sources: readonly Source[],
  translator: Translator,
): CardContent['source'] {
  const [source] = sources;
  if (!source) return null;
  const date = source.date && translator.date(source.date);
  const parts = [source.title, source.publisher, date].filter((part) => part !== null);
  return { parts: parts.filter((part) => part !== ''), url: source.url };
}
