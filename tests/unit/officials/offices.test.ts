import { describe, expect, it } from 'vitest';
import { find, personsIn } from './finding.ts';

describe('offices', () => {
  it.each([
    ['وزير الخارجية الكويتي الشيخ صباح الخالد', 'office_held'],
    ['وزير الخارجية الأمريكي ريكس تيلرسون', 'office_held'],
    ['نائب رئيس الوزراء ووزير الخارجية الكويتي صباح الخالد', 'office_held'],
    ['رئيس الوزراء العراقي حيدر العبادي', 'office_held'],
    ['نائب رئيس الوزراء الكويتي وزير الخارجية صباح الخالد', 'office_held'],
    ['حيدر العبادي، رئيس وزراء العراق،', 'office_held'],
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
    expect(personsIn('قال مدير وكالة المخابرات المركزية جون برينان', '2015-05-01')).toEqual([
      'us-brennancia',
    ]);
    expect(personsIn('قال قائد قوات التحالف الدولي جون برينان', '2022-01-15')).toEqual([
      'oir-brennan',
    ]);
  });

  it('does not take a Tunisian junior minister for a foreign minister', () => {
    expect(personsIn('قال كاتب الدولة للشؤون الخارجية في تونس')).toEqual([]);
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
