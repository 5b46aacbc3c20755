import { describe, expect, it } from 'vitest';
import { verdictOf } from './compared-text.ts';

describe('words that tie a number only from afar', () => {
  it.each([
    // The Coalition is named in another paragraph.
    [
      'يعمل التحالف الدولي ضد داعش منذ سنوات مع خمس منظمات.\nوعقد في المدينة لقاء عن سوريا شاركت فيه 15 دولة وثلاث منظمات.',
      '2021-06-30',
      'ثلاث',
    ],
    // What is said of a number of civilians is no number of strikes.
    [
      'وتقدر المنظمة عدد المدنيين الذين قتلتهم غارات التحالف الدولي في العراق وسوريا منذ 2014 بـ5637 على الأقل.',
      '2017-10-25',
      '5637',
    ],
    // The returning is told of others, and the reading is seven years old.
    [
      'عاد من مخيم الهول آلاف العراقيين بدعم التحالف الدولي ضد داعش. وفي العراق 1.1 مليون نازح بعد.',
      '2025-10-02',
      '1.1 مليون',
    ],
    // The capital as a town.
    ['وقال البنتاغون إن القوات الأمريكية في بغداد ستقل عن 250 جنديا.', '2025-09-02', '250'],
    // A people is what is counted.
    [
      'تحتجز قوات سوريا الديمقراطية مقاتلي داعش، وتقول إن 100 ألف من الأكراد نزحوا.',
      '2024-12-20',
      '100 ألف',
    ],
  ])('say nothing: %s', (text, published, printed) => {
    expect(verdictOf(text, published, printed)).toBe('unreferenced');
  });

  it('still tells a difference that the paragraph ties', () => {
    const text = 'في المدينة مقر التحالف الدولي ضد داعش. وعدد الدول والمنظمات الأعضاء فيه 97 عضوا.';
    expect(verdictOf(text, '2019-03-25', '97')).toBe('differs');
  });
});

describe('a day that is known less closely than it is printed', () => {
  it('is borne out by no year, and another year of a meeting in its capital is told', () => {
    const text =
      'اجتمعت المجموعة المصغرة للتحالف الدولي ضد داعش في الرياض في 9 شباط 2025 برئاسة السعودية.';
    expect(verdictOf(text, '2026-02-11', '9 شباط 2025')).toBe('differs');
  });
});

describe('a month of another decade', () => {
  it('differs where the month is the right one', () => {
    const text = 'تأسس التحالف الدولي ضد داعش في أيلول 2004 في جدة.';
    expect(verdictOf(text, '2021-06-29', 'أيلول 2004')).toBe('differs');
  });
});

describe('an alliance with the article after «ل»', () => {
  it('is this one', () => {
    const text =
      'تعهدت واشنطن في اجتماع الرياض للتحالف الدولي بتقديم 148.7 ألف دولار لدعم الاستقرار.';
    expect(verdictOf(text, '2023-06-09', '148.7 ألف دولار')).toBe('differs');
  });
});

describe('a number of members with its two digits exchanged', () => {
  it('differs where so few cannot be', () => {
    const text = 'يضم التحالف الدولي لهزيمة داعش 18 عضوا.';
    expect(verdictOf(text, '2019-11-15', '18')).toBe('differs');
  });

  it('is left alone where they are another’s', () => {
    const text = 'حضر 18 وزيرا اجتماع التحالف الدولي لهزيمة داعش في واشنطن.';
    expect(verdictOf(text, '2019-11-15', '18')).not.toBe('differs');
  });
});

describe('two sums in each other’s place', () => {
  const told = (first: string, second: string): string =>
    `أعلن بلينكن ${first} لأمن الحدود ومكافحة الإرهاب و${second} لدعم الاستقرار في العراق وسوريا.`;
  const [small, great] = ['148 مليون دولار', '168 مليون دولار'];

  it('both differ, though each is the value of the other’s metric', () => {
    for (const printed of [small, great])
      expect(verdictOf(told(great, small), '2024-10-02', printed)).toBe('differs');
  });

  it('agree where they stand right', () => {
    for (const printed of [small, great])
      expect(verdictOf(told(small, great), '2024-10-02', printed)).toBe('agrees');
  });
});

describe('a total that has grown since it was read', () => {
  it('is more than the next round number years later', () => {
    const text = 'نفذ التحالف الدولي ضد داعش منذ 2014 أكثر من 35 ألف ضربة.';
    expect(verdictOf(text, '2025-10-02', '35 ألف')).toBe('agrees_within_qualifier');
  });

  it('is of no month that the sentence before counted from', () => {
    const text =
      'التحق اليمن بالتحالف الدولي ضد داعش منذ آب. وحتى نهاية آب كان التحالف قد شن 34753 غارة.';
    expect(verdictOf(text, '2019-10-02', '34753')).toBe('differs');
  });
});
