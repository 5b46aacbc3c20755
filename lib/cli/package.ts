import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './browser/build-extension.ts';
import { type Command, type readCommandLine, runCommand, UsageError } from './command-line.ts';
import { buildPackages, sumsOf } from './package/build.ts';
import { sumsFromSources } from './package/from-sources.ts';

const options = {
  'from-sources': {
    type: 'boolean',
    about:
      'a third time, from the package of the sources, unpacked and installed in an empty folder',
  },
  once: { type: 'boolean', about: 'make them once, and compare with nothing' },
} as const;

const command: Command<typeof options> = {
  name: 'package',
  usage: 'npm run package [-- options]',
  about: [
    'The Chrome and Firefox packages and the sources, as zips that are byte for byte the same for the same sources, with their',
    'SHA-256 hashes in SHA256SUMS. Everything is made twice and compared.',
  ],
  options,
};

const target = join(projectRoot, '.output', 'packages');

function main({ values, positionals }: ReturnType<typeof readCommandLine<typeof options>>): number {
  if (positionals.length > 0) throw new UsageError(`there is nothing to do with ${positionals[0]}`);
  const packages = buildPackages();
  const sums = sumsOf(packages);
  if (!values.once && !isSame(sums, sumsOf(buildPackages()), 'a second build')) return 1;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, content] of packages) writeFileSync(join(target, name), content);
  writeFileSync(join(target, 'SHA256SUMS'), sums);
  console.log(`${sums}Packages and SHA256SUMS: ${target}`);
  if (!values['from-sources']) return 0;
  const [, sources] = [...packages].find(([name]) => name.endsWith('-sources.zip')) ?? [];
  if (!sources) throw new Error('there is no package of the sources');
  return isSame(sums, sumsFromSources(sources), 'the unpacked sources') ? 0 : 1;
}

function isSame(sums: string, others: string, origin: string): boolean {
  if (sums === others) console.log(`${origin} gave the same bytes`);
  else console.error(`${origin} gave other bytes:\n${others}instead of\n${sums}`);
  return sums === others;
}

process.exitCode = await runCommand(command, process.argv.slice(2), main);
