import {
  type Command,
  type readCommandLine,
  runCommand,
  UsageError,
} from '../../lib/cli/command-line.ts';
import type { BenchRow } from './bench-row.ts';
import { keepTable } from './benchmark-page.ts';
import { bench as benchEngine } from './engine.ts';
import { bench as benchHeadless } from './headless.ts';
import { bench as benchLedger } from './ledger.ts';
import { bench as benchMarking } from './marking.ts';
import { bench as benchMemory } from './memory.ts';
import { bench as benchPage } from './page.ts';
import { bench as benchPanel } from './panel.ts';
import { bench as benchReading } from './reading.ts';
import { bench as benchReference } from './reference.ts';
import { bench as benchSizes } from './sizes.ts';

/** Every benchmark, by name, in the order of the page that keeps them. */
const benches: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  engine: benchEngine,
  page: benchPage,
  reading: benchReading,
  panel: benchPanel,
  marking: benchMarking,
  ledger: benchLedger,
  headless: benchHeadless,
  memory: benchMemory,
  reference: benchReference,
  sizes: benchSizes,
};

const options = {
  write: {
    type: 'boolean',
    about:
      'the tables of what was run take the place of the last ones in assets/docs/benchmarks.md',
  },
} as const;

const command: Command<typeof options> = {
  name: 'bench',
  usage: 'npm run bench [-- [options] [NAME …]]',
  about: [
    'Speed, memory and sizes, each figure beside its budget; exit code 1 where one is not met. Unless told, all of:',
    Object.keys(benches).join(' '),
  ],
  options,
};

async function main({
  values,
  positionals: asked,
}: ReturnType<typeof readCommandLine<typeof options>>): Promise<number> {
  const unknown = asked.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    const known = Object.keys(benches).join(', ');
    throw new UsageError(`there is no ${unknown.join(', ')}; there is ${known}`);
  }
  let unmet = 0;
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    try {
      const rows = await bench();
      for (const row of rows) console.log(lineOf(row));
      unmet += rows.filter(({ met }) => !met).length;
      if (values.write) console.log(`  kept in ${keepTable(name, rows)}`);
    } catch (error) {
      // What the others measure is worth having all the same.
      console.error(error);
      unmet += 1;
    }
  }
  console.log(unmet === 0 ? '\nEvery budget is met.' : `\n${unmet} not met.`);
  return unmet > 0 ? 1 : 0;
}

function lineOf({ name, measured, budget, met }: BenchRow): string {
  if (budget === null) return `  seen   ${name}: ${measured}`;
  return `  ${met ? 'met  ' : 'UNMET'}  ${name}: ${measured}  (budget ${budget})`;
}

process.exitCode = await runCommand(command, process.argv.slice(2), main);
