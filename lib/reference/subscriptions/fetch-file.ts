import { type Reason, reason } from '../../reason.ts';
import type { LoadNameReader } from '../snapshot.ts';

/** What a subscription needs from outside; injected, so that tests need no browser. */
export interface SubscriptionOutside {
  readonly fetch: typeof fetch;
  /** Whether the reader has granted contact with an origin (`https://example.org`). */
  readonly isGranted: (origin: string) => Promise<boolean>;
  /** ISO instant. */
  readonly now: () => string;
  /** How what reads names is come by; a service worker must bring it, for it may load nothing later. */
  readonly loadNameReader?: LoadNameReader;
}

export type Fetched =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly etag: string | null }
  | 'unchanged'
  | { readonly refused: Reason };

const LIMIT = 60_000;

/** A subscription's address must be https, but for a server on the same machine. */
export function refuseAddress(address: string): Reason | null {
  const url = URL.parse(address);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '');
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && local);
  if (url && safe && url.username === '' && url.password === '') return null;
  return reason('subscription_address', { url: address.slice(0, 200) });
}

/**
 * Fetches one file of a subscription: no cookies, no referrer, no redirect, no more bytes than
 * `most`, no longer than a minute. With an ETag, asks only whether it has changed.
 */
export async function fetchFile(
  url: string,
  most: number,
  etag: string | null,
  outside: Pick<SubscriptionOutside, 'fetch'>,
): Promise<Fetched> {
  const file = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    const response = await outside.fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // A redirect could lead to a server that the reader has not granted.
      redirect: 'manual',
      headers: etag === null ? {} : { 'If-None-Match': etag },
      signal: AbortSignal.timeout(LIMIT),
    });
    if (response.status === 304 && etag !== null) return 'unchanged';
    if (isRedirect(response)) {
      await response.body?.cancel();
      return { refused: reason('subscription_redirect', { file }) };
    }
    if (!response.ok) {
      await response.body?.cancel();
      return { refused: reason('subscription_status', { status: response.status }) };
    }
    const bytes = await readBounded(response, most);
    if (!bytes) return { refused: reason('subscription_too_large', { file }) };
    return { bytes, etag: response.headers.get('ETag') };
  } catch {
    // The platform says no more than that it failed: no network, no such host, no answer in time.
    return { refused: reason('subscription_unreachable') };
  }
}

/** Browsers hide a redirect that is not followed; others show its status. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

async function readBounded(
  response: Response,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
