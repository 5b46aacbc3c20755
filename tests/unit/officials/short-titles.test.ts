import { describe, expect, it } from 'vitest';
import { find, namesIn, personsIn } from './finding.ts';

describe('titles that are short for an office', () => {
  it.each([
    ['وأكد الوزير الألماني هايكو ماس ذلك', '2019-05-01', 'DE.FM', 'office_held'],
    ['قال قائد القوة المشتركة الفريق شون ماكفارلاند إن', '2015-12-01', 'OIR.CDR', 'office_held'],
    ['حذر رئيس حكومة الإقليم مسرور بارزاني من ذلك', '2021-05-01', 'KRG.PM', 'office_held'],
    ['أفاد الناطق باسم الحكومة باسم العوادي بأن', '2024-05-01', 'IQ.GOVSP', 'office_held'],
    ['استقبل السفير الأمريكي ماثيو تولر اليوم', '2020-05-01', 'US.AMBIQ', 'office_held'],
    ['قتل زعيم التنظيم أبو بكر البغدادي في الغارة', '2019-10-27', 'ISIS.LEAD', 'office_held'],
    ['وقال وزير خارجيته ريكس تيلرسون إن', '2017-05-01', 'US.SOS', 'office_held'],
    ['برفقة نائبته كامالا هاريس في الغرفة', '2022-02-04', 'US.VP', 'office_held'],
    ['ممثلة بوزير خارجيتها أسعد الشيباني أمس', '2026-02-10', 'SY.FM', 'office_held'],
    ['زار المبعوث الخاص إلى سوريا توم باراك دمشق', '2025-11-12', 'US.ENVSYR', 'office_held'],
    ['حذر رئيس حكومة الإقليم نيجيرفان بارزاني من ذلك', '2022-05-01', 'KRG.PM', 'former_office'],
  ])('%s', (text, date, officeId, verdict) => {
    const [mention, ...rest] = find(text, date);
    expect(rest).toEqual([]);
    expect(mention).toMatchObject({ office: { officeId }, verdict });
  });

  it('finds the end of a title after the name', () => {
    expect(
      find('وأشار العميد يحيى رسول المتحدث باسم القيادة إلى مقتل عشرات', '2016-10-18'),
    ).toMatchObject([
      { personId: 'iq-yrasool', verdict: 'office_held', office: { officeId: 'IQ.JOCSP' } },
    ]);
  });

  it('gives an office after a comma to the short name before it', () => {
    expect(
      find('وقال كينيث ماكنزي ذلك. وأشاد ماكنزي، قائد القيادة المركزية، بالشراكة', '2021-12-09'),
    ).toMatchObject([
      { via: 'name' },
      { via: 'short_name', office: { officeId: 'CENTCOM.CDR' }, verdict: 'office_held' },
    ]);
  });

  it('ends a construct with a short word that has the article', () => {
    expect(find('وقال زعيم عصائب أهل الحق قيس الخزعلي إن', '2021-12-09')).toMatchObject([
      { text: 'قيس الخزعلي', verdict: 'unknown_person' },
    ]);
  });

  it.each([
    // A member of parliament is no vice-president, a party's leader no premier, a whole role no short form of another.
    'وقال النائب نوري المالكي إن',
    'وقال رئيس ائتلاف دولة القانون نوري المالكي إن',
    'وقال قائد الشرطة الاتحادية بول فنك إن',
    'ووصل الرئيس حيدر العبادي أمس',
  ])('says nothing in «%s»', (text) => {
    expect(find(text).map(({ verdict }) => verdict)).toEqual([null]);
  });

  it('asks that a nationality be the office’s own', () => {
    expect(find('وقال الوزير الفرنسي سيغمار غابرييل إن')[0]?.verdict).not.toBe('office_held');
  });
});

describe('what stands round a name', () => {
  it('leaves a form of address outside', () => {
    expect(namesIn('قال المهندس وليد الخريجي إن', '2026-02-10')).toEqual(['وليد الخريجي']);
    expect(namesIn('استقبل العماد جوزاف عون الوفد', '2025-05-10')).toEqual(['جوزاف عون']);
  });

  it('goes on over the end of a line, not over an empty one', () => {
    expect(namesIn('وقال وزير الخارجية ريكس\nتيلرسون إن')).toEqual(['ريكس\nتيلرسون']);
    expect(namesIn('وقال ريكس\n\nتيلرسون إن')).not.toContain('ريكس\n\nتيلرسون');
  });

  it('knows who goes by a name', () => {
    expect(
      find('قُتل زعيم داعش المعروف بـ«أبو إبراهيم الهاشمي القريشي» في أطمة', '2022-02-04'),
    ).toMatchObject([{ personId: 'isis-aibrahim', verdict: 'office_held' }]);
  });

  it('does not take a post for its holder', () => {
    expect(personsIn('تولى منصب وزير الخارجية الأمريكي قبل عام')).toEqual([]);
    expect(personsIn('تحدث وزير الخارجية الأمريكي قبل ساعة')).toEqual(['us-tillerson']);
  });

  it('reads a family name that is a nationality too, where no adjective can stand', () => {
    const text =
      'التقى رئيس الوزراء محمد شياع السوداني الوفد. وجرى اتصال بين السوداني وبلينكن، وتعهدت حكومة السوداني بالحماية';
    expect(personsIn(text, '2024-02-01').filter((id) => id === 'iq-sudani')).toHaveLength(3);
  });

  it('reads a premier’s name that is a nationality too, where that country is not spoken of', () => {
    const text = 'أعلنت الحكومة العراقية النتائج، والتقى السوداني السفيرة';
    expect(personsIn(text, '2024-02-05')).toEqual(['iq-sudani']);
    expect(personsIn(`${text} السودانية`, '2024-02-05')).toEqual([]);
  });

  it('reads a leader’s name right after his office', () => {
    expect(personsIn('وهاتف قائد الجيش في العراق رئيس الوزراء الكاظمي أمس', '2020-11-18')).toEqual([
      'iq-kadhimi',
    ]);
  });

  it('reads the office of a counterpart among several', () => {
    expect(
      find(
        'وأعرب وزير الخارجية الفرنسي جان إيف لودريان ونظرائه الألماني هايكو ماس والبريطاني جيريمي هانت',
        '2019-02-06',
      ).map(({ office }) => office?.officeId),
    ).toEqual(['FR.FM', 'DE.FM', 'GB.FS']);
  });

  it('reads an office after a town', () => {
    expect(find('وزار المدينة وزير الخارجية الأمريكي ريكس تيلرسون')).toMatchObject([
      { personId: 'us-tillerson', verdict: 'office_held' },
    ]);
  });

  it('leaves a given name’s own bearer alone', () => {
    const text = 'قال رئيس الوزراء حيدر العبادي إن الطبيب علي العبادي عالج الجرحى';
    expect(personsIn(text)).toEqual(['iq-abadi']);
  });

  it('reads a head of state’s name years after his term, where a person is spoken of', () => {
    expect(
      personsIn('كانت إدارة أوباما قد أسست التحالف مع دول أوروبا في أميركا', '2024-02-01'),
    ).toEqual(['us-obama']);
    expect(personsIn('لعب كاميرون في صفوف الفريق', '2024-09-01')).toEqual([]);
  });
});
