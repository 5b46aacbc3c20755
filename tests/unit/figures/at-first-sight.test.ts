import { describe, expect, test } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readFigures } from '../../../lib/figures/read.ts';

const published = { date: '2018-05-10', precision: 'day', evidence: 'given' } as const;

/** Each figure as «text kind value qualifier», what is exact without its qualifier. */
function read(text: string): string[] {
  return readFigures(readText(text), published).map(
    ({ text: span, kind, value, qualifier }) =>
      `${span} ${kind} ${JSON.stringify(value)}${qualifier === 'exact' ? '' : ` ${qualifier}`}`,
  );
}

describe('what a number names and what it counts', () => {
  test.each([
    ['وقع الأمر التنفيذي 13224 أخيرا', ['13224 identifier "13224"']],
    ['قضت الدائرة 28 بالسجن', ['28 identifier "28"']],
    ['الصورة 2: جنود في المعسكر', ['2 identifier "2"']],
    ['وصل إلى القاعدة 300 جندي', ['300 cardinal 300']],
    ['وصل إلى القاعدة 20 جنديا', ['20 cardinal 20']],
    ['وصل إلى القاعدة 3 جنود', ['3 cardinal 3']],
    ['تدرب أفراد الفرقة 30 تلقوا المال', ['30 identifier "30"']],
    ['تنص المادة 5 على الدفاع', ['5 identifier "5"']],
    ['هبطت مروحية «سي إتش-47» ليلا', ['سي إتش-47 identifier "CH-47"']],
    ['دبابات «إم 60» قديمة', ['إم 60 identifier "M-60"']],
    ['تدرب في إف-16 حديثة', ['إف-16 identifier "F-16"']],
    ['عثرت الشرطة في المبنى 14 على 5 جثث', ['14 identifier "14"', '5 cardinal 5']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('number words', () => {
  test.each([
    ['بكلفة مليونا أو مليونين', ['مليونا cardinal 1000000', 'مليونين cardinal 2000000']],
    ['دفع مليونا دولار', ['مليونا دولار money 2000000']],
    [
      'قدمت المؤتمرات الثلاثة مليارا و300 مليون دولار',
      ['ثلاثة cardinal 3', 'مليارا و300 مليون دولار money 1300000000'],
    ],
    [
      'صودر €1.3 مليون و700 ألف جنيه إسترليني',
      ['€1.3 مليون money 1300000', '700 ألف جنيه إسترليني money 700000'],
    ],
    ['خرج تلات تالاف مدني', ['تلات تالاف cardinal 3000']],
    ['نصفهم من الأطفال', ['نصفهم cardinal 0.5']],
    ['فقد ثلاثة أرباعها', ['ثلاثة أرباعها cardinal 0.75']],
    ['قتل ثلثاهم', [`ثلثاهم cardinal ${2 / 3}`]],
    ['بلغ عددهم 60 ونصفهم نساء', ['60 cardinal 60', 'نصفهم cardinal 0.5']],
    ['تحصنوا في الخُمس الشرقي', ['خُمس cardinal 0.2']],
    ['لا يعرف ثمنها أحد', []],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('ranges, ordinals and times', () => {
  test.each([
    ['قافلة طولها ستة كيلومترات إلى سبعة.', ['ستة كيلومترات إلى سبعة measure {"min":6,"max":7}']],
    ['يستغرق يومين إلى ثلاثة.', ['يومين إلى ثلاثة duration {"min":2,"max":3}']],
    ['تقدمت ستة كيلومترات إلى سبعة مواقع', ['ستة كيلومترات measure 6', 'سبعة cardinal 7']],
    ['ارتفع الجسر ستة أمتار إلى سبعة.', ['ستة أمتار measure 6', 'سبعة cardinal 7']],
    ['ضربة ثالثة أو رابعة', ['ثالثة ordinal 3', 'رابعة ordinal 4']],
    ['لمرحلة ثانية وثالثة', ['ثانية ordinal 2', 'ثالثة ordinal 3']],
    ['الجبهة التانية هادئة', ['التانية ordinal 2']],
    ['يعقد الاجتماع التاسع في أيلول 2024', ['التاسع ordinal 9', 'أيلول 2024 date "2024-09"']],
    ['بدأت الحملة قبلها بشهر.', ['شهر duration 1']],
    ['عاد بعد ذلك بعام.', ['عام duration 1']],
    ['احتفل بعدها بيوم الأرض', []],
    ['عاد بعد ذلك بعدة أيام', ['عدة أيام vague null']],
    ['سيطرت حركة طالبان على المنطقة', []],
    ['أحرق صهريجان في الطريق', ['صهريجان dual 2']],
    ['يخسر كل عام ونصف السكان عاطلون', ['نصف cardinal 0.5']],
    ['بلغ في شهر ونصف إلى 180 ألف نازح', ['شهر ونصف duration 1.5', '180 ألف cardinal 180000']],
    ['في أسبوعها الثلاثين', ['الثلاثين ordinal 30']],
    ['قال إن القراءات: 1.204 – في يومين', ['1.204 furniture 1204', 'يومين dual 2']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('bounds at a distance', () => {
  test.each([
    ['لم تكن مساحة الحي تزيد على 40 هكتارا', ['40 هكتارا measure 40 at_most']],
    ['كانت مساحة الحي تزيد على 40 هكتارا', ['40 هكتارا measure 40 more_than']],
    ['قتل 647 من «قوات سوريا» على الأقل', ['647 cardinal 647 at_least']],
    ['قتل 647 منهم، وهو رقم على الأقل كبير', ['647 cardinal 647']],
    ['لم تتجاوز مدتها الدقيقتين', ['الدقيقتين dual 2 at_most']],
    ['كانوا 5000 قبل أن تصل إلى 2500 جندي', ['5000 cardinal 5000', '2500 cardinal 2500']],
    ['بل عشرة آلاف على أبعد تقدير', ['عشرة آلاف cardinal 10000 at_most']],
    ['لا يتعدى دخل نصفهم 250 دولارا', ['نصفهم cardinal 0.5', '250 دولارا money 250 at_most']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  test.each([
    ['سلمت 8000 لغم.', 'لغم'],
    ['شارك 85 بلد في المؤتمر', 'بلد'],
    ['دمروا 271 وكرا', 'وكرا'],
    ['دفع 85 لها', undefined],
  ])('%s: %s', (text, counted) => {
    expect(readFigures(readText(text), null)[0]?.counted?.text).toBe(counted);
  });
});

describe('what only the neighbours of a word tell', () => {
  test.each([
    ['قتل حارسان وأحد الفارين', ['حارسان dual 2']],
    ['اشترى كيسي طحين ونشر رقمي هاتف', ['كيسي dual 2', 'رقمي dual 2']],
    ['وفر نظاما رقمي الطابع', []],
    ['سجن شهرا ثم خرج', ['شهرا duration 1']],
    ['حوصرت المدينة عاما قبل تحريرها', ['عاما duration 1']],
    ['بقي مديرا عاما للشركة', []],
    ['كبر شهرا بعد شهر', []],
    ['كان 2017 عام الذروة', ['2017 date "2017"']],
    ['دامت 2000 عام', ['2000 عام duration 2000']],
    ['الكويت 15 - 2 - 2018 (كونا)', ['15 - 2 - 2018 date "2018-02-15"']],
    ['تسلمت منها الربع', ['ربع cardinal 0.25']],
    ['طارت ساعة وعشر دقائق', ['ساعة وعشر دقائق duration 70']],
    ['في ٣ تموز/\nيوليو دخلت', ['٣ تموز/\nيوليو date "XXXX-07-03"']],
    ['في 15 ت2 2016', ['15 ت2 2016 date "2016-11-15"']],
    ['لا تتجاوز طاقته الـ 15 ألفا', ['15 ألفا cardinal 15000 at_most']],
    ['شيع أخوين من الإخوان', ['أخوين dual 2']],
    [
      'القرارين 2170 و2178 و74 دولة',
      ['القرارين dual 2', '2170 identifier "2170"', '2178 identifier "2178"', '74 cardinal 74'],
    ],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  test.each([
    ['صادروا 20 كيلو من المتفجرات', 'kg'],
    ['وزن القنبلة 250 كيلو', 'kg'],
    ['على بعد 30 كيلو من الموصل', 'km'],
    ['بلغت قيمتها مليون دينار في محافظات عراقية، وفق مسؤول في الكويت', 'dinar'],
    ['بلغت قيمتها مليون دينار في محافظات عراقية', 'IQD'],
  ])('%s: %s', (text, unit) => {
    expect(readFigures(readText(text), null)[0]?.unit).toBe(unit);
  });
});
