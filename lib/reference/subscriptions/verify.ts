import { type Reason, reason } from '../../reason.ts';
import { type Manifest, signedBytes } from './manifest.ts';

/** SHA-256 of bytes, in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Holds a manifest against the key that the subscription was first signed with: null where it may be applied. A set that was
 * signed once must stay signed by the same key; one that never was needs no signature.
 */
export async function refuseSignature(
  manifest: Manifest,
  knownKey: string | null,
): Promise<Reason | null> {
  const { signature } = manifest;
  if (!signature) return knownKey === null ? null : reason('subscription_unsigned');
  if (knownKey !== null && signature.key !== knownKey) return reason('subscription_key_changed');
  let key: CryptoKey;
  try {
    const raw = fromBase64(signature.key);
    key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  } catch (error) {
    const unsupported = error instanceof Error && error.name === 'NotSupportedError';
    return reason(unsupported ? 'subscription_no_verification' : 'subscription_wrong_signature');
  }
  const value = fromBase64(signature.value);
  const right = await crypto.subtle.verify('Ed25519', key, value, signedBytes(manifest));
  return right ? null : reason('subscription_wrong_signature');
}

/** Bytes of a text that the manifest's schema has found to be base64. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
