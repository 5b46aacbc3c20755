import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './browser/build-extension.ts';
import { sourcesOf } from './package/sources.ts';
import { writeZip } from './package/zip.ts';

/**
 * `npm run package`: the Chrome and Firefox packages and the sources, as zips that are byte for byte the same for the same sources;
 * with their SHA-256 hashes in SHA256SUMS. Everything is made twice and compared.
 */
const target = join(projectRoot, '.output', 'packages');
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));

function build(browser: 'chrome' | 'firefox'): string {
  const folder = join(projectRoot, '.output', `${browser}-mv3`);
  rmSync(folder, { recursive: true, force: true });
  const run = spawnSync(
    process.execPath,
    ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  if (run.status !== 0)
    throw new Error(`the build for ${browser} failed:\n${run.stdout}${run.stderr}`);
  return folder;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function packageAll(): Map<string, Buffer> {
  const packages = new Map<string, Buffer>();
  for (const browser of ['chrome', 'firefox'] as const) {
    const folder = build(browser);
    packages.set(`hashiya-${version}-${browser}.zip`, writeZip(folder, filesBelow(folder)));
  }
  packages.set(`hashiya-${version}-sources.zip`, writeZip(projectRoot, sourcesOf(projectRoot)));
  return packages;
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

const first = packageAll();
const second = packageAll();
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const sums: string[] = [];
for (const [name, content] of first) {
  const again = second.get(name);
  if (!again?.equals(content))
    throw new Error(`${name} differs between two builds of the same sources`);
  writeFileSync(join(target, name), content);
  sums.push(`${hashOf(content)}  ${name}`);
  console.log(`${name}  ${content.length} bytes`);
}
writeFileSync(join(target, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(`Packages and SHA256SUMS: ${target}; two builds gave the same bytes.`);
