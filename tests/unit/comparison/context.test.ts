import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { compareFigures } from '../../../lib/comparison/compare.ts';
import { readingsOfDate } from '../../../lib/comparison/dates/elliptic.ts';
import { readFigures } from '../../../lib/figures/read.ts';
import { indexReference } from '../../../lib/reference/index.ts';
import type { Metric } from '../../../lib/reference/schema.ts';
import { history, hives, setOf, statement } from './small-set.ts';

const published = { date: '2020-08-01', precision: 'day', evidence: 'given' } as const;

function compare(text: string, metrics: readonly Metric[], title: string | null = null) {
  const reading = readText(text);
  const prices = history.concat(
    statement({ id: 'p1', metric: 'farm.gift.north', value: 5_000_000, asOf: '2020-07-20' }),
    statement({ id: 'p2', metric: 'farm.gift.south', value: 2_000_000, asOf: '2020-07-20' }),
    statement({ id: 'p3', metric: 'farm.gift.east', value: 3_000_000, asOf: '2020-07-20' }),
  );
  const index = indexReference(setOf(metrics, prices)).metrics;
  return compareFigures(reading, readFigures(reading, published), index, published, title);
}

function gift(side: string, word: string): Metric {
  return {
    ...hives,
    id: `farm.gift.${side}`,
    topic: 'gifts',
    kind: 'money',
    unit: 'USD',
    nature: 'event',
    plausible: { min: 1, max: 1_000_000_000 },
    cues: {
      counted: [],
      miscounted: [],
      required: [[word], ['تبرع'], ['المزرعة']],
      supporting: [],
      excluding: [],
    },
    parts: [],
  };
}

const gifts = [gift('north', 'الشمال'), gift('south', 'الجنوب'), gift('east', 'الشرق')];

describe('what the text around a figure says', () => {
  const asked: Metric = {
    ...hives,
    cues: { ...hives.cues, required: [['المزرعة'], ['تضم', '?زارها']] },
  };

  it('takes the headline for the topic, for an agreement only', () => {
    const text = 'قال المدير إن الساحة الكبيرة تضم 50 خلية.';
    expect(compare(text, [asked], 'أخبار المزرعة')[0]).toMatchObject({ verdict: 'agrees' });
    const other = text.replace('50', '47');
    expect(compare(other, [asked], 'أخبار المزرعة')[0]).toMatchObject({ verdict: 'unreferenced' });
  });

  it('says no difference where a loose cue alone ties a figure', () => {
    expect(compare('تضم المزرعة 47 خلية.', [asked])[0]).toMatchObject({ verdict: 'differs' });
    expect(compare('المزرعة زارها نحل من 47 خلية.', [asked])[0]).toMatchObject({
      verdict: 'unreferenced',
    });
    expect(compare('المزرعة زارها نحل من 50 خلية.', [asked])[0]).toMatchObject({
      verdict: 'agrees',
    });
  });

  it('compares a figure of a list with its own member once the others agree', () => {
    const list =
      'وجاءت القائمة كما يلي: تبرع الشمال بخمسة ملايين دولار للمزرعة، والجنوب بمليوني دولار، والشرق 4 ملايين دولار.';
    const [north, south, east] = compare(list, gifts);
    expect(north).toMatchObject({ metric: 'farm.gift.north', verdict: 'agrees' });
    expect(south).toMatchObject({ metric: 'farm.gift.south', verdict: 'agrees' });
    expect(east).toMatchObject({ metric: 'farm.gift.east', verdict: 'differs' });
  });

  it('takes a reading of a day shortly ahead where none is earlier, for an agreement only', () => {
    const set = setOf([hives], [statement({ id: 's', value: 50, asOf: '2020-08-20' })]);
    const verdicts = ['50', '47'].map((value) => {
      const reading = readText(`تضم المزرعة ${value} خلية.`);
      return compareFigures(
        reading,
        readFigures(reading, published),
        indexReference(set).metrics,
        published,
      )[0]?.verdict;
    });
    expect(verdicts).toEqual(['agrees', 'unreferenced']);
  });
});

describe('a date without its year', () => {
  const read = (text: string) => {
    const figures = readFigures(readText(text), published);
    return readingsOfDate(figures, figures.length - 1, { from: 18_475, to: 18_475 }).map(
      ({ value }) => value,
    );
  };

  it('stands in the year that puts it nearest to the article', () => {
    expect(read('افتتح المنحل في 10 تموز.')).toEqual(['2020-07-10']);
    expect(read('افتتح المنحل في 20 كانون الأول.')).toEqual(['2019-12-20']);
  });

  it('may stand in the year of the date before it', () => {
    expect(read('بدأ العمل في 3 أيار 2017، ثم افتتح المنحل في 10 تموز.')).toEqual([
      '2020-07-10',
      '2017-07-10',
    ]);
  });

  it('is left as it is where it has its year', () => {
    expect(read('افتتح المنحل في 10 تموز 2016.')).toEqual(['2016-07-10']);
  });
});
