import { describe, expect, it } from 'vitest';
import { noteText } from '../../../components/shared/labels.ts';
import { cardSource } from '../../../lib/analysis/card-source.ts';
import { directionOf } from '../../../lib/language/direction.ts';
import { keyNames } from '../../../lib/language/key-names.ts';
import { inReaderDigits } from '../../../lib/language/prose-digits.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { qualified, withNoun } from '../../../lib/language/value.ts';

const [ar, en] = [createTranslator('ar'), createTranslator('en')];
const arabicDigits = createTranslator('ar', 'arab');

describe('a number with the noun of an article', () => {
  it('is one piece that runs as the noun does', () => {
    expect(withNoun('75', 'عضوا')).toBe('\u206875 عضوا\u2069');
    expect(qualified(en, 'about', withNoun('\u20682,000\u2069', 'جندي'))).toBe(
      'about \u2066\u20682,000 جندي\u2069\u2069',
    );
  });

  it('is two where the number has words of the reader’s language', () => {
    expect(withNoun('7.7 million', 'شخص')).toBe('7.7 million \u2068شخص\u2069');
  });
});

describe('prose of the reference', () => {
  it('has its numbers in the digits of the reader', () => {
    expect(inReaderDigits('منها 42,471 ميلا و88.2% في 2018.', arabicDigits)).toBe(
      'منها ٤٢٬٤٧١ ميلا و٨٨٫٢٪ في ٢٠١٨.',
    );
    expect(inReaderDigits('منها 42,471 ميلا', ar)).toBe('منها 42,471 ميلا');
    expect(inReaderDigits('of 42,471 miles', en)).toBe('of 42,471 miles');
  });

  it('keeps what is quoted, and names, addresses and ISO dates', () => {
    const kept = 'ورد «أكثر من 100» في CJTF-80 وhttps://a.example/12 بتاريخ 2018-02-13';
    expect(inReaderDigits(kept, arabicDigits)).toBe(kept);
    expect(inReaderDigits('«أكثر من 30»، ثم 40', arabicDigits)).toBe('«أكثر من 30»، ثم ٤٠');
  });

  it('is a note of the set, not of a reader', () => {
    expect(noteText(arabicDigits, { ar: 'بعد 3 أيام' })).toBe('بعد ٣ أيام');
    expect(noteText(arabicDigits, { en: 'after 3 days' })).toBe('after 3 days');
    expect(noteText(arabicDigits, 'بعد 3 أيام')).toBe('بعد 3 أيام');
    expect(
      arabicDigits.reason({
        code: 'also_met',
        parameters: { value: 7, sourceAr: 'وكالة، 2022', sourceEn: 'An agency, 2022' },
      }),
    ).toContain('وكالة، ٢٠٢٢');
  });
});

describe('a key', () => {
  it('is named as on the keyboards of the language', () => {
    const fr = createTranslator('fr');
    expect(['Home', 'Esc', '↓', 'Alt+Shift+H', 'Ctrl++'].map((key) => keyNames(fr, key))).toEqual([
      'Origine',
      'Échap',
      '↓',
      'Alt+Maj+H',
      'Ctrl++',
    ]);
    expect(keyNames(en, 'Alt+Shift+H')).toBe('Alt+Shift+H');
  });
});

describe('a title', () => {
  it('has the direction of its language, whatever letter it begins with', () => {
    expect(['ar', 'fa', 'ar-EG', 'en', 'ku'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ]);
    expect(directionOf(undefined)).toBe('auto');
    const source = { title: 'CNN: بيان', publisher: 'CNN', url: null, date: null };
    expect(cardSource([{ ...source, language: 'ar' }], en)?.parts[0]).toBe('\u200fCNN: بيان');
    expect(cardSource([{ ...source, language: 'en' }], en)?.parts[0]).toBe('CNN: بيان');
  });
});
