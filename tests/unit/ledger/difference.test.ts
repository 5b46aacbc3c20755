import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../lib/ledger/difference.ts';
import { figureEntry } from './sample-session.ts';

const members = { metric: 'coalition.members' };

describe('differenceOf', () => {
  it('pairs a reworded sentence about the same metric, and tells what came and went', () => {
    const before = 'قال الوزير إن التحالف يضم اليوم 74 عضوا. وحضر 5 ممثلين.';
    const after = 'قال الوزير إن التحالف يضم الآن 75 عضوا. وقتل 9 مسلحين.';
    const difference = differenceOf(
      {
        title: 'قديم',
        entries: [figureEntry('f0', before, '74', members), figureEntry('f1', before, '5')],
      },
      {
        title: 'جديد',
        entries: [figureEntry('f0', after, '75', members), figureEntry('f1', after, '9')],
      },
    );
    expect(difference).toMatchObject({
      changed: [{ before: { figure: { text: '74' } }, after: { figure: { text: '75' } } }],
      added: [{ figure: { text: '9' } }],
      removed: [{ figure: { text: '5' } }],
      unchanged: 0,
      title: { before: 'قديم', after: 'جديد' },
    });
  });

  it('takes a figure that only moved for unchanged', () => {
    const text = 'يضم التحالف 74 عضوا.';
    const moved = `عاجل\n${text}`;
    const difference = differenceOf(
      { title: null, entries: [figureEntry('f0', text, '74')] },
      { title: null, entries: [figureEntry('f0', moved, '74')] },
    );
    expect(difference).toEqual({ changed: [], added: [], removed: [], unchanged: 1, title: null });
  });
});
