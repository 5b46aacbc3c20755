import { type BundledPart, bundledParts } from './bundled.ts';
import { ReferenceSet } from './schema.ts';

/** The schema of one entry of a part. */
export function entrySchema<Part extends BundledPart>(
  part: Part,
): (typeof ReferenceSet.entries)[Part]['item'] {
  return ReferenceSet.entries[part].item;
}

/** Whether a name is one of the set's lists. */
export function isPart(name: string): name is BundledPart {
  return bundledParts.some((part) => part === name);
}
