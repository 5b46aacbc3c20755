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

/**
 * Every way to take attached particles off a folded word, the whole word first: «وبالخمسه» → «وبالخمسه», «بالخمسه»,
 * «الخمسه», «خمسه». At least two letters are left. The caller decides by its dictionary which one is meant.
 */
export function readClitics(word: string): CliticReading[] {
  const readings: CliticReading[] = [{ length: 0, prefix: '', rest: word }];
  for (const prefix of PREFIXES) {
    if (word.length - prefix.length >= 2 && word.startsWith(prefix)) {
      readings.push({ length: prefix.length, prefix, rest: word.slice(prefix.length) });
    }
  }
  return readings;
}
