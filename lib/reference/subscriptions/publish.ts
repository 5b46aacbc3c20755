import { bundledParts } from '../bundled.ts';
import type { SetParts } from '../merge.ts';
import type { Labels } from '../schema.ts';
import { type Manifest, signedBytes } from './manifest.ts';
import { sha256 } from './verify.ts';

export interface Publication {
  readonly name: Labels;
  readonly version: string;
  readonly licence: string;
  /** Ed25519 key pair that signs the manifest, or null for an unsigned one. */
  readonly keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey } | null;
}

/**
 * The files of a publication by name: `manifest.json` and one file a part that is not empty, each named by its hash. The same
 * set gives the same bytes, so an unchanged part keeps its name and stays in every cache.
 */
export async function publicationFiles(
  parts: SetParts,
  { name, version, licence, keys }: Publication,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const listed: Manifest['parts'] = [];
  for (const part of bundledParts) {
    const entries = parts[part];
    if (entries.length === 0) continue;
    const text = `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
    const bytes = new TextEncoder().encode(text);
    const hash = await sha256(bytes);
    const file = `${part}.${hash.slice(0, 16)}.json`;
    files.set(file, text);
    listed.push({ part, file, sha256: hash, bytes: bytes.length, entries: entries.length });
  }
  const unsigned: Manifest = {
    format: 'hashiya-subscription',
    formatVersion: 1,
    name,
    version,
    licence,
    parts: listed,
  };
  const manifest = keys ? await sign(unsigned, keys) : unsigned;
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
}

async function sign(
  manifest: Manifest,
  { publicKey, privateKey }: NonNullable<Publication['keys']>,
): Promise<Manifest> {
  const key = await crypto.subtle.exportKey('raw', publicKey);
  const value = await crypto.subtle.sign('Ed25519', privateKey, signedBytes(manifest));
  return {
    ...manifest,
    signature: { algorithm: 'Ed25519', key: toBase64(key), value: toBase64(value) },
  };
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
