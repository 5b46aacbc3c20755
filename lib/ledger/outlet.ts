import type { LedgerArticle } from './observation.ts';

/** Groups articles by who prints them: the host without `www.` and `m.`, else the publisher, else ''. */
export function outletOf({ url, publisher }: Pick<LedgerArticle, 'url' | 'publisher'>): string {
  if (url !== null && URL.canParse(url)) {
    const { hostname } = new URL(url);
    if (hostname !== '') return hostname.replace(/^(?:www|m|amp)\./u, '');
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
