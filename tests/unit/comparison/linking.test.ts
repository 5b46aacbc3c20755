import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { layOut } from '../../../lib/comparison/linking/layout.ts';
import { compareIn, figureOn, history, hives, setOf, spanOn, statement } from './small-set.ts';

const set = setOf([hives], history);

function metricOf(text: string, piece: string, value: number, noun: string | null): string | null {
  const counted = noun === null ? null : spanOn(text, noun);
  const figure = figureOn(text, piece, { value, counted });
  return compareIn(text, [figure], set, '2020-08-01')[0]?.metric ?? null;
}

describe('linking by data alone', () => {
  it('links a figure whose noun and neighbours are those of a metric', () => {
    expect(metricOf('تضم المزرعة اليوم 50 خلية.', '50', 50, 'خلية')).toBe('farm.hives');
  });

  it('links whatever particles and pronouns the cue carries', () => {
    expect(metricOf('وللمزرعة 50 خلية.', '50', 50, 'خلية')).toBe('farm.hives');
    expect(metricOf('بلغ عدد خلايا المنحل 50', '50', 50, null)).toBe('farm.hives');
  });

  it('leaves a figure that counts something else', () => {
    expect(metricOf('تضم المزرعة اليوم 50 بقرة.', '50', 50, 'بقرة')).toBeNull();
  });

  it('leaves a figure without the required words', () => {
    expect(metricOf('في المدينة 50 خلية.', '50', 50, 'خلية')).toBeNull();
  });

  it('leaves a figure beside an excluding phrase', () => {
    expect(metricOf('في المزرعة، أي مزرعة الجار، 50 خلية.', '50', 50, 'خلية')).toBeNull();
  });

  it('leaves a figure of implausible size or another kind', () => {
    expect(metricOf('تضم المزرعة 50000000 خلية.', '50000000', 50_000_000, 'خلية')).toBeNull();
    const text = 'دفعت المزرعة 50 دولارا ثمن خلية.';
    const money = figureOn(text, '50 دولارا', { value: 50, kind: 'money', unit: 'USD' });
    expect(compareIn(text, [money], set, '2020-08-01')[0]?.metric).toBeNull();
  });

  it('counts a point and the line breaks after it as one end of a sentence', () => {
    const ends = (text: string): number => layOut(readText(text)).sentence.at(-1) ?? 0;
    expect(ends('زرنا المزرعة.\nرأينا فيها العسل')).toBe(1);
    expect(ends('زرنا المزرعة.\n\nرأينا فيها العسل')).toBe(1);
    expect(ends('زرنا المزرعة. ثم عدنا.\nرأينا العسل')).toBe(2);
  });

  it('does not reach across distant sentences', () => {
    const text = 'زرنا المزرعة. ثم عدنا. ثم نمنا. ثم أكلنا. رأينا 50 خلية.';
    expect(metricOf(text, '50', 50, 'خلية')).toBeNull();
  });

  it('gives a cue to the figure that it stands with', () => {
    const cows = {
      ...hives,
      id: 'farm.north',
      cues: { ...hives.cues, required: [['الشمالي']], excluding: [] },
    };
    const south = {
      ...hives,
      id: 'farm.south',
      cues: { ...hives.cues, required: [['الجنوبي']], excluding: [] },
    };
    const both = setOf(
      [cows, south],
      [statement({ id: 'n', metric: 'farm.north', value: 50, validFrom: '2020-01-01' })],
    );
    const text = 'توجد 50 خلية في الحقل الشمالي و70 خلية في الحقل الجنوبي.';
    const second = text.indexOf('خلية', text.indexOf('70'));
    const figures = [
      figureOn(text, '50', { value: 50, counted: spanOn(text, 'خلية') }),
      figureOn(text, '70', {
        value: 70,
        counted: { start: second, end: second + 4, text: 'خلية' },
      }),
    ];
    const compared = compareIn(text, figures, both, '2020-08-01');
    expect(compared.map(({ metric }) => metric)).toEqual(['farm.north', 'farm.south']);
  });

  it('decides for no metric where two are as likely and neither agrees', () => {
    const twin = { ...hives, id: 'farm.twin' };
    const twins = setOf(
      [hives, twin],
      [...history, ...history.map((one) => ({ ...one, id: `${one.id}t`, metric: 'farm.twin' }))],
    );
    const text = 'تضم المزرعة 55 خلية.';
    const figure = figureOn(text, '55', { value: 55, counted: spanOn(text, 'خلية') });
    const [compared] = compareIn(text, [figure], twins, '2020-08-01');
    expect(compared).toMatchObject({ metric: null, verdict: 'unreferenced' });
    expect(compared?.reasons.map(({ code }) => code)).toEqual(['several_metrics']);
  });

  it('links by the counted noun alone where a metric asks for nothing else', () => {
    const plain = { ...hives, cues: { ...hives.cues, required: [[]] } };
    const text = 'في المدينة 50 خلية.';
    const figure = figureOn(text, '50', { value: 50, counted: spanOn(text, 'خلية') });
    const [compared] = compareIn(text, [figure], setOf([plain], history), '2020-08-01');
    expect(compared).toMatchObject({ metric: 'farm.hives', verdict: 'agrees' });
  });

  it('says no difference where two groups of cues stand in other sentences', () => {
    const strict = { ...hives, cues: { ...hives.cues, required: [['المزرعة'], ['العسل']] } };
    const text = 'تنتج المزرعة العسل. رأينا هناك 70 خلية.';
    const figure = figureOn(text, '70', { value: 70, counted: spanOn(text, 'خلية') });
    const [compared] = compareIn(text, [figure], setOf([strict], history), '2020-08-01');
    expect(compared?.verdict).toBe('unreferenced');
  });

  it('tells the words that made the link', () => {
    const text = 'تضم المزرعة 50 خلية.';
    const figure = figureOn(text, '50', { value: 50, counted: spanOn(text, 'خلية') });
    const [compared] = compareIn(text, [figure], set, '2020-08-01');
    expect(compared?.reasons[0]).toEqual({ code: 'linked_by', parameters: { cues: 'المزرعة' } });
  });
});

describe('a link that the value itself bears out', () => {
  const yard = {
    ...hives,
    id: 'yard.hives',
    cues: {
      ...hives.cues,
      required: [['المزرعة'], ['الفناء', 'الساحة'], ['نحالون']],
      excluding: ['مزرعة الجار'],
    },
  };
  const known = setOf(
    [yard],
    [statement({ id: 'y', metric: 'yard.hives', value: 1237, validFrom: '2020-01-01' })],
  );
  const at = (text: string, piece: string, value: number) =>
    compareIn(
      text,
      [figureOn(text, piece, { value, counted: spanOn(text, 'خلية') })],
      known,
      '2020-08-01',
    )[0];

  it('forgives one missing word where a number of many digits agrees', () => {
    const found = at('عد نحالون في الفناء 1237 خلية.', '1237', 1237);
    expect([found?.metric, found?.verdict]).toEqual(['yard.hives', 'agrees']);
  });

  it('forgives an excluding word beside all the others', () => {
    const text = 'عد نحالون في فناء المزرعة، لا مزرعة الجار، وفي الساحة 1237 خلية.';
    expect(at(text, '1237', 1237)?.verdict).toBe('agrees');
  });

  it('says nothing of another number so loosely linked', () => {
    expect(at('عد نحالون في الفناء 1300 خلية.', '1300', 1300)?.verdict).toBe('unreferenced');
  });

  it('forgives no two missing words', () => {
    expect(at('عدوا في الفناء 1237 خلية.', '1237', 1237)?.metric).toBeNull();
  });
});
