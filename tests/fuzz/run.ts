import { parseArgs } from 'node:util';
import { BLOCK, fuzzTexts } from './fuzz-texts.ts';
import { fuzzTrees } from './fuzz-trees.ts';

/**
 * `npm run fuzz [-- texts|trees] [--runs N] [--from N] [--seed N]`: random texts through the whole engine, a million unless told; random
 * pages that change while they are marked, ten thousand in each browser unless told. Cases have numbers: `--from` goes on where a run of
 * the same seed ended. Prints what was tried, and the seed of what failed; exit code 1.
 */
const kinds = {
  texts: { runs: 1_000_000, what: 'texts', fuzz: fuzzTexts },
  trees: { runs: 10_000, what: 'pages in each browser', fuzz: fuzzTrees },
} as const;
const isKind = (name: string): name is keyof typeof kinds => name in kinds;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' }, from: { type: 'string' }, seed: { type: 'string' } },
});
const unknown = positionals.filter((name) => !isKind(name));
const number = (given: string | undefined, otherwise: number): number =>
  given === undefined ? otherwise : Number(given);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const seed = number(values.seed, Date.now() % 2 ** 31);
const wanted = number(values.runs, 1);
const from = number(values.from, 0);
if (unknown.length > 0 || ![seed, wanted, from].every(isCount) || wanted < 1 || from % BLOCK > 0) {
  console.error(
    `fuzz: [texts] [trees] [--runs N] [--from N] [--seed N], N whole numbers, --from in steps of ${BLOCK}`,
  );
  process.exit(2);
}
for (const [name, { runs, what, fuzz }] of Object.entries(kinds)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const all = number(values.runs, runs);
  const start = performance.now();
  let told = 0;
  const fault = await fuzz({ seed, from, runs: all }, (done) => {
    if (done < told) told = 0;
    if (done - told < all / 10 && done < all) return;
    told = done;
    console.error(`  ${done} of ${all} ${what}`);
  });
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const tried = `${name} from ${from}, seed ${seed}`;
  if (fault) {
    console.log(`FAILED  ${tried}, after ${minutes} min:\n${fault}`);
    process.exitCode = 1;
  } else
    console.log(`held    ${all} ${what} from number ${from} on, seed ${seed}, in ${minutes} min`);
}
