import {
  type Command,
  type readCommandLine,
  runCommand,
  UsageError,
} from '../../lib/cli/command-line.ts';
import { BLOCK, fuzzTexts } from './fuzz-texts.ts';
import { fuzzTrees } from './fuzz-trees.ts';

const kinds = {
  texts: { runs: 1_000_000, what: 'texts', fuzz: fuzzTexts },
  trees: { runs: 10_000, what: 'pages in each browser', fuzz: fuzzTrees },
} as const;
const isKind = (name: string): name is keyof typeof kinds => name in kinds;

const options = {
  runs: {
    type: 'string',
    takes: 'N',
    about: 'so many cases; unless told a million texts, ten thousand pages',
  },
  from: {
    type: 'string',
    takes: 'N',
    about: `the first case, in steps of ${BLOCK}: goes on where a run of the same seed ended`,
  },
  seed: { type: 'string', takes: 'N', about: 'the same cases again' },
} as const;

const command: Command<typeof options> = {
  name: 'fuzz',
  usage: 'npm run fuzz [-- [options] [texts] [trees]]',
  about: [
    'texts: random texts through the whole engine. trees: random pages that change while they are marked, in each browser. Prints what',
    'was tried, and the seed of what failed; exit code 1.',
  ],
  options,
};

async function main({
  values,
  positionals,
}: ReturnType<typeof readCommandLine<typeof options>>): Promise<number> {
  const unknown = positionals.filter((name) => !isKind(name));
  if (unknown.length > 0)
    throw new UsageError(`there is no ${unknown.join(', ')}; there is texts, trees`);
  const seed = count('seed', values.seed, Date.now() % 2 ** 31);
  const from = count('from', values.from, 0);
  if (from % BLOCK > 0) throw new UsageError(`--from goes in steps of ${BLOCK}`);
  let failed = 0;
  for (const [name, { runs, what, fuzz }] of Object.entries(kinds)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const all = count('runs', values.runs, runs);
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
      failed += 1;
    } else
      console.log(`held    ${all} ${what} from number ${from} on, seed ${seed}, in ${minutes} min`);
  }
  return failed > 0 ? 1 : 0;
}

function count(name: string, given: string | undefined, otherwise: number): number {
  const value = given === undefined ? otherwise : Number(given);
  if (Number.isSafeInteger(value) && value >= (name === 'runs' ? 1 : 0)) return value;
  throw new UsageError(`--${name} takes a whole number, not “${given}”`);
}

process.exitCode = await runCommand(command, process.argv.slice(2), main);
