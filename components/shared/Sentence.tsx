import type { EntrySentence } from '../../lib/analysis/session.ts';

/** A sentence of the article, in Arabic as all that is read, with the entry in it emphasised; its direction is its own. */
export function Sentence({ sentence }: { sentence: EntrySentence }) {
  const { text, start, end } = sentence;
  return (
    <span class="sentence" lang="ar" dir="auto">
      {text.slice(0, start)}
      <mark class="printed">{text.slice(start, end)}</mark>
      {text.slice(end)}
    </span>
  );
}
