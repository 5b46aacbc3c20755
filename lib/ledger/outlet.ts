import type { LedgerArticle } from './observation.ts';

/** A machine by its number, or the reader's own, names no outlet: an archive's mirror, a proxy of a library, a saved page. */
const NAMELESS = /^(?:[0-9.]+|\[[0-9a-f:.]+\]|localhost)$/u;

/**
 * Groups articles by who prints them: the host without `www.` and `m.`; the publisher where the host is only a number or the reader's
 * own machine; '' where neither is known.
 */
export function outletOf({ url, publisher }: Pick<LedgerArticle, 'url' | 'publisher'>): string {
  if (url !== null && URL.canParse(url)) {
    const { hostname } = new URL(url);
    const isNameless = NAMELESS.test(hostname) && publisher !== null;
    if (hostname !== '' && !isNameless) return hostname.replace(/^(?:www|m|amp)\./u, '');
  }
  return publisher ?? '';
}

/** An address as articles are told apart by: no fragment, no campaign parameters. */
export function articleAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  for (const name of [...parsed.searchParams.keys()]) {
    if (/^(?:utm_[a-z]+|fbclid|gclid|igshid)$/iu.test(name)) parsed.searchParams.delete(name);
  }
  return parsed.href;
}
