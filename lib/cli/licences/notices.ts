import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { licenceOf, type PackageLicence } from './package-licence.ts';

export const NOTICES_FILE = 'third-party-notices.txt';
const RULE = '-'.repeat(80);
const HEADING = /^(\S+) (\S+) \((.+)\)\n(\S+)$/gmu;

/** The folder of a module's package, in the last node_modules of its path: a package may bring packages of its own. */
const PACKAGE_FOLDER = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u;

/**
 * Notes which packages the bundler puts code of into the extension, and writes their licences beside it; so the notices that go
 * out are those of what goes out. The build fails where a licence is not known.
 */
export function thirdPartyNotices(): { plugin: Plugin; write: (folder: string) => void } {
  const folders = new Set<string>();
  return {
    plugin: {
      name: 'third-party-notices',
      generateBundle: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [path, { renderedLength }] of Object.entries(chunk.modules)) {
            const folder = PACKAGE_FOLDER.exec(path.replaceAll('\\', '/'))?.[1];
            if (folder && renderedLength > 0) folders.add(folder);
          }
        }
      },
    },
    write: (folder) => {
      const licences = [...folders].map(licenceOf);
      licences.sort((one, other) => (one.name < other.name ? -1 : 1));
      writeFileSync(join(folder, NOTICES_FILE), noticesOf(licences));
    },
  };
}

function noticesOf(licences: readonly PackageLicence[]): string {
  const parts = licences.map(
    ({ name, version, licence, source, text }) =>
      `${name} ${version} (${licence})\n${source}\n\n${text.replaceAll('\r\n', '\n')}`,
  );
  return `${['Hashiya contains code of these packages, as they were published, under these licences.', ...parts].join(`\n\n${RULE}\n\n`)}\n`;
}

/** What a notices file names, without the texts. */
export function namedIn(notices: string): Omit<PackageLicence, 'text'>[] {
  return [...notices.matchAll(HEADING)].map(
    ([, name = '', version = '', licence = '', source = '']) => ({
      name,
      version,
      licence,
      source,
    }),
  );
}
