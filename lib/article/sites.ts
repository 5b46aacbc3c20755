import * as v from 'valibot';
import listed from '../../assets/lexicon/sites.json' with { type: 'json' };

/** A news site that the extension reads by default. */
export const Site = v.strictObject({
  /** Without `www.`; hosts below it are the same site. */
  host: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u)),
  /** The Arabic part of a site in several languages; begins with a slash, has none at its end. */
  path: v.optional(v.pipe(v.string(), v.regex(/^\/[a-z]+$/u))),
  name: v.strictObject({
    ar: v.pipe(v.string(), v.minLength(1)),
    en: v.pipe(v.string(), v.minLength(1)),
  }),
  /** Where it is published, ISO 3166-1 alpha-2. */
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u)),
  /** BCP 47. */
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/u)),
  scope: v.picklist(['national', 'pan-arab', 'international']),
});
export type Site = v.InferOutput<typeof Site>;

export const sites: readonly Site[] = v.parse(v.array(Site), listed);

/**
 * The match pattern of a site for the manifest: `*://*.host/*`, which takes the bare host too. Permissions are granted by host,
 * so the path of a site's Arabic part is none of the pattern's; the detector leaves pages in other languages alone.
 */
function matchPattern({ host }: Pick<Site, 'host'>): string {
  return `*://*.${host}/*`;
}

/** What the manifest requires; nothing may be added to it in an update that a reader did not ask for. */
export function defaultMatches(): string[] {
  return [...new Set(sites.map(matchPattern))];
}

/** The listed site of an address, the closest host and path first, or null. */
export function siteOf(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  let best: Site | null = null;
  for (const site of sites) {
    const isHost = hostname === site.host || hostname.endsWith(`.${site.host}`);
    const isPath = !site.path || pathname === site.path || pathname.startsWith(`${site.path}/`);
    if (!isHost || !isPath) continue;
    const size = site.host.length + (site.path?.length ?? 0);
    if (!best || size > best.host.length + (best.path?.length ?? 0)) best = site;
  }
  return best;
}

/**
 * Who publishes an address: the listed site's Arabic name, else what the page says of itself. Pages print «LBCIV7» or
 * «alyaum» there as often as a name.
 */
export function publisherOf(url: string | null, declared: string | null): string | null {
  return (url ? siteOf(url)?.name.ar : null) ?? declared;
}
