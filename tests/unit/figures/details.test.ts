import { describe, expect, test } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readFigures } from '../../../lib/figures/read.ts';

function read(text: string) {
  return readFigures(readText(text), null);
}

describe('qualifiers', () => {
  test.each([
    ['حضر نحو 300 ضيف', 'about'],
    ['حضر بأكثر من 300 ضيف', 'more_than'],
    ['حضر ما لا يقل عن 300 ضيف', 'at_least'],
    ['حضر 300 ضيف على الأقل', 'at_least'],
    ['حضر ما يصل إلى "300" ضيف', 'at_most'],
    ['حضر أقل من 300 ضيف', 'less_than'],
    ['حضر 300 أو أقل', 'at_most'],
    ['حضر حوالي 300 أو أكثر', 'at_least'],
    ['حضر أكثر من أو يساوي 300', 'at_least'],
    ['حضر ما يربو على الـ300 ضيف', 'more_than'],
    ['حضر 300 ضيف', 'exact'],
    ['تجاوز عدد الحاضرين 300 ضيف', 'more_than'],
    ['جاء ضيوف يزيد عددهم في القاعة على 300 ضيف', 'more_than'],
    ['لم يتجاوز عدد الحاضرين 300 ضيف', 'at_most'],
    ['تجاوز الحارس الباب ومعه 300 ضيف', 'exact'],
    ['تجاوز عدد الحاضرين، وهم 300 ضيف', 'exact'],
  ])('%s: %s', (text, qualifier) => {
    const [figure] = read(text);
    expect(figure?.text).toBe('300');
    expect(figure?.qualifier).toBe(qualifier);
  });

  test('words between two numbers belong to the second', () => {
    const [first, second] = read('هدم نحو ربع البيوت وأكثر من ثلثي المتاجر');
    expect([first?.qualifier, second?.qualifier]).toEqual(['about', 'more_than']);
  });

  test('a range after «بين» is bounded on both sides', () => {
    expect(
      read('حضر بين 20 و30 ألف ضيف').map(({ value, qualifier }) => [value, qualifier]),
    ).toEqual([
      [20000, 'at_least'],
      [30000, 'at_most'],
    ]);
  });
});

describe('counted nouns', () => {
  test.each([
    ['جاء 74 عضوا في النادي', 'عضوا'],
    ['جاء 74 عضوا من الأندية والجمعيات الخيرية', 'عضوا من الأندية والجمعيات الخيرية'],
    ['جاء 80 دولة ومنظمة دولية معا', 'دولة ومنظمة دولية'],
    ['جاء 75 من الأندية الرياضية', 'الأندية الرياضية'],
    ['عدد الأعضاء 74', 'الأعضاء'],
    ['أنشأ 4 مجموعات عمل جديدة', 'مجموعات عمل جديدة'],
    ['قدم 12 عرضا ونال جائزة', 'عرضا'],
    ['حضر آلاف المشجعين الأردنيين', 'المشجعين الأردنيين'],
    ['هي الجولة الثالثة', 'الجولة'],
    ['عقد الاجتماع الوزاري الثاني', 'الاجتماع الوزاري'],
    ['حضرت الأندية الـ74', 'الأندية'],
    ['حضرت سيدة واحدة', 'سيدة'],
    ['هي القمة الخليجية الـ38', 'القمة الخليجية'],
    ['وافقت دول اتحاد المغرب الخمس', 'دول اتحاد المغرب'],
  ])('%s: %s', (text, counted) => {
    const figure = read(text).find(({ kind }) => kind !== 'dual');
    expect(figure?.counted?.text).toBe(counted);
  });

  test('an elided noun is that of the number before in the sentence', () => {
    const [, second] = read('باع المتجر 17 سيارة في الرياض وسبعا في جدة');
    expect(second?.counted?.text).toBe('سيارة');
  });

  test('nothing is counted where nothing is said', () => {
    expect(read('وصل 15 وأصيب بعضهم')[0]?.counted).toBeNull();
  });
});

