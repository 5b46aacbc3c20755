/** A way to read a folded word: attached particles, then the rest. */
export interface CliticReading {
  /** How many folded units the particles take. */
  readonly length: number;
  /** «و», «وب», «ال», «وال», «لل»… as written. */
  readonly prefix: string;
  readonly rest: string;
}

/**
 * Particles written together with the next word: conjunction (و ف), then preposition (ب ل ك), then the article (ال);
 * ل and ال join as لل. Longest last. Source: Ryding, A Reference Grammar of Modern Standard Arabic, 2005, §§ 16.1, 18.2, 8.
 */
const PREFIXES = buildPrefixes();

function buildPrefixes(): string[] {
  const prefixes = new Set<string>();
  for (const conjunction of ['', 'و', 'ف']) {
    for (const preposition of ['', 'ب', 'ل', 'ك']) {
      for (const article of ['', 'ال']) {
        const joined = preposition === 'ل' && article ? 'لل' : preposition + article;
        prefixes.add(conjunction + joined);
      }
    }
  }
  prefixes.delete('');
  return [...prefixes].sort((one, other) => one.length - other.length);
}

/** Words whose readings are kept, at most: several readers ask for those of the same word one after another. */
const MEMORY = 1 << 12;
const known = new Map<string, readonly CliticReading[]>();

/**
 * Every way to take attached particles off a folded word, the whole word first: «وبالخمسه» → «وبالخمسه», «بالخمسه»,
 * «الخمسه», «خمسه». At least two letters are left. The caller decides by its dictionary which one is meant. The list is shared: do not
 * change it.
 */
export function readClitics(word: string): readonly CliticReading[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const readings: CliticReading[] = [{ length: 0, prefix: '', rest: word }];
  for (const prefix of PREFIXES) {
    if (word.length - prefix.length >= 2 && word.startsWith(prefix)) {
      readings.push({ length: prefix.length, prefix, rest: word.slice(prefix.length) });
    }
  }
  if (known.size >= MEMORY) known.clear();
  known.set(word, readings);
  return readings;
}
