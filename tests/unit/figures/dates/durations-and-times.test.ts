import { describe, expect, it } from 'vitest';
import { summaryOf } from './read.ts';

describe('durations', () => {
  it.each([
    ['بعد مرور ثلاثة أعوام', 'duration ثلاثة أعوام = 3 year'],
    ['قضى 24 ساعة هناك', 'duration 24 ساعة = 24 hour'],
    ['عاد خلال عام ونصف', 'duration عام ونصف = 1.5 year'],
    ['درب خلال شهر ونصف الشهر', 'duration شهر ونصف الشهر = 1.5 month'],
    ['حكم بثلاث سنوات وخمسة أشهر', 'duration ثلاث سنوات وخمسة أشهر = 41 month'],
    ['لمدة عام واحد و شهرين و 12 يوما', 'duration عام واحد و شهرين و 12 يوما = 437 day'],
    ['انتظر نصف ساعة', 'duration نصف ساعة = 0.5 hour'],
    ['ربع قرن', 'duration ربع قرن = 0.25 century'],
    ['حدث قبل عام', 'duration عام = 1 year'],
    ['منذ أكثر من شهر', 'duration شهر = 1 month'],
    ['طوال اليوم', 'duration طوال اليوم = 1 day'],
    ['غاب لأسبوع كامل', 'duration أسبوع كامل = 1 week'],
    ['بين 4 و12 سنة', 'duration 4 و12 سنة = 4..12 year'],
    ['لأول مرة منذ ثلاثة عقود', 'duration ثلاثة عقود = 3 decade'],
    ['في حرب السنوات الثماني', 'duration السنوات الثماني = 8 year'],
    ['استمر 45 دقيقة و30 ثانية', 'duration 45 دقيقة و30 ثانية = 2730 second'],
  ])('%s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });

  it.each([
    ['يستمر الملتقى يومين', 'dual يومين = 2 day'],
    ['خلال الأسبوعين المقبلين', 'dual الأسبوعين = 2 week'],
    ['سجن لمدة أسبوعين', 'dual أسبوعين = 2 week'],
    ['شهران', 'dual شهران = 2 month'],
    ['قبل سنتين ونصف عاد', 'duration سنتين ونصف = 2.5 year'],
  ])('tells a dual from a duration: %s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });

  it.each([
    ['حدث قبل أيام', 'vague أيام = null day'],
    ['منذ شهور قليلة', 'vague شهور قليلة = null month'],
    ['في بضعة أسابيع', 'vague بضعة أسابيع = null week'],
    ['غاب لبضع ساعات', 'vague بضع ساعات = null hour'],
  ])('knows lengths without a number: %s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });

  it.each([
    ['يوما بعد يوم'],
    ['عقدت الشركة ثلاثة عقود'],
    ['وهو أحد أشهر الرسامين'],
    ['في المرة الثانية'],
    ['معلومات دقيقة عنه'],
    ['قبل ساعة الصفر'],
    ['عمل عام'],
  ])('keeps silent: %s', (text) => {
    expect(summaryOf(text)).toEqual([]);
  });
});

describe('times of day', () => {
  it.each([
    ['الساعة 8:30', 'furniture 8:30 = T08:30'],
    ['الساعة الـ10 مساء', 'furniture 10 مساء = T22:00'],
    ['عند الساعة الثامنة والنصف مساء', 'furniture الثامنة والنصف مساء = T20:30'],
    ['التاسعة إلا ربعا صباحا', 'furniture التاسعة إلا ربعا صباحا = T08:45'],
    ['الثانية عشرة بعد الظهر', 'furniture الثانية عشرة بعد الظهر = T12:00'],
    ['على الساعة 18h30', 'furniture 18h30 = T18:30'],
    ['الثالثة بعد الزوال', 'furniture الثالثة بعد الزوال = T15:00'],
    ['الحادية عشرة ليلا', 'furniture الحادية عشرة ليلا = T23:00'],
    ['الساعة 12 ليلا', 'furniture 12 ليلا = T00:00'],
    ['وصلوا السابعة والربع', 'furniture السابعة والربع = T07:15'],
    ['20:15:30', 'furniture 20:15:30 = T20:15'],
    ['الساعة 12 صباحا', 'furniture 12 صباحا = T00:00'],
  ])('%s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });

  it.each([['فاز بنتيجة 3:1'], ['الجولة التاسعة'], ['من 8 إلى 10 أشخاص']])(
    'keeps silent: %s',
    (text) => {
      expect(summaryOf(text)).toEqual([]);
    },
  );
});
