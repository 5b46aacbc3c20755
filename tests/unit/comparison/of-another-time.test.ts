import { describe, expect, it } from 'vitest';
import { verdictOf } from './compared-text.ts';

describe('a number that is planned, wished or denied', () => {
  it.each([
    ['تعتزم واشنطن خفض قواتها في العراق إلى 3500 جندي أمريكي.', '2020-07-12', '3500'],
    ['قال مسؤول إن عدد الجنود في سوريا سيصير 400 جندي أمريكي.', '2018-12-20', '400'],
    ['يسعى التحالف الدولي ضد داعش إلى ضم دول جديدة ليبلغ عدد أعضائه 85 عضوا.', '2018-02-13', '85'],
    [
      'توقع خبير أن تبلغ تعهدات مؤتمر الكويت لإعمار العراق 15 مليار دولار.',
      '2018-02-12',
      '15 مليار دولار',
    ],
    [
      'لم تبلغ التعهدات في مؤتمر الكويت لإعمار العراق 50 مليار دولار.',
      '2018-02-15',
      '50 مليار دولار',
    ],
  ])('makes no difference: %s', (text, published, printed) => {
    expect(verdictOf(text, published, printed)).toBe('unreferenced');
  });

  it('does, where a clause of facts begins after the plan', () => {
    const text = 'يسعى التحالف الدولي ضد داعش الذي يضم 57 عضوا إلى القضاء على التنظيم.';
    expect(verdictOf(text, '2018-02-14', '57')).toBe('differs');
  });
});

describe('a number that comes down from the one that is right', () => {
  it('makes no difference', () => {
    const text = 'أعلن القائد خفض القوات الأمريكية في العراق من 5200 إلى 3 آلاف.';
    expect(verdictOf(text, '2020-09-12', '5200')).toBe('agrees');
    expect(verdictOf(text, '2020-09-12', '3 آلاف')).toBe('unreferenced');
  });

  it('does where it should have gone up', () => {
    const text = 'انضمت الفلبين إلى التحالف الدولي ضد داعش فارتفع عدد أعضائه من 74 إلى 57 عضوا.';
    expect(verdictOf(text, '2018-02-14', '57')).toBe('differs');
  });
});

describe('a part, a sum of years, another town’s gathering, a day that is remembered', () => {
  it.each([
    ['رحب بالقرار 65 عضوا في التحالف الدولي ضد داعش من بين 73.', '2017-09-22', '65'],
    [
      'قدمت أمريكا للعراق 1.7 مليار دولار مساعدات إنسانية منذ 2014.',
      '2018-02-14',
      '1.7 مليار دولار',
    ],
    [
      'ترأس المغرب اجتماع التحالف الدولي ضد داعش في مراكش. وكان مؤتمر الأمم المتحدة في نيويورك جمع 60 وزيرا.',
      '2022-05-12',
      '60',
    ],
    ['دخلت الفرقة مشاة 30 سوريا بعد تدريب لتحالف ضد داعش.', '2026-02-11', '30'],
    ['وقال التحالف الدولي ضد داعش إن غارات المدينة بلغت 4450 غارة.', '2017-10-18', '4450'],
    ['احتفل العراق في 10 كانون الأول 2025 بيوم النصر.', '2025-12-12', '10 كانون الأول 2025'],
  ])('make no difference: %s', (text, published, printed) => {
    expect(verdictOf(text, published, printed)).toBe('unreferenced');
  });
});
