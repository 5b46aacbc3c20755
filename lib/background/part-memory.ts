import type { PartAnalysis, PartFindings } from '../analysis/parts.ts';

const LETTERS = 1_500_000;
/** Parts that wait for their statements: of a few pages that are opened at the same moment. */
const MOST_FINDINGS = 50;

export interface PartMemory {
  /** What was found under a key before, else what is found now. */
  readonly remembered: (key: string, analyseNow: () => PartAnalysis) => PartAnalysis;
  /** What was found under a key before it was compared, for as long as its comparison was not kept. */
  readonly found: (key: string, findNow: () => PartFindings) => PartFindings;
}

export interface PartMemoryOptions {
  /** Letters of text that analyses are kept of; the oldest are forgotten first. */
  readonly most?: number;
  readonly mayKeep?: () => boolean;
}

/**
 * Keeps what was found in parts of articles, by their date and words: a live blog that gets an update has only that analysed, and a page
 * that is read again unchanged has nothing. Memory of the background alone; a part's analysis follows from its words, its date and the
 * reference set, so that nothing kept can be out of date while the set is the same. Nothing is kept where `mayKeep` denies it after it was
 * found.
 */
export function createPartMemory({
  most = LETTERS,
  mayKeep = () => true,
}: PartMemoryOptions = {}): PartMemory {
  const known = new Map<string, PartAnalysis>();
  const findings = new Map<string, PartFindings>();
  let letters = 0;
  return {
    found: (key, findNow) => {
      const found = findings.get(key) ?? findNow();
      findings.set(key, found);
      for (const oldest of findings.keys()) {
        if (findings.size <= MOST_FINDINGS) break;
        findings.delete(oldest);
      }
      return found;
    },
    remembered: (key, analyseNow) => {
      const found = known.get(key) ?? analyseNow();
      if (!mayKeep()) return found;
      findings.delete(key);
      letters -= known.delete(key) ? key.length : 0;
      known.set(key, found);
      letters += key.length;
      for (const oldest of known.keys()) {
        if (letters <= most) break;
        known.delete(oldest);
        letters -= oldest.length;
      }
      return found;
    },
  };
}
