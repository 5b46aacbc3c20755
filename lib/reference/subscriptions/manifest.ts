import * as v from 'valibot';
import { bundledParts } from '../bundled.ts';
import { canonicalJson } from '../same-entry.ts';
import { Labels } from '../schema.ts';

/** Largest manifest and part that is fetched, in bytes. */
export const MAXIMUM_MANIFEST = 256 * 1024;
const MAXIMUM_PART = 128 * 1024 * 1024;

const Base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{20,120}={0,2}$/u));

export const ManifestPart = v.strictObject({
  part: v.picklist(bundledParts),
  /** Name of the file beside the manifest; it holds part of its hash, so that caches never serve an old one for it. */
  file: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/u)),
  /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(MAXIMUM_PART)),
  entries: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** What a publisher puts at the address of a subscription: `manifest.json`, with the parts beside it. */
export const Manifest = v.strictObject({
  format: v.literal('hashiya-subscription'),
  formatVersion: v.literal(1),
  name: Labels,
  version: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  licence: v.pipe(v.string(), v.maxLength(600)),
  parts: v.pipe(
    v.array(ManifestPart),
    v.minLength(1),
    v.check((parts) => new Set(parts.map(({ part }) => part)).size === parts.length, 'part twice'),
  ),
  /** Over all that is above it. */
  signature: v.optional(
    v.strictObject({
      algorithm: v.literal('Ed25519'),
      /** Raw public key and signature (RFC 8032), in base64. */
      key: Base64,
      value: Base64,
    }),
  ),
});
export type Manifest = v.InferOutput<typeof Manifest>;
export type ManifestPart = v.InferOutput<typeof ManifestPart>;

/** The bytes that a signature is made over: the manifest without it, keys in order. */
export function signedBytes({ signature: _, ...rest }: Manifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(rest));
}
