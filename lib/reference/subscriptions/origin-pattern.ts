/**
 * The match pattern that stands for the server of an address in the browser's permissions. It names no port, since Firefox takes none
 * in a pattern and Chrome takes a pattern without one for all of them.
 */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
