import { describe, expect, it } from 'vitest';
import { verdictOf } from './compared-text.ts';

describe('a number that is another’s', () => {
  it.each([
    // Of another body, before and after the number.
    ['رفض حزب الأمة الذي يضم 68 عضوا الانضمام إلى التحالف الدولي ضد داعش.', '2019-03-01', '68'],
    ['رفض الحزب الذي يضم 790 عضوا التحالف الدولي ضد داعش.', '2019-03-01', '790'],
    [
      'حضر 750 عضوا من غرف التجارة منتدى في الكويت قبل اجتماع التحالف الدولي ضد داعش.',
      '2018-02-15',
      '750',
    ],
    // Of another donor.
    ['تعهدت كوريا بمبلغ 10 مليارات دولار لإعادة إعمار العراق.', '2018-02-15', '10 مليارات دولار'],
    ['وتعتزم شركات تركية استثمار 50 مليار دولار في إعمار العراق.', '2018-02-15', '50 مليار دولار'],
    // Of a town, or told beside the metric.
    ['يعيش 90 ألف شخص في القامشلي قرب مخيم الهول.', '2023-06-10', '90 ألف'],
    ['إن 500 ألف شخص شردوا في الحسكة حيث مخيم الهول.', '2023-06-10', '500 ألف'],
    ['حررت القوات العراقية 3 ملايين شخص من داعش في نينوى.', '2018-03-01', '3 ملايين'],
    // Of a party that calls itself an alliance.
    [
      'يضم التحالف الدولي ضد داعش 77 عضوا. وحصل تحالف الفتح على 47 عضوا في البرلمان.',
      '2018-07-13',
      '47',
    ],
    // Of another sentence, whose subject a later paragraph names alone.
    ['أحصى المرصد مقتل 1130 مدنيا في المدينة.\nأما التحالف الدولي فلم يعلق.', '2017-10-21', '1130'],
    // Of an alliance that its own sentence brings up.
    [
      'قبل سنة أعلنت الرياض تحالفا من 34 دولة لمحاربة التطرف، ثم صار عدد أعضائه 40. ويقاتل التحالف الدولي داعش.',
      '2016-12-06',
      '40',
    ],
    // Some of what was promised.
    [
      'في مؤتمر إعمار العراق كثرت الوعود. ومن تعهد السعودية وقع اتفاق بمبلغ 500 مليون دولار.',
      '2018-07-04',
      '500 مليون دولار',
    ],
    // Of all, where the cue is said of a part.
    [
      'قالت الأمم المتحدة إن 3.2 مليون عراقي نازحون بسبب داعش، عاد منهم 458 ألفا إلى ديارهم.',
      '2015-12-24',
      '3.2 مليون',
    ],
    // Given at another gathering.
    [
      'جمع مؤتمر بروكسل لدول الجوار كثيرا، وتعهد الاتحاد الأوروبي فيه بمبلغ 560 مليون يورو.',
      '2018-07-04',
      '560 مليون يورو',
    ],
    // The share of a country.
    [
      'درب التحالف الدولي ضد داعش 125 ألف عنصر في العراق وسوريا، ودربت أستراليا منهم 30 ألفا.',
      '2017-12-11',
      '30 ألفا',
    ],
    ['يضم التحالف الدولي ضد داعش أعضاء من القارة التي فيها 54 دولة.', '2021-12-04', '54'],
    // Some of the members, and what is said of a town.
    ['وقع 62 من أعضاء التحالف الدولي ضد داعش على البيان.', '2017-07-21', '62'],
    [
      'نزح كثيرون من إدلب التي يعيش فيها 3 ملايين شخص نزحوا. وفي العراق خرج متظاهرون ضد داعش والتحالف الدولي.',
      '2018-09-05',
      '3 ملايين',
    ],
    // Of a town that the sentence is set in.
    [
      'في معركة الموصل قتلت غارات التحالف الدولي ضد داعش عن غير قصد مدنيين كثيرين، ولم يعترف إلا بـ326 مدنيا.',
      '2017-12-22',
      '326',
    ],
    // Of an alliance that is named without the article.
    [
      'بعد غزو شارك فيه جنود من تحالف ضم 49 دولة، لا يزال أمريكيون ضمن التحالف الدولي ضد داعش.',
      '2023-03-20',
      '49',
    ],
    // Of another resolution, beside the right one.
    [
      'اعتمد مجلس الأمن القرار 2396 بشأن المقاتلين العائدين، وقبله بيومين القرار 2393 بشأن المساعدات.',
      '2017-12-22',
      '2393',
    ],
    // Counted from a month of late.
    ['أودت غارات التحالف الدولي ضد داعش عن غير قصد منذ أيلول بـ191 مدنيا.', '2018-11-28', '191'],
    // That came or went.
    ['انسحب 500 جندي أمريكي من العراق الشهر الماضي.', '2021-07-01', '500'],
  ])('is not said to differ: %s', (text, published, printed) => {
    expect(verdictOf(text, published, printed)).toBe('unreferenced');
  });

  it.each([
    ['قال حزب الأمة إن التحالف الدولي ضد داعش يضم 68 عضوا.', '2019-03-01', '68', 'outdated'],
    ['كتب الحزب أن التحالف الدولي ضد داعش يضم 790 عضوا.', '2019-03-01', '790', 'differs'],
    [
      'بلغت تعهدات المانحين في مؤتمر الكويت لإعمار العراق 10 مليارات دولار.',
      '2018-02-15',
      '10 مليارات دولار',
      'differs',
    ],
    ['لا يزال 500 جندي أمريكي في العراق.', '2021-07-01', '500', 'differs'],
  ])('but is where the body only tells it: %s', (text, published, printed, verdict) => {
    expect(verdictOf(text, published, printed)).toBe(verdict);
  });
});

