import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { readPassages } from '../../../lib/cli/evaluate/passage.ts';
import { scorePassage } from '../../../lib/cli/evaluate/passage-score.ts';
import { indexOfficials } from '../../../lib/officials/officials-index.ts';

const folder = new URL('../../fixtures/passages/', import.meta.url);
const index = indexOfficials(await readBundledSet());

/** What is known to be read otherwise than the passage says; a fault that goes away must go from here too. */
const unnamed = [
  'f08',
  'g19',
  'e10',
  'e15',
  'e56',
  'v07',
  'v23',
  'v36',
  'v38',
  'v43',
  'v53',
  'v54',
  'v63',
];
const known = new Set([
  ...unnamed.map((id) => `unnamed ${id}`),
  ...['verdict v38', 'other v45', 'no v48', 'other v58', 'no v59', 'other v60'],
]);

describe('passages of our own, written as outlets write, every figure and official annotated', () => {
  for (const file of readdirSync(folder)) {
    test(file, () => {
      const passages = readPassages(readFileSync(new URL(file, folder), 'utf8'));
      expect(passages.length).toBeGreaterThan(10);
      const faults = passages.flatMap((passage) =>
        scorePassage(passage, index).faults.filter(
          (fault) => !known.has(`${fault.split(' ')[0]} ${passage.id}`),
        ),
      );
      expect(faults).toEqual([]);
    });
  }

  test('a wrong annotation is a fault', () => {
    const [passage] = readPassages(
      '== a 2018-02-13\nحضر ⟦74;cardinal;75⟧ عضوا و⟪تيلرسون;us-kerry⟫',
    );
    if (passage === undefined) throw new Error('The passage was not read');
    const { figures, names, faults } = scorePassage(passage, index);
    expect([figures.right, names.right]).toEqual([0, 0]);
    expect(faults.length).toBe(2);
  });
});
