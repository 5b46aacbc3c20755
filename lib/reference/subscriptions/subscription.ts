import type { Reason } from '../../reason.ts';
import type { BundledPart } from '../bundled.ts';
import type { Labels } from '../schema.ts';

/** A set that the reader follows at an address, with what is known of its last good version. */
export interface Subscription {
  /** Part of the names of its layers. */
  readonly id: string;
  /** Address of the manifest. */
  readonly url: string;
  readonly name: Labels;
  readonly version: string;
  readonly licence: string;
  /** Public key that its first version was signed with (base64), or null; a later version must be signed with the same. */
  readonly key: string | null;
  readonly paused: boolean;
  /** ETag of the manifest, or null where the server gave none. */
  readonly etag: string | null;
  /** SHA-256 of each part that was applied. */
  readonly parts: Readonly<Partial<Record<BundledPart, string>>>;
  /** What the layer of each part is named by (`subscribedLayers`); absent where all parts lie in one layer. */
  readonly editions?: Readonly<Partial<Record<BundledPart, string>>>;
  /** ISO instants. */
  readonly checkedAt: string | null;
  readonly appliedAt: string | null;
  /** Why the last refresh was not applied, or null. */
  readonly problem: Reason | null;
}
