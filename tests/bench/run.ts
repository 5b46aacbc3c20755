import type { BenchRow } from './bench-row.ts';
import { keepTables } from './benchmark-page.ts';
import { bench as benchEngine } from './engine.ts';
import { bench as benchHeadless } from './headless.ts';
import { bench as benchLedger } from './ledger.ts';
import { bench as benchMarking } from './marking.ts';
import { bench as benchMemory } from './memory.ts';
import { bench as benchPage } from './page.ts';
import { bench as benchReading } from './reading.ts';
import { bench as benchReference } from './reference.ts';
import { bench as benchSizes } from './sizes.ts';

/** Every benchmark, by name, in the order of the page that keeps them. */
const benches: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  engine: benchEngine,
  page: benchPage,
  reading: benchReading,
  marking: benchMarking,
  ledger: benchLedger,
  headless: benchHeadless,
  memory: benchMemory,
  reference: benchReference,
  sizes: benchSizes,
};

/**
 * `npm run bench [-- NAME …] [--write]`: prints each figure beside its budget; exit code 1 where one is not met. With `--write` the
 * tables of what was run take the place of the last ones in assets/docs/benchmarks.md.
 */
async function main(args: readonly string[]): Promise<number> {
  const asked = args.filter((name) => name !== '--write');
  const unknown = asked.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    const known = Object.keys(benches).join(', ');
    console.error(`bench: there is no ${unknown.join(', ')}; there is ${known}`);
    return 2;
  }
  const tables = new Map<string, readonly BenchRow[]>();
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${name}`);
    const rows = await bench();
    tables.set(name, rows);
    for (const row of rows) {
      const state = row.budget === null ? 'seen ' : row.met ? 'met  ' : 'UNMET';
      const budget = row.budget === null ? '' : `  (budget ${row.budget})`;
      console.log(`  ${state}  ${row.name}: ${row.measured}${budget}`);
    }
  }
  if (args.includes('--write')) console.log(`\nKept in ${keepTables(tables)}`);
  const unmet = [...tables.values()].flat().filter(({ met }) => !met).length;
  console.log(unmet === 0 ? '\nEvery budget is met.' : `\n${unmet} not met.`);
  return unmet > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