describe('currencies', () => {
  test('a bare noun is generic until the text settles it', () => {
    expect(read('دفع 20 دينارا')[0]?.unit).toBe('dinar');
    expect(read('دفع في تونس 20 دينارا')[0]?.unit).toBe('TND');
    expect(read('دفع 20 دينارا كويتيا ثم 5 دنانير')[1]?.unit).toBe('KWD');
    expect(read('دفع في تونس والكويت 20 دينارا')[0]?.unit).toBe('dinar');
  });

  test.each([
    ['دولار واحد', 1, 'USD'],
    ['ريالان قطريان', 2, 'QAR'],
    ['خمسون سنتا', 0.5, 'USD'],
    ['42 ريالا سعوديا و50 هللة', 42.5, 'SAR'],
    ['مئة دينار أردني ودينار أردني', 101, 'JOD'],
    ['€9', 9, 'EUR'],
    ['ثلاثة ملايين دولار ونصف المليون', 3_500_000, 'USD'],
    ['مليار يورو ونصف', 1.5e9, 'EUR'],
    ['خمسة دولارات ونصف', 5.5, 'USD'],
    ['$1,250', 1250, 'USD'],
    ['$20.500', 20.5, 'USD'],
    ['9 د.أ.', 9, 'JOD'],
    ['9 د.إ.', 9, 'AED'],
    ['-5 US$', -5, 'USD'],
  ])('%s', (text, value, unit) => {
    const [figure, ...others] = read(text);
    expect(others).toEqual([]);
    expect([figure?.kind, figure?.value, figure?.unit]).toEqual(['money', value, unit]);
  });
});

describe('numbers that name or rank', () => {
  test.each([
    ['حل النادي في المرتبة الـ 11', 'ordinal', 11],
    ['انعقد الاجتماع الـ11 للمجلس', 'ordinal', 11],
    ['تحتفل المدينة بالذكرى السنوية الـ 5', 'ordinal', 5],
    ['فاز بها للمرة الـ3', 'ordinal', 3],
    ['تبدأ دورتها الـ72', 'ordinal', 72],
    ['غاب أي 81 لاعبا', 'cardinal', 81],
    ['حلقت مقاتلة إف 16', 'identifier', 'F-16'],
    ['للحجز هاتف 0020123456789', 'furniture', '0020123456789'],
    ['اتصلوا بنا +20 12 345 6789', 'furniture', '20123456789'],
    ['للحجز تلفون: 02-5551234', 'furniture', '025551234'],
    ['دخل لست وعشرين ساعة', 'duration', 26],
  ])('%s: %s %s', (text, kind, value) => {
    expect(read(text).map((figure) => [figure.kind, figure.value])).toEqual([[kind, value]]);
  });

  test.each([
    ['بلغت الكلفة $50 million', 50_000_000, 'USD'],
    ['ربحت الشركة $1.5bn هذا الصباح', 1_500_000_000, 'USD'],
    ['ربحت 3 billion يورو', 3_000_000_000, 'EUR'],
  ])('%s: an English scale word counts', (text, value, unit) => {
    const [money] = read(text);
    expect([money?.kind, money?.value, money?.unit]).toEqual(['money', value, unit]);
  });
});

describe('silence', () => {
  test.each([
    'زار الملك محمد السادس المعرض',
    'قال الوزير الأول إن الأمر انتهى',
    'وصل ملازم أول إلى المكان',
    'تحدثت واحدة من أبرز الكاتبات',
    'حدث ذلك في آن واحد',
    'ثمن الوزن مرتفع',
    'الأمين العام للمنظمة',
    'زار خادم الحرمين باكستان والبحرين',
    'أولا نشكر الحضور وثانيا نعتذر',
    'اجتمع المسؤولين العراقيين أحد المساجد',
    'التقى بوتين في فلسطين وكردستان',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
