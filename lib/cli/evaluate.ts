/**
 * Measures the engine against gold, peers and our own articles: `npm run evaluate -- figures|passages|coverage|articles|officials|comparison [options]`.
 * Each evaluation is a module of its name that exports `evaluate(options)`; its result is the exit code.
 */
import { type Evaluate, readOptions } from './evaluate/options.ts';

const evaluations = ['figures', 'passages', 'coverage', 'articles', 'officials', 'comparison'];

async function load(name: string): Promise<Evaluate> {
  const module: { evaluate: Evaluate } = await import(`./evaluate/${name}.ts`);
  return module.evaluate;
}

const [name = '', ...args] = process.argv.slice(2);
if (evaluations.includes(name)) {
  const evaluate = await load(name);
  process.exitCode = await evaluate(readOptions(args));
} else {
  console.error(`Usage: npm run evaluate -- ${evaluations.join('|')} [options]`);
  process.exitCode = 2;
}
