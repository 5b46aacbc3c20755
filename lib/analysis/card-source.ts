import { isolate, type Translator } from '../language/translator.ts';
import type { Labels, Source } from '../reference/schema.ts';
import type { CardContent } from './session.ts';

/** A label in the reader's language; French falls back to English. */
export function labelOf(labels: Labels, { language }: Translator): string {
  if (language === 'fr') return labels.fr ?? labels.en;
  return labels[language];
}

/** «Title — publisher, date», with its address; null where nothing is cited. */
export function cardSource(
  sources: readonly Source[],
  translator: Translator,
): CardContent['source'] {
  const [source] = sources;
  if (!source) return null;
  const details = [source.publisher, source.date === null ? null : translator.date(source.date)];
  const text = [source.title, ...details].filter((part): part is string => Boolean(part));
  return { text: text.map(isolate).join(' · '), url: source.url };
}
