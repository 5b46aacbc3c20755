import type { PageEvidence } from './evidence.ts';
import { firstOf } from './meta.ts';

/** The same site under its other names. */
const NAMES = /^(?:www|m|mobile|amp)\./u;

/**
 * The address that a page says is its own, under which the ledger knows it wherever it was opened; null where it says none or is not to
 * be believed: another site's, which any page could claim, or the front page's, which a careless template gives to every article.
 */
export function canonicalAddress(
  url: string | null,
  { meta }: Pick<PageEvidence, 'meta'>,
): string | null {
  const declared = firstOf(new Map(meta), ['canonical', 'og:url']);
  if (url === null || declared === null || !URL.canParse(declared, url)) return null;
  const [own, said] = [new URL(url), new URL(declared, url)];
  if (!/^https?:$/u.test(said.protocol) || siteOf(own) !== siteOf(said)) return null;
  return said.pathname === '/' && said.search === '' && own.pathname !== '/' ? null : said.href;
}

function siteOf({ host }: URL): string {
  return host.replace(NAMES, '');
}
