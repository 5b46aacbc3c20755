import type { Browser } from 'webextension-polyfill';
import type { BundledSource } from '../../lib/reference/seed.ts';

/** The reference set as files of the extension; read only where the database lacks it. */
export async function packagedReference({ runtime }: Browser): Promise<BundledSource> {
  const loadPart = async (name: string): Promise<unknown> =>
    (await fetch(runtime.getURL(`reference/${name}.json`))).json();
  const file = await loadPart('version');
  if (typeof file !== 'object' || file === null || !('version' in file)) {
    throw new Error('the packaged reference set has no version');
  }
  return { version: String(file.version), loadPart };
}
