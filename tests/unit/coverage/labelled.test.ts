import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { SAMPLE_LENGTH } from '../../../lib/article/sample.ts';
import { scoreCoverage } from '../../../lib/coverage/score.ts';
import { suspectCoverage } from '../../../lib/coverage/suspect.ts';

interface Labelled {
  readonly label: string;
  readonly grade: string | null;
  readonly title: string | null;
  readonly text: string;
}

const folder = new URL('../../fixtures/coverage/', import.meta.url);
const rows: Labelled[] = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
);

function takenOf(matches: (row: Labelled) => boolean): { taken: Labelled[]; of: number } {
  const group = rows.filter(matches);
  const taken = group.filter(({ text, title }) => scoreCoverage(readText(text), title).isCoverage);
  return { taken, of: group.length };
}

/** Short articles of our own in the ways outlets write of the Coalition and of what lies near it; those of grade `unnamed` tell of its war and never name it. */
describe('labelled articles', () => {
  it('takes what the Coalition is the subject of', () => {
    const { taken, of } = takenOf(({ grade }) => grade === 'core');
    expect([taken.length, of]).toEqual([54, 57]);
  });

  it('takes what it has a good part in', () => {
    const { taken, of } = takenOf(({ grade }) => grade === 'substantial');
    expect([taken.length, of]).toEqual([30, 31]);
  });

  it('leaves most of what names it in passing', () => {
    const { taken, of } = takenOf(({ label }) => label === 'passing');
    expect([taken.length, of]).toEqual([4, 43]);
  });

  it('leaves other coalitions, other subjects and other languages', () => {
    const { taken } = takenOf(({ label }) => label === 'near_miss' || label === 'other');
    expect(taken.map(({ title }) => title)).toEqual([]);
  });

  it('looks closer at what it takes', () => {
    const { taken } = takenOf(() => true);
    const unseen = taken.filter(
      ({ title, text }) => !suspectCoverage(`${title ?? ''}\n${text}`.slice(0, SAMPLE_LENGTH)),
    );
    expect(unseen.length).toBeLessThanOrEqual(2);
  });
});
