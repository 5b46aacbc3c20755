/** Paragraphs in the manner of a newspaper, with the usual share of figures and names; our own sentences. */
const PARAGRAPHS = [
  'أعلن متحدث باسم التحالف الدولي ضد داعش يوم الثلاثاء أن طائراته نفذت خلال الأسبوع الماضي 24 ضربة جوية في محافظتي دير الزور ونينوى، أصابت 9 مواقع قتالية وأربع عربات مفخخة ومخزنا للسلاح.',
  'وقال وزير الخارجية الأمريكي ريكس تيلرسون في مؤتمر صحافي عقده في الكويت يوم 13 فبراير 2018 إن بلاده ستقدم 200 مليون دولار لدعم الاستقرار في المناطق التي عادت إلى أهلها.',
  'وتشير بيانات الحكومة إلى أن نحو ثلاثة ملايين ونصف المليون نازح رجعوا إلى بيوتهم، وأن قرابة 45 في المئة من المدارس المتضررة فتحت أبوابها من جديد قبل نهاية العام.',
  'وأوضح المصدر أن الطريق بين المدينتين، وطوله 120 كيلومترا، صار آمنا، وأن فرق إزالة الألغام رفعت أكثر من ألفي عبوة ناسفة منذ مطلع الشهر الجاري.',
  'ومن المقرر أن يجتمع الوزراء مرة ثانية في واشنطن في الربع الأول من العام المقبل، على أن تسبق الاجتماع جلستان للخبراء بين 5 و7 كانون الثاني/يناير.',
];

/** About `length` UTF-16 units of prose, one paragraph a line, the same each time. */
export function prose(length: number): string {
  const lines: string[] = [];
  let written = 0;
  for (let number = 0; written < length; number += 1) {
    const paragraph = (PARAGRAPHS[number % PARAGRAPHS.length] ?? '').replace(
      '24',
      String(10 + (number % 80)),
    );
    lines.push(paragraph);
    written += paragraph.length + 1;
  }
  return lines.join('\n').slice(0, length);
}

/** Texts built to hurt a reader of numbers, `length` units each. */
export function hostileTexts(length: number): Readonly<Record<string, string>> {
  const repeat = (piece: string): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  return {
    'one long run of و': repeat('و'),
    'و and spaces': repeat('و '),
    'one long run of digits': repeat('1'),
    'digits and separators': repeat('1.2,3٬4،5 '),
    'number words': repeat('مليون وخمسة وعشرون ألفا وثلاثمئة '),
    'the same scale word': repeat('ألف '),
    'bidi marks': repeat('\u200f\u202a74\u202c\u200e '),
    'combining marks': repeat('م\u064e\u0651'),
    'month names': repeat('فبراير مارس '),
    'range words': repeat('من 3 إلى '),
    weekdays: repeat('الثلاثاء الأربعاء '),
    ordinals: repeat('الثالث الرابع '),
    'sums in signs': repeat('$ 3 € 5 '),
    'thousands joined': repeat('وألف ومئة '),
    'dates in digits': repeat('13/2/2018 '),
    'office words': repeat('وزير خارجية '),
    'first names': repeat('محمد بن '),
  };
}
