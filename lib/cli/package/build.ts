import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, projectRoot } from '../browser/build-extension.ts';
import { browserNames } from '../browser/find-browser.ts';
import { sourcesOf } from './sources.ts';
import { writeZip } from './zip.ts';

/** The packages of both stores and of the sources, by file name; built from nothing. */
export function buildPackages(): Map<string, Buffer> {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const packages = new Map<string, Buffer>();
  for (const name of browserNames) {
    const target = name === 'chromium' ? 'chrome' : 'firefox';
    rmSync(join(projectRoot, '.output', `${target}-mv3`), { recursive: true, force: true });
    const folder = buildExtension(name, 'production');
    packages.set(`hashiya-${version}-${target}.zip`, writeZip(folder, filesBelow(folder)));
  }
  packages.set(`hashiya-${version}-sources.zip`, writeZip(projectRoot, sourcesOf(projectRoot)));
  return packages;
}

/** SHA-256 of each, a line each, as `sha256sum --check` reads it. */
export function sumsOf(packages: ReadonlyMap<string, Buffer>): string {
  return [...packages]
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
