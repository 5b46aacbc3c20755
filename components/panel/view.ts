import type { Session } from '../../lib/analysis/session.ts';

/** What the panel has to show of the active tab. */
export type PanelView =
  | { readonly state: 'session'; readonly session: Session }
  /** The page may be read, and nothing asked for it to be. */
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  /** The site is not allowed; `site` is null where the browser does not tell which it is. */
  | { readonly state: 'disabled'; readonly site: Site | null }
  /** A page of the browser itself, or none. */
  | { readonly state: 'unsupported' };

export interface Site {
  readonly host: string;
  /** Match pattern to ask leave for. */
  readonly origin: string;
}

/** The site of an address as leave is asked for it; null where it is no page of the web. */
export function siteOf(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, host } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return { host, origin: `${protocol}//${hostname}/*` };
}
