/** The match pattern for a site as a reader types it, with or without scheme and path; null where it is no site. */
export function patternOfSite(typed: string): string | null {
  const trimmed = typed.trim();
  const address = /^[a-z]+:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  if (!hostname.includes('.') || hostname.includes('*')) return null;
  return `*://${hostname}/*`;
}

/** The host of a match pattern as a reader knows it: `news.example` of `*://*.news.example/*`. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^/]*:\/\/(?:\*\.)?/u, '').replace(/\/\*$/u, '');
}
