import * as v from 'valibot';
import { type Reason, reason, withCause } from '../../reason.ts';
import type { BundledPart } from '../bundled.ts';
import { hostileText } from '../hostile-text.ts';
import { decodeImport } from '../import/decode.ts';
import { validateEntries } from '../import/validate-entries.ts';
import type { ReferenceEntry } from '../stored.ts';
import { fetchFile, type SubscriptionOutside } from './fetch-file.ts';
import { MAXIMUM_MANIFEST, Manifest, type ManifestPart } from './manifest.ts';
import type { Subscription } from './subscription.ts';
import { refuseSignature, sha256 } from './verify.ts';

/** What has changed at a subscription's address, fetched and verified, not yet applied. */
export interface FetchedSet {
  readonly manifest: Manifest;
  readonly etag: string | null;
  /** The parts whose hash is new, with their entries. */
  readonly changed: ReadonlyMap<BundledPart, readonly ReferenceEntry[]>;
}

export type FetchedUpdate = FetchedSet | 'unchanged' | { readonly refused: Reason };

/** Fetches the manifest and the parts that have changed since, and verifies signature, hashes and schema of all. */
export async function fetchUpdate(
  known: Pick<Subscription, 'url' | 'etag' | 'key' | 'parts' | 'editions'>,
  outside: SubscriptionOutside,
): Promise<FetchedUpdate> {
  const { origin } = new URL(known.url);
  if (!(await outside.isGranted(origin))) {
    return { refused: reason('subscription_not_granted', { origin }) };
  }
  const fetched = await fetchFile(known.url, MAXIMUM_MANIFEST, known.etag, outside);
  if (fetched === 'unchanged' || 'refused' in fetched) return fetched;
  const manifest = parseManifest(fetched.bytes);
  if (!manifest) return { refused: reason('subscription_manifest') };
  const hostile = hostileText(manifest);
  if (hostile) return { refused: hostile };
  const signature = await refuseSignature(manifest, known.key);
  if (signature) return { refused: signature };
  const changed = new Map<BundledPart, readonly ReferenceEntry[]>();
  for (const part of manifest.parts) {
    // Parts that still lie in one layer are brought anew together.
    if (known.editions && known.parts[part.part] === part.sha256) continue;
    const entries = await fetchPart(part, known.url, outside);
    if ('refused' in entries) return entries;
    changed.set(part.part, entries.entries);
  }
  return { manifest, etag: fetched.etag, changed };
}

function parseManifest(bytes: Uint8Array): Manifest | null {
  const decoded = decodeImport(bytes);
  if ('refused' in decoded) return null;
  const parsed = v.safeParse(Manifest, parseJson(decoded.text));
  return parsed.success ? parsed.output : null;
}

/** Null where the text is no JSON, which no schema here takes. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function fetchPart(
  { part, file, bytes: length, sha256: expected }: ManifestPart,
  manifestUrl: string,
  outside: SubscriptionOutside,
): Promise<{ entries: readonly ReferenceEntry[] } | { refused: Reason }> {
  const url = new URL(file, manifestUrl).href;
  const fetched = await fetchFile(url, length, null, outside);
  if (fetched === 'unchanged') return { refused: reason('subscription_status', { status: 304 }) };
  if ('refused' in fetched) return fetched;
  if ((await sha256(fetched.bytes)) !== expected) {
    return { refused: reason('subscription_wrong_hash', { file }) };
  }
  const decoded = decodeImport(fetched.bytes);
  if ('refused' in decoded) return decoded;
  const list = parseJson(decoded.text);
  if (!Array.isArray(list)) return { refused: reason('subscription_manifest') };
  const { rows, refused } = await validateEntries(
    list.map((value: unknown, index) => ({ part, row: index + 1, read: () => value })),
  );
  const [first] = refused;
  if (first) {
    const where = { count: refused.length, part, id: first.id ?? `${first.row}` };
    return { refused: withCause(reason('subscription_entries', where), first.reason) };
  }
  return { entries: rows.map(({ entry }) => entry) };
}
