import { readClitics } from '../arabic/clitics.ts';
import { foldForSearch } from '../reference/search.ts';

/** Words that one article is found by; a longer one is found by its first. */
const MOST_WORDS = 4000;
const SHORTEST_REST = 3;

/** Folded words of texts, each once, and each also without its attached particles («بالتحالف» → «تحالف»). */
export function searchWords(texts: readonly string[]): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const word of foldForSearch(text).split(' ')) {
      if (word === '') continue;
      for (const { length, rest } of readClitics(word)) {
        if (length === 0 || rest.length >= SHORTEST_REST) words.add(rest);
      }
      if (words.size >= MOST_WORDS) return [...words];
    }
  }
  return [...words];
}

/** The words of a query, folded as those of the articles. */
export function queryWords(query: string): string[] {
  return foldForSearch(query).split(' ').filter(Boolean);
}
