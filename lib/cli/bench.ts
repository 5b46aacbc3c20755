import type { BenchRow } from '../../tests/bench/bench-row.ts';
import { bench as benchEngine } from '../../tests/bench/engine.ts';
import { bench as benchPage } from '../../tests/bench/page.ts';

/** Every benchmark, by name: `npm run bench [-- NAME …]`. Prints each figure beside its budget; exit code 1 where one is not met. */
const benches: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  engine: benchEngine,
  page: benchPage,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `bench: there is no ${unknown.join(', ')}; there is ${Object.keys(benches).join(', ')}`,
  );
  process.exit(2);
}
let unmet = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  for (const row of await bench()) {
    if (!row.met) unmet += 1;
    console.log(
      `  ${row.met ? 'met  ' : 'UNMET'}  ${row.name}: ${row.measured}  (budget ${row.budget})`,
    );
  }
}
console.log(unmet === 0 ? '\nEvery budget is met.' : `\n${unmet} not met.`);
process.exitCode = unmet > 0 ? 1 : 0;
