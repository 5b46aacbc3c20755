import { normalise } from '../../article/normalise.ts';

export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function wordsOf(text: string): string[] {
  return normalise(text)
    .split(' ')
    .filter((word) => word !== '');
}

function countAll<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** How far two bags of words hold the same, each word as often as it stands there. */
export function compareBags<T>(found: readonly T[], expected: readonly T[]): Overlap {
  const want = countAll(expected);
  let shared = 0;
  for (const [item, count] of countAll(found)) shared += Math.min(count, want.get(item) ?? 0);
  if (shared === 0) return { precision: 0, recall: 0, f1: 0 };
  const precision = shared / found.length;
  const recall = shared / expected.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** FNV-1a, folded to 16 bits: enough to compare bags of words without keeping the words. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0;
  }
  return (hash >>> 16) ^ (hash & 0xffff);
}

/** The hashes of a text's words, sorted so that nothing of their order is kept, in base 64. */
export function hashWords(text: string): string {
  const hashes = Uint16Array.from(wordsOf(text).map(hashWord)).sort();
  return Buffer.from(hashes.buffer).toString('base64');
}

export function readHashes(encoded: string): number[] {
  const bytes = Buffer.from(encoded, 'base64');
  const hashes: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) hashes.push(bytes.readUInt16LE(at));
  return hashes;
}
