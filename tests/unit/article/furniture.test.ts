import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import lexicon from '../../../assets/lexicon/page-furniture.json' with { type: 'json' };
import { isFurniture, isNotice, looksLikeCredit } from '../../../lib/article/furniture.ts';
import { normalise } from '../../../lib/article/normalise.ts';

describe('isFurniture', () => {
  it.each([
    'القراءات: 458',
    'عدد المشاهدات : 1204',
    '١٢ تعليق',
    'إقرأ أيضاً: خبر آخر',
    'رابط مختصر',
    'تاريخ النشر: 13 فبراير 2018',
    '• • •',
    '458',
  ])('takes «%s» for no part of the story', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'إعلان النصر في الموصل',
    'تعليق العمليات العسكرية غرب الفرات',
    'بلغ عدد القراءات المسجلة في محطات الرصد 458 قراءة خلال الشهر الماضي وحده.',
    'قراءة في نتائج الاجتماع',
  ])('leaves «%s»', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});

describe('captions and notices', () => {
  it('tells a credit from a caption', () => {
    expect(looksLikeCredit('(رويترز)')).toBe(true);
    expect(looksLikeCredit('أ.ف.ب')).toBe(true);
    expect(looksLikeCredit('جنود عراقيون قرب الموصل بعد استعادة الجسر الخامس (رويترز)')).toBe(
      false,
    );
  });

  it('tells a notice of the house', () => {
    expect(isNotice('المقالات المنشورة لا تعبر عن رأي الصحيفة بل عن رأي كتابها.')).toBe(true);
    expect(isNotice('قال الوزير إن بلاده ستشارك في الاجتماع المقبل.')).toBe(false);
  });
});

describe('the lexicon of page furniture', () => {
  const Words = v.pipe(v.array(v.pipe(v.string(), v.minLength(2))), v.minLength(1));
  const Lexicon = v.strictObject({
    about: v.string(),
    lineStarts: Words,
    notices: Words,
    counters: Words,
    credits: Words,
    names: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{4,}$/u))), v.minLength(1)),
    nameWords: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,}$/u))), v.minLength(1)),
  });

  it('has its form', () => {
    expect(v.safeParse(Lexicon, lexicon).issues).toBeUndefined();
  });

  it('says nothing twice', () => {
    for (const words of [lexicon.lineStarts, lexicon.notices, lexicon.counters, lexicon.credits]) {
      expect(new Set(words.map(normalise)).size).toBe(words.length);
    }
  });
});
