import type { SetParts } from '../merge.ts';
import { canonicalJson } from '../same-entry.ts';
import { sha256 } from '../subscriptions/verify.ts';

/** assets/reference/version.json: a browser seeds the bundled set anew when its version is another. */
export interface SetVersion {
  /** Year, month, and a count of changes: `2026.11.0`. */
  readonly version: string;
  /** Of all parts; tells that the data were changed and the version was not. */
  readonly sha256: string;
}

/** The version that a set has to have: as it is where the data are the same, else the next. */
export async function versionAfter(current: SetVersion, parts: SetParts): Promise<SetVersion> {
  const hash = await sha256(new TextEncoder().encode(canonicalJson(parts)));
  if (hash === current.sha256) return current;
  return { version: nextVersion(current.version), sha256: hash };
}

function nextVersion(version: string): string {
  const [year = '', month = '', count = '0'] = version.split('.');
  return `${year}.${month}.${Number(count) + 1}`;
}