describe('two countries of one sentence', () => {
  it('each have the number of their own half', () => {
    const text =
      'خسر داعش 30 في المئة من الأراضي التي كانت بيده في العراق و62 في المئة مما كان بيده في سوريا.';
    expect(verdictOf(text, '2017-03-24', '30 في المئة')).toBe('differs');
    expect(verdictOf(text, '2017-03-24', '62 في المئة')).toBe('differs');
  });
});

describe('a value of an earlier time that the text gives as one', () => {
  it.each([
    'كان مخيم الهول يؤوي في ربيع 2019 نحو 73 ألف شخص.',
    'كان مخيم الهول يؤوي قبل ثلاثة أعوام نحو 73 ألف شخص.',
  ])('agrees with what held then: %s', (text) => {
    expect(verdictOf(text, '2022-01-10', '73 ألف')).toBe('agrees');
  });

  it('agrees where a question asks for it', () => {
    const text = 'يضم التحالف الدولي ضد داعش 90 عضوا. كم كان عدد أعضائه قبل عامين؟ 87 عضوا.';
    expect(verdictOf(text, '2025-12-01', '87')).toBe('agrees');
  });

  it('does not follow a date that a later clause tells of something else', () => {
    const text =
      'وللتحالف الدولي ضد داعش اليوم 87 عضوا، آخرهم سوريا التي انضمت في تشرين الثاني 2024.';
    expect(verdictOf(text, '2026-02-11', '87')).toBe('outdated');
  });

  it('is out of date where it is given as one of today', () => {
    const text = 'يؤوي مخيم الهول نحو 73 ألف شخص.';
    expect(verdictOf(text, '2022-01-10', '73 ألف')).toBe('outdated');
  });
});

describe('a day of which the set knows too little', () => {
  it('is no day on which a value was out of date', () => {
    // It has 2,000 until the end of 2018, and 900 from 2021 on.
    const text = 'تنشر الولايات المتحدة ألفي جندي أمريكي في سوريا.';
    expect(verdictOf(text, '2019-06-10', 'ألفي')).toBe('unreferenced');
    expect(verdictOf(text, '2022-06-10', 'ألفي')).toBe('outdated');
  });

  it('has no sum that was given long after', () => {
    const text = 'أعلنت ألمانيا تقديم 500 مليون يورو لإعادة الإعمار في العراق.';
    expect(verdictOf(text, '2017-07-15', '500 مليون يورو')).toBe('unreferenced');
    expect(verdictOf(text, '2018-02-15', '500 مليون يورو')).toMatch(/^agrees/u);
  });

  it('lets the next reading stand before what others print', () => {
    const text = 'تحتجز قوات سوريا الديمقراطية عشرة آلاف داعشي.';
    expect(verdictOf(text, '2020-06-05', 'عشرة آلاف')).toBe('agrees_within_qualifier');
  });
});

describe('a total that was not reached yet', () => {
  it.each([
    // Above the next reading.
    ['أقر التحالف الدولي بمقتل أكثر من 1300 مدني في غاراته.', '2018-05-20', '1300', 'premature'],
    // Nearly the next reading, days after the last.
    ['نفذ التحالف الدولي أكثر من 29 ألف غارة منذ بدء الحملة.', '2017-10-05', '29 ألف', 'differs'],
    [
      'نفذ التحالف الدولي أكثر من 29 ألف غارة منذ بدء الحملة.',
      '2018-04-20',
      '29 ألف',
      'agrees_within_qualifier',
    ],
    ['يضم التحالف الدولي ضد داعش أكثر من 74 عضوا.', '2017-03-24', '74', 'premature'],
  ])('is told: %s', (text, published, printed, verdict) => {
    expect(verdictOf(text, published, printed)).toBe(verdict);
  });
});

describe('a gathering that is the metric’s own', () => {
  it('is no other one where its donors are named as such', () => {
    const text =
      'أعلن التحالف الدولي ضد داعش أن المانحين تعهدوا في مؤتمر واشنطن في تموز 2016 بـ21 مليار دولار لدعم العراق.';
    expect(verdictOf(text, '2016-09-01', '21 مليار دولار')).toBe('differs');
  });
});
