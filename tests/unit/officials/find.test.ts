import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { findMentions } from '../../../lib/officials/find.ts';
import type { Mention } from '../../../lib/officials/mention.ts';
import { indexOfficials } from '../../../lib/officials/officials-index.ts';

const index = indexOfficials(await readBundledSet());

function find(text: string, date: string | null = '2018-02-13'): Mention[] {
  const precision = date?.length === 10 ? 'day' : date?.length === 7 ? 'month' : 'year';
  const mentions = findMentions(
    readText(text),
    index,
    date === null ? null : { date, precision, evidence: 'given' },
  );
  for (const { start, end, text: printed } of mentions)
    expect(text.slice(start, end)).toBe(printed);
  return mentions;
}

const names = (text: string, date?: string | null): string[] =>
  find(text, date).map((mention) => mention.text);
const persons = (text: string, date?: string | null): (string | null)[] =>
  find(text, date).map(({ personId }) => personId);

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
    expect(names('في كلمة للشيخ صباح الخالد الحمد الصباح')).toEqual(['صباح الخالد الحمد الصباح']);
    expect(names('التقى الوفد بريكس تيلرسون وبحيدر العبادي')).toEqual([
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
    expect(persons('قال محمد بن سلمان بن خالد العلي إن العرض انتهى')).not.toContain('sa-mbs');
  });
});

