import { describe, expect, it } from 'vitest';
import { isolate } from '../../../lib/language/translate.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { formatQuantity, formatValue, qualified } from '../../../lib/language/value.ts';

const [ar, en, fr] = [createTranslator('ar'), createTranslator('en'), createTranslator('fr')];
/** Without the invisible characters that keep directions apart, and with plain spaces. */
const bare = (text: string | null): string =>
  (text ?? '').replaceAll(/[\u200e\u200f\u2066-\u2069]/gu, '').replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('quantities', () => {
  it('writes money with its unit, millions and billions in words', () => {
    expect(formatQuantity(ar, 88_200_000_000, 'USD')).toBe('88.2 مليار دولار أمريكي');
    expect(formatQuantity(en, 88_200_000_000, 'USD')).toBe('88.2 billion US dollars');
    expect(bare(formatQuantity(fr, 88_200_000_000, 'USD'))).toBe(
      '88,2 milliards de dollars des États-Unis',
    );
  });

  it('loses no digit: what does not shorten is written out', () => {
    expect(formatQuantity(en, 1_234_567, null)).toBe('1,234,567');
    expect(formatQuantity(en, 7_700_000, null)).toBe('7.7 million');
    expect(formatQuantity(en, 34_573, null)).toBe('34,573');
  });

  it.each([
    [0, '0 يوم'],
    [1, 'يوم واحد'],
    [2, 'يومان'],
    [3, '3 أيام'],
    [11, '11 يوما'],
    [100, '100 يوم'],
  ])('counts days by the six Arabic plurals: %i', (count, words) => {
    expect(bare(formatQuantity(ar, count, 'day'))).toBe(words);
  });

  it('takes a unit that it does not know as it is written', () => {
    expect(bare(formatQuantity(en, 3, 'furlong'))).toBe('3 furlong');
  });

  it('writes percentages as shares of a hundred', () => {
    expect(bare(formatQuantity(ar, 98, '%'))).toBe('98%');
  });
});

describe('values', () => {
  it('writes dates of any precision', () => {
    expect(bare(formatValue(ar, '2018-02-13', null))).toBe('13 فبراير 2018');
    expect(bare(formatValue(ar, '2018-02', null))).toBe('فبراير 2018');
    expect(bare(formatValue(fr, '2018-02-01', null))).toBe('1er février 2018');
    expect(bare(formatValue(en, { from: '2018-02-12', to: '2018-02-14' }, null))).toBe(
      '12 February 2018 to 14 February 2018',
    );
  });

  it('writes ranges and open bounds', () => {
    expect(bare(formatValue(en, { min: 12, max: 14 }, null))).toBe('12 to 14');
    expect(bare(formatValue(ar, { min: 12, max: null }, null))).toBe('12 على الأقل');
    expect(bare(formatValue(ar, { min: null, max: 9 }, null))).toBe('9 على الأكثر');
    expect(formatValue(ar, { min: null, max: null }, null)).toBeNull();
    expect(formatValue(ar, null, null)).toBeNull();
  });

  it('gives a share the sign of its digits, in a reason too', () => {
    const differs = { code: 'differs_by', parameters: { absolute: 7, percent: 9.3 } };
    expect(bare(ar.reason(differs))).toBe('الفرق عن المرجع 7 (9.3%)');
    expect(bare(createTranslator('ar', 'arab').reason(differs))).toContain('٩٫٣٪');
    expect(bare(fr.reason(differs))).toContain('(9,3 %)');
  });

  it('lets what it is put together from run in the direction of its language', () => {
    const [rightToLeft, leftToRight, pop] = ['\u2067', '\u2066', '\u2069'];
    const values = `62 (${isolate('SPA')})`;
    expect(ar.text('statement.conflicting', { values })).toContain(`${rightToLeft}${values}${pop}`);
    expect(en.text('statement.conflicting', { values })).toContain(`${leftToRight}${values}${pop}`);
    expect(ar.text('qualifier.about', { value: 'SPA' })).toContain(isolate('SPA'));
  });

  it('keeps names to themselves that open isolates, or close more than they open', () => {
    const [first, right, pop] = ['\u2068', '\u2067', '\u2069'];
    expect(isolate(`a${right}b`)).toBe(`${first}a${right}b${pop}${pop}`);
    expect(isolate(`a${pop}b${right}c${pop}${pop}`)).toBe(`${first}ab${right}c${pop}${pop}`);
    const told = ar.text('panel.version', { version: `${first}1${first}` });
    expect(told.match(/[\u2066-\u2068]/gu)?.length).toBe(told.match(/\u2069/gu)?.length);
  });

  it('puts the qualifier round the value', () => {
    expect(bare(qualified(ar, 'more_than', '7.7 مليون'))).toBe('أكثر من 7.7 مليون');
  });
});

describe('what the language asks for', () => {
  it('puts an Arabic dual into the case that the words before it govern', () => {
    const twoDays = ar.text('difference.days', { count: 2, number: 2 });
    expect(bare(twoDays)).toBe('يومان');
    expect(bare(ar.text('difference.earlier', { amount: twoDays }))).toBe('قبله بـيومين');
    expect(bare(qualified(ar, 'more_than', formatQuantity(ar, 2, 'year')))).toBe('أكثر من سنتين');
    expect(bare(qualified(ar, 'at_least', formatQuantity(ar, 2, 'year')))).toBe('سنتان على الأقل');
    expect(bare(ar.text('qualifier.about', { value: 'أفغانستان' }))).toBe('نحو أفغانستان');
  });

  it('counts the first day of a French month', () => {
    expect(bare(fr.date('2018-02-01'))).toBe('1er février 2018');
    expect(bare(fr.date('2018-02-11'))).toBe('11 février 2018');
    expect(bare(createTranslator('fr', 'latn', 'short').date('2018-02-01'))).toBe('01/02/2018');
  });

  it('writes the percentage of a reason as any other', () => {
    const parameters = { part: 7, whole: 68, percent: 10.3 };
    const arab = createTranslator('ar', 'arab').reason({ code: 'share_matches', parameters });
    expect(arab.replaceAll(/[\u061c\u200e\u200f\u2066-\u2069]/gu, '')).toContain('١٠٫٣٪');
    expect(bare(en.reason({ code: 'share_matches', parameters }))).toBe('7 of 68 is 10.3%');
  });
});

describe('the reader’s choices', () => {
  it('writes Arabic-Indic digits where they are chosen', () => {
    const translator = createTranslator('ar', 'arab');
    expect(translator.number(2018, { useGrouping: false })).toBe('٢٠١٨');
    expect(bare(translator.date('2018-02-13'))).toBe('١٣ فبراير ٢٠١٨');
  });

  it('writes dates in figures or as ISO 8601', () => {
    expect(bare(createTranslator('en', 'latn', 'short').date('2018-02-13'))).toBe('13/02/2018');
    expect(bare(createTranslator('ar', 'latn', 'iso').date('2018-02-13'))).toBe('2018-02-13');
  });

  it('throws for a message that is not there, and can be asked first', () => {
    expect(() => ar.text('no.such.key')).toThrow('no.such.key');
    expect(ar.has('no.such.key')).toBe(false);
    expect(ar.has('verdict.agrees')).toBe(true);
  });

  it('shortens large numbers in sentences too', () => {
    expect(bare(en.text('qualifier.about', { value: 30_000_000_000 }))).toBe('about 30 billion');
  });
});
