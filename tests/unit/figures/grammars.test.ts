import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { grammars } from '../../../lib/figures/grammars.ts';
import { readFigures } from '../../../lib/figures/read.ts';
import { fixtures } from './kinds.ts';

const sources = globSync('lib/figures/**/*.ts').map((file) => readFileSync(file, 'utf8'));

describe.each(grammars.map((grammar) => grammar.name))('%s', (name) => {
  test('says what it reads', () => {
    const source = sources.find((text) => text.includes(`export function ${name}(`));
    expect(source).toMatch(new RegExp(`\\*/\\nexport function ${name}\\(`, 'u'));
  });

  test('reads its fixture', () => {
    const fixture = fixtures[name];
    expect(fixture, `a fixture for ${name} in kinds.ts`).toBeDefined();
    const figures = readFigures(readText(fixture?.text ?? ''), null);
    expect(
      figures.map(({ kind, text, value, unit }) => [kind, text, value, ...(unit ? [unit] : [])]),
    ).toEqual(fixture?.figures);
  });
});
