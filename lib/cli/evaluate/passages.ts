import { readdirSync, readFileSync } from 'node:fs';
import { indexOfficials } from '../../officials/officials-index.ts';
import { readBundledSet } from '../bundled-set.ts';
import type { EvaluationOptions } from './options.ts';
import { readPassages } from './passage.ts';
import { type PassageScore, scorePassage } from './passage-score.ts';

const folder = new URL('../../../tests/fixtures/passages/', import.meta.url);

const f1 = ({ expected, found, right }: PassageScore['figures']): string =>
  (expected + found === 0 ? 1 : (2 * right) / (expected + found)).toFixed(3);

/**
 * `npm run evaluate -- passages [--misses] [--file FILE]`: our own annotated passages, or a file of the same form (passage.ts), with
 * F1 of figures (span, kind, value, unit, qualifier, counted noun) and of names (span, person). Exit code 1 below 0.97.
 */
export async function evaluate({ flags }: EvaluationOptions): Promise<number> {
  const given = flags.get('file');
  const files =
    typeof given === 'string' ? [given] : readdirSync(folder).map((name) => new URL(name, folder));
  const index = indexOfficials(await readBundledSet());
  let exitCode = 0;
  for (const file of files) {
    const total = {
      figures: { expected: 0, found: 0, right: 0 },
      names: { expected: 0, found: 0, right: 0 },
    };
    for (const passage of readPassages(readFileSync(file, 'utf8'))) {
      const score = scorePassage(passage, index);
      for (const what of ['figures', 'names'] as const)
        for (const count of ['expected', 'found', 'right'] as const)
          total[what][count] += score[what][count];
      if (flags.has('misses')) for (const fault of score.faults) console.log(`  ${fault}`);
    }
    const { figures, names } = total;
    console.log(
      `${String(file).split('/').at(-1)}: figures F1 ${f1(figures)} (${figures.right} of ${figures.expected}), names F1 ${f1(names)} (${names.right} of ${names.expected})`,
    );
    if (Number(f1(figures)) < 0.97) exitCode = 1;
  }
  return exitCode;
}
