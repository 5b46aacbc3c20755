/** An article of one week with a mark of every kind, for pictures of cards and of the panel beside it. */
const text = `اختتم التحالف الدولي ضد داعش اجتماعه الوزاري في الكويت بحضور 75 عضوا، بينما كانت بيانات سابقة تذكر أن أعضاء التحالف 68 عضوا، وتوقعت ورقة نقاش أن يبلغ عدد أعضاء التحالف 80 عضوا.
وقال وزير الخارجية الأميركي ريكس تيلرسون إن التحالف الذي يضم 74 دولة باق حتى تنتهي المهمة. وتحدث بعده كاتب الدولة للخارجية الأمريكي تيلرسون عن المخيمات، ثم وزير الخارجية الأمريكي جون كيري، ثم محلل للشؤون العسكرية.
وقدر العراق كلفة إعادة إعمار البلاد بـ82 مليار دولار، وحضر الجلسة 340 صحفيا. وقال وزير التخطيط العراقي إن إعادة إعمار العراق تحتاج إلى أكثر من 88 مليار دولار.
وأعلن التحالف تحرير نحو 7.7 مليون شخص من قبضة التنظيم، واستعادة 98 في المئة من الأراضي التي كان داعش يسيطر عليها في العراق وسوريا.
وكان الوفد قد وصل أمس الجمعة قبل افتتاح الأعمال. ورأست المؤتمر خمس جهات هي العراق والكويت والاتحاد الأوروبي والبنك الدولي.`;

/** Words of the marks whose pictures are taken, by the name of the picture. */
export const marks: Readonly<Record<string, string>> = {
  agreement: '75',
  dated: '68',
  premature: '80',
  official: 'ريكس تيلرسون',
  variant: 'تيلرسون',
  former: 'جون كيري',
  office: 'وزير التخطيط العراقي',
  counted: '74',
  difference: '82 مليار دولار',
  within: '88 مليار دولار',
  qualifier: '7.7 مليون',
  percent: '98 في المئة',
  unreferenced: '340',
  day: 'أمس الجمعة',
  list: 'خمس',
};

/** Of these once more in the digits of the Arab east. */
export const inArabicDigits: readonly string[] = ['dated', 'difference', 'percent'];

const colours = {
  light: 'color-scheme:light;background:#fff;color:#111',
  dark: 'color-scheme:dark;background:#14171b;color:#e6e3dc',
} as const;

/** The article as a page of a news site, light or dark, with its date or without. */
export function pageOf(theme: keyof typeof colours, isDated: boolean): string {
  const title = 'التحالف الدولي ضد داعش يختتم اجتماعه في الكويت';
  const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
  const date = '<meta property="article:published_time" content="2018-02-14T10:00:00Z">';
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><meta property="og:type" content="article">
<meta property="og:site_name" content="صحيفة المثال">${isDated ? date : ''}
<style>:root{${colours[theme]}}body{font:18px/1.9 "Noto Naskh Arabic",serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>
</head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`;
}

/** A page of the same site that is about something else. */
export const otherPage =
  '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>الطقس</title><p>أمطار على الساحل.</p></html>';
