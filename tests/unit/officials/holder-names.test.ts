import { describe, expect, it } from 'vitest';
import { find } from './finding.ts';

const found = (text: string, date: string): (string | null)[][] =>
  find(text, date)
    .filter(({ via }) => via !== 'office')
    .map((mention) => [mention.text, mention.personId]);

describe('a name beside its office, in a spelling or a length that no list has', () => {
  it.each([
    [
      '2025-11-11',
      'استقبل وزير الداخلية السوري أنس حسان خطاب الوفد',
      'أنس حسان خطاب',
      'sy-khattab',
    ],
    ['2025-11-11', 'استقبل وزير الداخلية أنس حسان خطاب الوفد', 'أنس حسان خطاب', 'sy-khattab'],
    [
      '2018-05-02',
      'التقى وزير الداخلية العراقي قاسم محمد أعرجي نظيره',
      'قاسم محمد أعرجي',
      'iq-araji',
    ],
    [
      '2015-07-24',
      'وأبلغ داود أوغلو رئيس الحكومة التركية الزعماء بذلك',
      'داود أوغلو',
      'tr-davutoglu',
    ],
  ])('%s %s', (date, text, name, person) => {
    expect(found(text, date)).toContainEqual([name, person]);
  });

  it('is another man’s where a given name differs, or the office is', () => {
    for (const name of ['وزير الداخلية السوري أنيس حسان خطاب', 'وزير الصحة السوري أنس حسان خطاب']) {
      const persons = found(`قال ${name} إن الأمر انتهى`, '2025-11-11').map(([, person]) => person);
      expect(persons, name).not.toContain('sy-khattab');
    }
  });
});

describe('a short name alone', () => {
  it.each([
    [
      '2015-06-02',
      'ناقش فابيوس الأمر مع كيري وموغيريني في باريس بعد وصول جون ألن',
      'كيري',
      'us-kerry',
    ],
    [
      '2018-12-20',
      'لم يستشر أحد بولتون ولا دنفورد، وقالت أنجيلا ميركل إنها قلقة',
      'بولتون',
      'us-bolton',
    ],
    ['2015-06-02', 'اتصل جو بايدن بالعبادي وأكد دعمه للعراق', 'العبادي', 'iq-abadi'],
    ['2016-10-01', 'رحب حيدر العبادي بذلك، وفق الفريق الساعدي', 'الساعدي', 'iq-saadi'],
  ])('%s %s', (date, text, name, person) => {
    expect(found(text, date)).toContainEqual([name, person]);
  });

  it.each([
    ['2017-05-16', 'أعلن التحالف الدولي أن قاعدة عين الأسد تعرضت لهجوم', 'a base'],
    ['2017-05-16', 'قال التحالف الدولي إن مؤشر داو جونز صعد', 'an index'],
    [
      '2025-10-01',
      'ذكر التحالف الدولي أن جيمس كوبر زار، وقال كوبر إنه سعيد',
      'a namesake named in full',
    ],
    [
      '2023-10-26',
      'قال محمد شياع السوداني إن الرئيس السوداني المخلوع عمر البشير مريض',
      'a nationality',
    ],
    ['2018-01-10', 'قصف التحالف الدولي ناحية البغدادي غرب الرمادي', 'a town'],
    ['2010-01-10', 'اجتمع التحالف الدولي وحضر بلينكن الجلسة', 'somebody who is not in office'],
  ])('%s %s: %s', (date, text) => {
    const short = found(text, date).filter(([name]) => name?.includes(' ') !== true);
    expect(short).toEqual([]);
  });
});
