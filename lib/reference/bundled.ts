import type { ReferenceSet } from './schema.ts';

/** The parts of the bundled set, one JSON file each under assets/reference. */
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