describe('short names', () => {
  it('counts after the full name and before it', () => {
    expect(persons('عاد تيلرسون. وكان ريكس تيلرسون في الكويت، وقال تيلرسون إنه راض')).toEqual([
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
    expect(persons('وصل كارتر إلى القاعدة الأمريكية', '2015-08-01')).toEqual(['us-carter']);
    expect(persons('وصل كارتر إلى القاعدة الأمريكية', '2021-08-01')).toEqual([]);
    expect(persons('وصل كارتر إلى القاعدة', '2015-08-01')).toEqual([]);
    expect(persons('وصل جيمي كارتر إلى القاعدة الأمريكية', '2015-08-01')).toEqual([]);
  });

  it('counts an Arabic one alone only for a leader of whom the text speaks', () => {
    expect(persons('قصفت قوات الأسد مدينة في شمال سوريا', '2015-08-01')).toEqual(['sy-assad']);
    expect(persons('قصفت قوات الأسد مدينة في شمال سوريا', '2025-08-01')).toEqual([]);
    expect(persons('شاهد الزوار الأسد في حديقة بسوريا', '2015-08-01')).toEqual([]);
  });

  it('does not take everyday words for persons', () => {
    expect(find('هذا صباح كريم وعون عادل على الطريق السوداني')).toEqual([]);
    expect(persons('أكد ميشال عون ذلك، وكان له عون من أصدقائه')).toEqual(['lb-maoun']);
    expect(persons('أكد ميشال عون ذلك، وقال الرئيس عون إنه راض')).toEqual(['lb-maoun', 'lb-maoun']);
  });

  it('knows rulers by their first names', () => {
    expect(find('استقبل الملك سلمان الوفد')).toMatchObject([
      { text: 'سلمان', personId: 'sa-salman' },
    ]);
    expect(persons('افتتح مركز الملك سلمان للإغاثة مكتبا')).toEqual([]);
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
      names('وقال مدير المتحف سامر الخطاط إن القاعة جاهزة. وأضاف الخطاط أن الباب مفتوح'),
    ).toEqual(['سامر الخطاط', 'الخطاط']);
  });

  it('makes no name of what follows a title otherwise', () => {
    expect(names('وقال رئيس الشركة إن الأرباح ارتفعت، وأوضح مدير المصنع أن العمال راضون')).toEqual(
      [],
    );
    expect(names('اجتمع وزراء خارجية الدول الأعضاء وسفراء ثلاث دول')).toEqual([]);
  });
});

describe('offices', () => {
  it.each([
    ['وزير الخارجية الكويتي الشيخ صباح الخالد الحمد الصباح', 'office_held'],
    ['نائب رئيس مجلس الوزراء ووزير الخارجية الكويتي صباح الخالد الحمد الصباح', 'office_held'],
    ['نائب رئيس مجلس الوزراء الكويتي وزير الخارجية صباح الخالد الحمد الصباح', 'office_held'],
    ['صباح الخالد الحمد الصباح، وزير خارجية الكويت،', 'office_held'],
    ['وزير الخارجية الأمريكي ريكس تيلرسون', 'office_held'],
    ['كاتب الخارجية الأمريكي، ريكس تيلرسون', 'title_variant'],
    ['الأمين العام لحلف الناتو ينس ستولتنبرغ', 'office_held'],
    ['المبعوث الأمريكي الخاص لدى التحالف بريت ماكغورك', 'office_held'],
    ['وزير الخارجية الأمريكي جون كيري', 'former_office'],
    ['وزير الخارجية الأمريكي السابق جون كيري', 'office_held'],
    ['وزير الخارجية الأمريكي مايك بومبيو', 'future_office'],
    ['وزير الخارجية الأمريكي المعين مايك بومبيو', 'office_held'],
    ['وزير الدفاع الأمريكي ريكس تيلرسون', 'office_differs'],
  ])('%s: %s', (text, verdict) => {
    const [mention, ...rest] = find(`وتحدث ${text} في المؤتمر`);
    expect(rest).toEqual([]);
    expect(mention?.verdict).toBe(verdict);
    expect(mention?.reasons.length).toBeGreaterThan(0);
  });

  it('understands what stands after a name', () => {
    expect(find('وكان وزير الخارجية الأمريكي جون كيري آنذاك في جدة')).toMatchObject([
      { verdict: 'office_held' },
    ]);
    expect(find('وكان رئيس الوزراء العراقي في ذلك الحين نوري المالكي في بغداد')).toMatchObject([
      { personId: 'iq-maliki', verdict: 'office_held' },
    ]);
  });

  it('says nothing of a counterpart whose office it cannot tell', () => {
    const [first, second] = find(
      'التقى ريكس تيلرسون رئيس الوزراء حيدر العبادي ونظيره العراقي قاسم الأعرجي',
    );
    expect(first?.personId).toBe('us-tillerson');
    expect(second?.personId).toBe('iq-abadi');
    expect(
      find('التقى رئيس الوزراء حيدر العبادي ونظيره العراقي قاسم الأعرجي')[1]?.verdict,
    ).toBeNull();
  });

  it('gives a counterpart an office that was named before', () => {
    expect(find('التقى وزير الخارجية الكويتي نظيره الأمريكي ريكس تيلرسون')).toMatchObject([
      { via: 'office', personId: 'kw-sabahkhalid' },
      { personId: 'us-tillerson', verdict: 'office_held', office: { officeId: 'US.SOS' } },
    ]);
  });

  it('gives an office after a name to somebody else where the bearer never held it', () => {
    expect(find('دعا ريكس تيلرسون رئيس الوزراء العراقي إلى العشاء')).toMatchObject([
      { personId: 'us-tillerson', office: null, verdict: null },
      { personId: 'iq-abadi', via: 'office' },
    ]);
    expect(find('استقبل الملك محمد السادس رئيس الوزراء الإسباني')).toMatchObject([
      { personId: 'ma-mvi', verdict: 'office_held' },
      { personId: 'es-rajoy', via: 'office' },
    ]);
  });

  it.each([
    ['وزير الدفاع الأمريكي «جيم ماتيس»', 'us-mattis', 'US.SOD'],
    ['«بريت ماكغورك» المبعوث الأمريكي إلى التحالف الدولي', 'us-mcgurk', 'US.SPE'],
    ['موفد الولايات المتحدة لدى التحالف الدولي بريت ماكغورك', 'us-mcgurk', 'US.SPE'],
  ])('reads quotes round a name and places after an envoy: %s', (text, personId, officeId) => {
    expect(find(`وحضر ${text} اللقاء`)).toMatchObject([
      { personId, verdict: 'office_held', office: { officeId } },
    ]);
  });

  it('finds the office inside another: an envoy of the president before the president’s name', () => {
    expect(find('وحضر مبعوث الرئيس الأمريكي دونالد ترامب اللقاء')).toMatchObject([
      { personId: 'us-trump', verdict: 'office_held', office: { officeId: 'US.PRES' } },
    ]);
  });

  it('prefers the office to the honorific that stands nearer', () => {
    const [mention] = find('وزير الخارجية السعودي الأمير فيصل بن فرحان', '2023-06-08');
    expect(mention).toMatchObject({ personId: 'sa-faisal', verdict: 'office_held' });
  });

  it('takes an outgoing minister for what he is until he leaves and after', () => {
    const text = 'انتقد وزير الدفاع الأمريكي المستقيل جيم ماتيس القرار';
    expect(find(text, '2018-12-22')).toMatchObject([{ verdict: 'office_held' }]);
    expect(find(text, '2019-03-01')).toMatchObject([{ verdict: 'office_held' }]);
  });

  it('says where the text calls former whoever is still in office', () => {
    const [mention] = find('وقال وزير الخارجية الأمريكي السابق ريكس تيلرسون');
    expect(mention?.verdict).toBe('office_differs');
    expect(mention?.reasons.map(({ code }) => code)).toContain('officials_still_in_office');
  });

  it('accepts either side within ten days of a boundary', () => {
    const text = 'قال وزير الخارجية الأمريكي جون كيري';
    expect(find(text, '2017-01-28')).toMatchObject([{ verdict: 'office_held' }]);
    expect(find(text, '2017-03-01')).toMatchObject([{ verdict: 'former_office' }]);
    expect(find(text, '2017')).toMatchObject([{ verdict: 'office_held' }]);
  });

  it('gives no verdict without a date or an office', () => {
    expect(find('قال وزير الخارجية الأمريكي جون كيري', null)).toMatchObject([
      { verdict: null, personId: 'us-kerry' },
    ]);
    expect(find('قال جون كيري')).toMatchObject([{ verdict: null, office: null }]);
  });

  it('tells two bearers of one name apart by office and date', () => {
    expect(persons('قال مدير وكالة المخابرات المركزية جون برينان', '2015-05-01')).toEqual([
      'us-brennancia',
    ]);
    expect(persons('قال قائد قوات التحالف الدولي جون برينان', '2022-01-15')).toEqual([
      'oir-brennan',
    ]);
  });

  it('does not take a Tunisian junior minister for a foreign minister', () => {
    expect(persons('قال كاتب الدولة للشؤون الخارجية في تونس')).toEqual([]);
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

describe('offices without a name', () => {
  it.each([
    ['وقدر وزير التخطيط العراقي الكلفة', '2018-02-13', 'وزير التخطيط العراقي', 'iq-jumaili'],
    ['وقال وزير الخارجية الأمريكي إن', '2015-08-01', 'وزير الخارجية الأمريكي', 'us-kerry'],
    ['ودعا الأمين العام للأمم المتحدة إلى', '2015-08-01', 'الأمين العام للأمم المتحدة', 'un-ban'],
  ])('%s', (text, date, office, personId) => {
    expect(find(text, date)).toMatchObject([
      { text: office, personId, via: 'office', verdict: 'resolved_by_office' },
    ]);
  });

  it('resolves neither indefinite, former nor countryless offices', () => {
    expect(find('وقال وزير الخارجية إن متحدثا باسم وزارة الدفاع حضر')).toEqual([]);
    expect(find('وقال وزير الخارجية الأمريكي السابق إن')).toEqual([]);
    expect(find('وقال وزير الخارجية الأمريكي إن', null)).toEqual([]);
  });

  it('tells both holders round a hand-over and chooses neither', () => {
    const [mention] = find('وقال وزير الخارجية الهولندي إن', '2018-02-13');
    expect(mention).toMatchObject({ personId: null, verdict: 'resolved_by_office' });
    expect(mention?.terms.length).toBeGreaterThan(1);
  });
});
