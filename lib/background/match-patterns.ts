/** A pattern as permissions know it: they are granted by host, whatever path the pattern names. */
export function originPattern(match: string): string {
  return match.replace(/^([^:]+:\/\/[^/]+\/).*$/u, '$1*');
}

/** Origins that the reader granted beyond those that the manifest lists. */
export function beyondManifest(granted: readonly string[], listed: readonly string[]): string[] {
  const known = new Set(listed.map(originPattern));
  return granted.filter((origin) => !known.has(originPattern(origin)));
}
