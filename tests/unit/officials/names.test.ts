import { describe, expect, it } from 'vitest';
import { find, namesIn, personsIn } from './finding.ts';

describe('names', () => {
  it.each([['ريكس تيلرسون'], ['ريكس تليرسون'], ['ريكس تيلرسن'], ['رِيكس تيلـرسون']])(
    'finds %s',
    (name) => {
      expect(find(`ووصل ${name} إلى المطار`)).toMatchObject([
        { text: name, personId: 'us-tillerson', via: 'name' },
      ]);
    },
  );

  it.each([['بريت ماكغورك'], ['بريت ماكجورك'], ['بريت ماك غورك']])('finds %s', (name) => {
    expect(find(`بحضور ${name}.`)).toMatchObject([{ text: name, personId: 'us-mcgurk' }]);
  });

  it('states less confidence in a spelling that the set does not have', () => {
    const [listed] = find('زار ريكس تيلرسون بغداد');
    const [other] = find('زار ريكس تيلارسون بغداد');
    expect(listed?.confidence).toBe(1);
    expect(other).toMatchObject({ personId: 'us-tillerson' });
    expect(other?.confidence).toBeLessThan(1);
  });

  it('leaves titles, honorifics and attached particles out of the span', () => {
    expect(namesIn('في كلمة للشيخ صباح الخالد الحمد الصباح')).toEqual(['صباح الخالد الحمد الصباح']);
    expect(namesIn('التقى الوفد بريكس تيلرسون وبحيدر العبادي')).toEqual([
      'ريكس تيلرسون',
      'حيدر العبادي',
    ]);
  });

  it('takes in a name that is cut short', () => {
    expect(find('قال صباح الخالد الحمد صباح')).toMatchObject([
      { text: 'صباح الخالد الحمد صباح', personId: 'kw-sabahkhalid' },
    ]);
  });

  it('tells words glued by an aggregator apart', () => {
    expect(find('وقال وزير الخارجيةالأمريكي ريكستيلرسون')).toMatchObject([
      { text: 'ريكستيلرسون', personId: 'us-tillerson', verdict: 'office_held' },
    ]);
  });

  it('does not take a longer name for a shorter one', () => {
    expect(personsIn('قال محمد بن سلمان بن خالد العلي إن العرض انتهى')).not.toContain('sa-mbs');
  });
});

describe('short names', () => {
  it('counts after the full name and before it', () => {
    expect(personsIn('عاد تيلرسون. وكان ريكس تيلرسون في الكويت، وقال تيلرسون إنه راض')).toEqual([
      'us-tillerson',
      'us-tillerson',
      'us-tillerson',
    ]);
  });

  it('counts with an office that its bearer held', () => {
    expect(find('وقال الرئيس التركي إردوغان إن بلاده مستعدة')).toMatchObject([
      { text: 'إردوغان', personId: 'tr-erdogan', via: 'short_name', verdict: 'office_held' },
    ]);
  });

  it('counts a foreign one alone only where its bearer holds office and the country is spoken of', () => {
    expect(personsIn('وصل كارتر إلى القاعدة الأمريكية', '2015-08-01')).toEqual(['us-carter']);
    expect(personsIn('وصل كارتر إلى القاعدة الأمريكية', '2021-08-01')).toEqual([]);
    expect(personsIn('وصل كارتر إلى القاعدة', '2015-08-01')).toEqual([]);
    expect(personsIn('وصل جيمي كارتر إلى القاعدة الأمريكية', '2015-08-01')).toEqual([]);
  });

  it('counts an Arabic one alone only for a leader of whom the text speaks', () => {
    expect(personsIn('قصفت قوات الأسد مدينة في شمال سوريا', '2015-08-01')).toEqual(['sy-assad']);
    expect(personsIn('قصفت قوات الأسد مدينة في شمال سوريا', '2025-08-01')).toEqual([]);
    expect(personsIn('شاهد الزوار الأسد في حديقة بسوريا', '2015-08-01')).toEqual([]);
  });

  it('does not take everyday words for persons', () => {
    expect(find('هذا صباح كريم وعون عادل على الطريق السوداني')).toEqual([]);
    expect(personsIn('أكد ميشال عون ذلك، وكان له عون من أصدقائه')).toEqual(['lb-maoun']);
    expect(personsIn('أكد ميشال عون ذلك، وقال الرئيس عون إنه راض')).toEqual([
      'lb-maoun',
      'lb-maoun',
    ]);
  });

  it('knows rulers by their first names', () => {
    expect(find('استقبل الملك سلمان الوفد')).toMatchObject([
      { text: 'سلمان', personId: 'sa-salman' },
    ]);
    expect(personsIn('افتتح مركز الملك سلمان للإغاثة مكتبا')).toEqual([]);
  });
});

describe('persons whom a title introduces', () => {
  it.each([
    ['وقال مدير المتحف الوطني سامر الخطاط إن القاعة جاهزة', 'سامر الخطاط'],
    ['وأكدت المتحدثة باسم البلدية، ليلى كنعان، أن الشارع مغلق', 'ليلى كنعان'],
    ['وقال الكولونيل دانيال هوبرت، على هامش الزيارة، إن العدد كاف', 'دانيال هوبرت'],
    ['قال كمال الفرج مدير مركز البحوث في المدينة', 'كمال الفرج'],
    ['والتقى نظيره البرتغالي باولو مارتينش في لشبونة', 'باولو مارتينش'],
  ])('%s', (text, name) => {
    expect(find(text)).toMatchObject([{ text: name, personId: null, verdict: 'unknown_person' }]);
  });

  it('finds them again by their last name', () => {
    expect(
      namesIn('وقال مدير المتحف سامر الخطاط إن القاعة جاهزة. وأضاف الخطاط أن الباب مفتوح'),
    ).toEqual(['سامر الخطاط', 'الخطاط']);
  });

  it('makes no name of what follows a title otherwise', () => {
    expect(
      namesIn('وقال رئيس الشركة إن الأرباح ارتفعت، وأوضح مدير المصنع أن العمال راضون'),
    ).toEqual([]);
    expect(namesIn('اجتمع وزراء خارجية الدول الأعضاء وسفراء ثلاث دول')).toEqual([]);
  });
});

describe('long and hostile texts', () => {
  it.each([
    ['titles', 'رئيس وزير '],
    ['joined titles', 'الرئيس '],
    ['adjectives', 'وزير الأمريكي '],
    ['names', 'ريكس تيلرسون '],
    ['given names', 'محمد '],
    ['particles', 'عبد '],
    ['hyphens', 'عبد-'],
    ['quotes', 'وزير «'],
    ['commas', 'سامر، مدير '],
  ])('reads a hundred thousand letters of %s to the end', (_, piece) => {
    const text = `${piece.repeat(100_000 / piece.length)} وقال ريكس تيلرسون.`;
    const mentions = find(text);
    expect(
      mentions.every((mention, place) => mention.start >= (mentions[place - 1]?.end ?? 0)),
    ).toBe(true);
  });
});
