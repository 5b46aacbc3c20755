import { type Command, type CommandOptions, runCommand, UsageError } from './command-line.ts';
import type { Evaluate } from './evaluate/options.ts';

const misses = { type: 'boolean', about: 'list what went wrong' } as const;
const file = { type: 'string', takes: 'FILE', about: 'another file of the same form' } as const;

/** Measures of the engine, each a module of its name that exports `evaluate(options)`, with the options that it looks at. */
const evaluations: Readonly<Record<string, CommandOptions>> = {
  figures: {
    misses,
    kind: { type: 'string', takes: 'KIND', about: 'only figures of this kind' },
    suite: { type: 'string', takes: 'SUITE', about: 'only this suite of the peers’' },
    shared: { type: 'string', takes: 'DIR', about: 'where the annotated articles lie' },
  },
  passages: { misses, file },
  coverage: { misses, file },
  articles: { misses },
  officials: {
    misses,
    elsewhere: { type: 'boolean', about: 'list the names found in articles that are no coverage' },
    file: { ...file, about: 'those articles' },
  },
  comparison: {
    misses,
    folder: { type: 'string', takes: 'DIR', about: 'another folder of articles of the same form' },
  },
};

function commandOf(name: string | undefined): Command {
  const options = name === undefined ? undefined : evaluations[name];
  return {
    name: 'evaluate',
    usage: `npm run evaluate -- ${options ? name : Object.keys(evaluations).join('|')} [options]`,
    about: [
      'Measures the engine against annotated articles; the result is the exit code: 0 where every target is met.',
    ],
    options: options ?? {},
    more: options ? [] : ['npm run evaluate -- NAME --help tells the options of each.'],
  };
}

const args = process.argv.slice(2);
const name = args.find((argument) => argument in evaluations);
process.exitCode = await runCommand(commandOf(name), args, async ({ values, positionals }) => {
  const [first, ...rest] = positionals;
  if (name === undefined || first !== name) {
    const known = Object.keys(evaluations).join(', ');
    throw new UsageError(`give the name of what is to be measured first: ${known}`);
  }
  const module: { evaluate: Evaluate } = await import(`./evaluate/${name}.ts`);
  const flags = new Map(
    Object.entries(values).map(
      ([option, value]) => [option, typeof value === 'string' ? value : true] as const,
    ),
  );
  return await module.evaluate({ rest, flags });
});
