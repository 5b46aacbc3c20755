import type { ReferenceSet } from './schema.ts';

/**
 * The parts of the bundled set. Under assets/reference each is one JSON file, or a folder with one a topic; the extension brings
 * each as one file.
 */
export const bundledParts = [
  'metrics',
  'statements',
  'events',
  'offices',
  'persons',
  'terms',
] as const;
export type BundledPart = (typeof bundledParts)[number];

/** Puts the parts together; `version` is in assets/reference/version.json. */
export function assembleBundledSet(
  version: string,
  parts: Pick<ReferenceSet, BundledPart>,
): ReferenceSet {
  return { format: 'hashiya-reference', formatVersion: 1, version, ...parts };
}
