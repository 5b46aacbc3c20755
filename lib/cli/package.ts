import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './browser/build-extension.ts';
import { buildPackages, sumsOf } from './package/build.ts';
import { sumsFromSources } from './package/from-sources.ts';

/**
 * `npm run package`: the Chrome and Firefox packages and the sources, as zips that are byte for byte the same for the same sources, with
 * their SHA-256 hashes in SHA256SUMS. Everything is made twice and compared; with `--from-sources` a third time, from the sources package
 * itself, unpacked and installed in an empty folder; with `--once` it is made once.
 */
const OPTIONS = new Set(['--from-sources', '--once']);
const target = join(projectRoot, '.output', 'packages');

function main(args: readonly string[]): number {
  const unknown = args.filter((option) => !OPTIONS.has(option));
  if (unknown.length > 0) {
    console.error(
      `package: there is no ${unknown.join(', ')}; there is ${[...OPTIONS].join(', ')}`,
    );
    return 2;
  }
  const packages = buildPackages();
  const sums = sumsOf(packages);
  if (!args.includes('--once') && !isSame(sums, sumsOf(buildPackages()), 'a second build'))
    return 1;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, content] of packages) writeFileSync(join(target, name), content);
  writeFileSync(join(target, 'SHA256SUMS'), sums);
  console.log(`${sums}Packages and SHA256SUMS: ${target}`);
  if (!args.includes('--from-sources')) return 0;
  const [, sources] = [...packages].find(([name]) => name.endsWith('-sources.zip')) ?? [];
  if (!sources) throw new Error('there is no package of the sources');
  return isSame(sums, sumsFromSources(sources), 'the unpacked sources') ? 0 : 1;
}

function isSame(sums: string, others: string, origin: string): boolean {
  if (sums === others) console.log(`${origin} gave the same bytes`);
  else console.error(`${origin} gave other bytes:\n${others}instead of\n${sums}`);
  return sums === others;
}

process.exitCode = main(process.argv.slice(2));
