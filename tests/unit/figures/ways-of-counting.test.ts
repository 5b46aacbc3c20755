import { describe, expect, test } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readFigures } from '../../../lib/figures/read.ts';

const read = (text: string): string[] =>
  readFigures(readText(text), { date: '2018-02-13', precision: 'day', evidence: 'given' }).map(
    ({ text: printed, kind, value, unit }) =>
      `${kind} ${printed} = ${typeof value === 'object' ? JSON.stringify(value) : value}${unit === null ? '' : ` ${unit}`}`,
  );

describe('ways of counting', () => {
  test.each([
    // Upwards, as old prose does.
    ['فقد الفوج خمسة وعشرين ومئتين مقاتلا', ['cardinal خمسة وعشرين ومئتين = 225']],
    ['كان ذلك سنة ثلاث وسبعين وثلاثمئة وألف', ['date ثلاث وسبعين وثلاثمئة وألف = 1373']],
    ['كان ذلك عام ثمانية عشر وألفين', ['date ثمانية عشر وألفين = 2018']],
    ['بين عشرين ومئتي رجل', ['cardinal عشرين = 20', 'cardinal مئتي = 200']],
    // Fractions.
    ['سينخفض العدد بخُمس', ['cardinal خُمس = 0.2']],
    ['حضر خمس نساء', ['cardinal خمس = 5']],
    ['تقلصت المساحة بنسبة الربع', ['cardinal ربع = 0.25']],
    ['خفض الراتب إلى النصف', ['cardinal نصف = 0.5']],
    ['النصف الشرقي من المدينة', []],
    // Ordinals with a pronoun, and a name that looks like one.
    [
      'ثلاثة أهداف أولها الموصل وثانيها الرقة',
      ['cardinal ثلاثة = 3', 'ordinal أولها = 1', 'ordinal ثانيها = 2'],
    ],
    ['قال اللواء جويل فاول إن الأمر انتهى', []],
    // Lengths of time.
    ['شغور دام أسابيع ثلاثة.', ['duration أسابيع ثلاثة = 3 week']],
    ['قبل أشهر ثلاثة جنود', ['cardinal ثلاثة = 3']],
    ['قد تطول المعركة أسابيع', []],
    ['قد تطول أسابيع', ['vague أسابيع = null week']],
    ['صار لنا سنتين ونص هنا', ['duration سنتين ونص = 2.5 year']],
    ['بسعر ذلك اليوم', ['relative_date ذلك اليوم = null']],
    ['عمّان ـ الغد: عقد اجتماع', []],
    ['قبل البارحة', ['relative_date قبل البارحة = 2018-02-11']],
    // Designations.
    ['أقلعت «جي آر 4» أمس', ['identifier جي آر 4 = GR-4', 'relative_date أمس = 2018-02-12']],
    // Two figures of one unit.
    ['سيمتد من شهرين إلى ثلاثة أشهر', ['duration شهرين إلى ثلاثة أشهر = {"min":2,"max":3} month']],
    ['بين 10% و15%', ['percent 10% و15% = {"min":10,"max":15} %']],
    ['ارتفع من 10% إلى 15%', ['percent 10% = 10 %', 'percent 15% = 15 %']],
    ['تقدم 12 نقطة مئوية إلى 57%', ['percent 12 نقطة مئوية = 12 %', 'percent 57% = 57 %']],
    [
      'قدمت 12 مليون دولار و14 مليون دولار',
      ['money 12 مليون دولار = 12000000 USD', 'money 14 مليون دولار = 14000000 USD'],
    ],
    ['قدمت $5m و5 مدافع', ['money $5m = 5000000 USD', 'cardinal 5 = 5']],
    ['وصل 12 ف المية', ['percent 12 ف المية = 12 %']],
    // What stands beside a number and is none of it.
    [
      'ارتفع الذهب 0.3 في المئة إلى 1293.5 دولار',
      ['percent 0.3 في المئة = 0.3 %', 'money 1293.5 دولار = 1293.5 USD'],
    ],
    ['كانوا 201.701 عام 1997', ['cardinal 201.701 = 201701', 'date 1997 = 1997']],
    ['صار عضوا خامسا وثمانين', ['ordinal خامسا وثمانين = 85']],
    ['ثالثا: وعشرون شرطا', ['cardinal عشرون = 20']],
    ['يرددون رقم 68 عضوا', ['cardinal 68 = 68']],
    [
      'في القضية رقم 1234/2017 أمس',
      ['identifier 1234/2017 = 1234/2017', 'relative_date أمس = 2018-02-12'],
    ],
    ['وفق إحصاء 2014 للسكان', ['date 2014 = 2014']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });

  test.each([
    ['ارتفع العدد ليصل إلى 75 عضوا', 'exact'],
    ['قد يصل إلى 75 عضوا', 'at_most'],
  ])('what «%s» leaves open', (text, qualifier) => {
    expect(readFigures(readText(text), null)[0]?.qualifier).toBe(qualifier);
  });

  test('«إلى حدود» is no bound', () => {
    const [figure] = readFigures(readText('إلى حدود 31 مارس 2017'), null);
    expect(figure?.qualifier).toBe('exact');
  });

  test('the conjunction is no part of a counted noun', () => {
    const [figure] = readFigures(readText('والدورة الثالثة'), null);
    expect(figure?.counted?.text).toBe('الدورة');
  });
});
