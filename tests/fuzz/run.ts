import { parseArgs } from 'node:util';
import { fuzzTexts } from './fuzz-texts.ts';
import { fuzzTrees } from './fuzz-trees.ts';

/**
 * `npm run fuzz [-- texts|trees] [--runs N] [--seed N]`: random texts through the whole engine, a million unless told; random
 * pages that change while they are marked, ten thousand in each browser unless told. Prints what was tried, and the seed of what failed; exit code 1.
 */
const kinds = {
  texts: { runs: 1_000_000, what: 'texts', fuzz: fuzzTexts },
  trees: { runs: 10_000, what: 'pages in each browser', fuzz: fuzzTrees },
} as const;
const isKind = (name: string): name is keyof typeof kinds => name in kinds;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' }, seed: { type: 'string' } },
});
const unknown = positionals.filter((name) => !isKind(name));
const number = (given: string | undefined, otherwise: number): number =>
  given === undefined ? otherwise : Number(given);
const seed = number(values.seed, Date.now() % 2 ** 31);
const wanted = number(values.runs, 1);
if (
  unknown.length > 0 ||
  !Number.isSafeInteger(seed) ||
  !Number.isSafeInteger(wanted) ||
  wanted < 1
) {
  console.error('fuzz: [texts] [trees] [--runs N] [--seed N], N a whole number');
  process.exit(2);
}
for (const [name, { runs, what, fuzz }] of Object.entries(kinds)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const all = number(values.runs, runs);
  const start = performance.now();
  let told = 0;
  const fault = await fuzz(all, seed, (done) => {
    if (done < told) told = 0;
    if (done - told < all / 10 && done < all) return;
    told = done;
    console.error(`  ${done} of ${all} ${what}`);
  });
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  if (fault) {
    console.log(`FAILED  ${name}, seed ${seed}, after ${minutes} min:\n${fault}`);
    process.exitCode = 1;
  } else console.log(`held    ${all} ${what}, seed ${seed}, in ${minutes} min`);
}
