import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectEntries } from '../../../components/panel/select-entries.ts';
import { summarySentence } from '../../../components/panel/summary-sentence.ts';
import { excerpt } from '../../../components/shared/excerpt.ts';
import { itemAt, itemsBetween, placeItems } from '../../../components/shared/window-range.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { ready } from '../../fixtures/sessions/sessions.ts';

const everything = {
  categories: new Set<never>(),
  query: '',
  order: 'reading',
  hidden: new Set<string>(),
} as const;
const ids = (choice: Partial<Parameters<typeof selectEntries>[1]>): string[] =>
  selectEntries(ready.entries, { ...everything, ...choice }).map(({ id }) => id);

describe('the entries that are shown', () => {
  it('come in reading order, or by verdict with differences first', () => {
    expect(ids({})).toEqual(ready.entries.map(({ id }) => id));
    expect(ids({ order: 'verdict' }).slice(0, 5)).toEqual(['f1', 'f4', 'c0', 'f2', 'm1']);
  });

  it('are found however the words are spelt', () => {
    expect(ids({ query: 'الاميركي' })).toEqual(['m0']);
    expect(ids({ query: '٨٨.٢' })).toEqual(['f3']);
    expect(ids({ query: 'لا شيء كهذا' })).toEqual([]);
  });

  it('are narrowed by category and by hiding', () => {
    expect(ids({ categories: new Set(['dated']) })).toEqual(['f2', 'm1']);
    expect(ids({ hidden: new Set(['f2']), categories: new Set(['dated']) })).toEqual(['m1']);
  });
});

describe('the sentence over them', () => {
  const en = createTranslator('en');

  it('counts every entry once, those of checks too', () => {
    expect(summarySentence(en, ready.entries)).toBe(
      '7\u00a0figures, 2\u00a0officials and 1\u00a0consistency check; 5\u00a0worth a second look',
    );
  });

  it('leaves out what is hidden', () => {
    const left = ready.entries.filter(({ id }) => id !== 'm1' && id !== 'c0');
    expect(summarySentence(en, left)).toBe(
      '7\u00a0figures and 1\u00a0official; 3\u00a0worth a second look',
    );
    expect(summarySentence(en, [])).toBe('0\u00a0figures; 0\u00a0worth a second look');
  });
});

describe('an excerpt', () => {
  it('keeps the entry exactly, whatever it cuts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[ابتث74]{1,9}$/u), { minLength: 1, maxLength: 80 }),
        fc.nat(),
        (words, place) => {
          const text = words.join(' ');
          const word = words[place % words.length] ?? '';
          const start =
            words.slice(0, place % words.length).join(' ').length + (place % words.length ? 1 : 0);
          const cut = excerpt({ text, start, end: start + word.length });
          expect(cut.text.slice(cut.start, cut.end)).toBe(word);
          expect(cut.text.length).toBeLessThan(160);
        },
      ),
    );
  });
});

describe('a windowed list', () => {
  it('finds the items between two heights', () => {
    const placement = placeItems(1000, 100, (index) => (index === 0 ? 350 : undefined));
    expect(itemAt(placement, 349)).toBe(0);
    expect(itemAt(placement, 350)).toBe(1);
    expect(itemsBetween(placement, 1000, 1500, 2)).toEqual({ from: 5, to: 15 });
    expect(itemsBetween(placement, -500, 10, 2)).toEqual({ from: 0, to: 3 });
    expect(
      itemsBetween(
        placeItems(0, 100, () => undefined),
        0,
        500,
        2,
      ),
    ).toEqual({ from: 0, to: 0 });
  });

  it('always covers the view', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 40, max: 900 }), { minLength: 1, maxLength: 200 }),
        fc.nat({ max: 60_000 }),
        (heights, top) => {
          const placement = placeItems(heights.length, 100, (index) => heights[index]);
          const { from, to } = itemsBetween(placement, top, top + 700, 0);
          const whole = placement.tops[heights.length] ?? 0;
          expect(to).toBeGreaterThan(from);
          if (top < whole) {
            expect(placement.tops[from]).toBeLessThanOrEqual(top);
            expect(placement.tops[to]).toBeGreaterThanOrEqual(Math.min(top + 700, whole));
          }
        },
      ),
    );
  });
});
