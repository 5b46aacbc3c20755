import { describe, expect, it } from 'vitest';
import { compareText, verdictOf } from './compared-text.ts';

describe('a value with a zero too many or too few, or the wrong scale word', () => {
  it.each([
    ['تحرر 77 مليون شخص من سيطرة تنظيم داعش في العراق وسوريا.', '77 مليون'],
    ['تحرر 7.7 آلاف شخص من سيطرة تنظيم داعش في العراق وسوريا.', '7.7 آلاف'],
    ['تنتشر قوات أمريكية قوامها 52 ألف جندي أمريكي في العراق.', '52 ألف'],
    ['بلغت التعهدات في مؤتمر الكويت لإعادة إعمار العراق 300 مليار دولار.', '300 مليار دولار'],
    ['يضم التحالف الدولي ضد داعش 750 عضوا.', '750'],
  ])('differs: %s', (text, printed) => {
    expect(verdictOf(text, '2018-02-15', printed)).toBe('differs');
  });

  it.each([
    ['حضر 3 وزراء خارجية اجتماع التحالف الدولي ضد داعش في الرياض.', '2023-06-09', '3'],
    ['حرر الجيش العراقي 3 آلاف شخص من سيطرة تنظيم داعش في الموصل.', '2017-05-01', '3 آلاف'],
    ['زار 64 ألف شخص معرض الكويت وقت اجتماع التحالف الدولي ضد داعش.', '2018-02-15', '64 ألف'],
  ])('of anything else is not said to differ: %s', (text, published, printed) => {
    expect(['unreferenced', 'agrees_within_qualifier']).toContain(
      verdictOf(text, published, printed),
    );
  });
});

describe('a value two zeros off, or a round sum one zero short', () => {
  it.each([
    ['تحتاج إعادة إعمار العراق إلى 882 مليون دولار.', '882 مليون دولار'],
    ['تحرر 770 مليون شخص من سيطرة تنظيم داعش في العراق وسوريا.', '770 مليون'],
    ['بلغ مجموع التعهدات في مؤتمر الكويت لإعادة إعمار العراق 3 مليارات دولار.', '3 مليارات دولار'],
    ['تعهدت تركيا بتقديم 500 مليون دولار لإعادة إعمار العراق.', '500 مليون دولار'],
  ])('differs in the news of those days: %s', (text, printed) => {
    expect(verdictOf(text, '2018-02-15', printed)).toBe('differs');
  });

  it.each([
    // Months later another gift may be meant.
    ['تعهدت تركيا بتقديم 500 مليون دولار لإعادة إعمار العراق.', '2018-07-15', '500 مليون دولار'],
    // What follows makes it a part.
    [
      'خصصت الولايات المتحدة 20 مليون دولار لإزالة الألغام في سوريا.',
      '2018-02-15',
      '20 مليون دولار',
    ],
    ['قدمت الكويت 200 مليون دولار لبناء مدارس في العراق.', '2018-02-15', '200 مليون دولار'],
    ['تعهدت تركيا بـ50 مليون دولار لإعمار العراق.', '2018-02-15', '50 مليون دولار'],
    // Soldiers are counted in small numbers too.
    ['ينتشر 25 جنديا أمريكيا في العراق.', '2021-07-01', '25'],
  ])('of anything else is not said to differ: %s', (text, published, printed) => {
    expect(verdictOf(text, published, printed)).toBe('unreferenced');
  });
});

describe('a round count near a reading', () => {
  it.each([
    ['68 ألف', 'agrees_within_qualifier'],
    ['86 ألف', 'differs'],
  ])('%s weeks after 69,015: %s', (printed, verdict) => {
    const text = `يضم مخيم الهول ${printed} شخص.`;
    expect(verdictOf(text, '2019-10-14', printed)).toBe(verdict);
  });
});

describe('a round count one zero short', () => {
  it('differs where the words say that it is of all', () => {
    const text = 'تراجع عدد سكان مخيم الهول إلى 5 آلاف نسمة.';
    expect(verdictOf(text, '2023-06-10', '5 آلاف')).toBe('differs');
  });

  it.each([
    'عاد إلى العراق من مخيم الهول 5 آلاف شخص.',
    'يقيم في قسم الأجانب من مخيم الهول 5 آلاف شخص.',
    'يضم مخيم الهول 5 آلاف شخص من تلعفر.',
  ])('else it may be a part: %s', (text) => {
    expect(verdictOf(text, '2023-06-10', '5 آلاف')).toBe('unreferenced');
  });
});

describe('a value that a metric cannot have', () => {
  it('differs where two of its digits changed places', () => {
    const text = 'عرض العراق على المستثمرين في مؤتمر الكويت 517 مشروعا.';
    expect(verdictOf(text, '2018-02-15', '517')).toBe('differs');
  });

  it('differs by a thousand times from what is doubtful too', () => {
    const text = 'يؤوي مخيم الهول 42 مليون شخص.';
    expect(verdictOf(text, '2024-10-01', '42 مليون')).toBe('differs');
  });
});

describe('a round sum in a list of which others agree', () => {
  it('differs where it has a zero too few', () => {
    const text =
      'تعهدت السعودية في مؤتمر إعمار العراق بـ1.5 مليار دولار والكويت بملياري دولار والإمارات بـ50 مليون دولار.';
    expect(verdictOf(text, '2018-02-15', '50 مليون دولار')).toBe('differs');
  });
});

describe('a number of people without a noun', () => {
  it('is compared where it is one of millions', () => {
    const text = 'قال التحالف الدولي إن 9.7 مليون تحرروا من قبضة تنظيم داعش.';
    expect(verdictOf(text, '2018-07-15', '9.7 مليون')).toBe('differs');
  });

  it('agrees with what it is the value of', () => {
    const text = 'في العراق وحده تحرر 4.5 مليون من قبضة داعش.';
    expect(verdictOf(text, '2018-02-14', '4.5 مليون')).toBe('agrees');
  });
});

describe('two figures that stand in each other’s place', () => {
  it('both differ, and say so', () => {
    const text = 'يضم التحالف الدولي ضد داعش 5 دول و74 منظمة.';
    const [states, organisations] = compareText(text, '2019-02-10');
    expect([states?.verdict, organisations?.verdict]).toEqual(['differs', 'differs']);
    expect(states?.difference?.reference).toBe(74);
    expect(states?.reasons.map(({ code }) => code)).toContain('exchanged_with');
  });

  it('may be days', () => {
    const text = 'حررت الموصل من داعش في 17 تشرين الأول 2017، والرقة في 10 تموز 2017.';
    const figures = compareText(text, '2018-02-10');
    expect(figures.map(({ verdict }) => verdict)).toEqual(['differs', 'differs']);
  });

  it('agree where each stands in its own', () => {
    const text = 'يضم التحالف الدولي ضد داعش 74 دولة و5 منظمات.';
    const figures = compareText(text, '2019-02-10');
    expect(figures.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees']);
  });
});
