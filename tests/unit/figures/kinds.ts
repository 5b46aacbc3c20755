/** One sentence of our own a grammar, with every figure that it holds: kind, text, value, unit. */
export type Expected = readonly [kind: string, text: string, value: unknown, unit?: string];

export const fixtures: Readonly<Record<string, { text: string; figures: readonly Expected[] }>> = {
  readCardinals: {
    text: 'شارك ثلاثة وعشرون باحثا و74 طالبا، بينهم ما بين 5 و7 من الخارج.',
    figures: [
      ['cardinal', 'ثلاثة وعشرون', 23],
      ['cardinal', '74', 74],
      ['cardinal', '5', 5],
      ['cardinal', '7', 7],
    ],
  },
  readMoney: {
    text: 'دفعت 200 مليون دولار أمريكي و20 دينارا كويتيا وخمسين فلسا و$7.5 و9 د.إ.',
    figures: [
      ['money', '200 مليون دولار أمريكي', 200_000_000, 'USD'],
      ['money', '20 دينارا كويتيا وخمسين فلسا', 20.05, 'KWD'],
      ['money', '$7.5', 7.5, 'USD'],
      ['money', '9 د.إ.', 9, 'AED'],
    ],
  },
  readMeasures: {
    text: 'يمتد الحقل 12 كيلومترا على مساحة ثلاثة كيلومترات مربعة وينتج 400 برميل.',
    figures: [
      ['measure', '12 كيلومترا', 12, 'km'],
      ['measure', 'ثلاثة كيلومترات مربعة', 3, 'km2'],
      ['measure', '400 برميل', 400, 'barrel'],
    ],
  },
  readPercents: {
    text: 'ارتفعت بنسبة 30% ثم خمسة في المئة ثم ٪٧ ثم 2.5 بالمائة.',
    figures: [
      ['percent', '30%', 30, '%'],
      ['percent', 'خمسة في المئة', 5, '%'],
      ['percent', '٪٧', 7, '%'],
      ['percent', '2.5 بالمائة', 2.5, '%'],
    ],
  },
  readOrdinals: {
    text: 'هي الدورة الحادية والعشرون، وثالث مرة تقام، والجلسة الأولى بعد المؤتمر الثاني عشر.',
    figures: [
      ['ordinal', 'الحادية والعشرون', 21],
      ['ordinal', 'ثالث', 3],
      ['ordinal', 'الأولى', 1],
      ['ordinal', 'الثاني عشر', 12],
    ],
  },
  readDuals: {
    text: 'عقدت اللجنة جلستين متتاليتين بحضور الوزيرين وللجانبين رأي.',
    figures: [
      ['dual', 'جلستين', 2],
      ['dual', 'الوزيرين', 2],
      ['dual', 'للجانبين', 2],
    ],
  },
  readVague: {
    text: 'حضر عشرات الآلاف وتبرع المئات وبقي بضعة حراس.',
    figures: [
      ['vague', 'عشرات الآلاف', null],
      ['vague', 'المئات', null],
      ['vague', 'بضعة', null],
    ],
  },
  readIdentifiers: {
    text: 'صدر القرار رقم "2254" قبل وصول اللواء 30 وطائرات إف-16 والطراز T-72.',
    figures: [
      ['identifier', '2254', '2254'],
      ['identifier', '30', '30'],
      ['identifier', 'إف-16', 'F-16'],
      ['identifier', 'T-72', 'T-72'],
    ],
  },
  readFurniture: {
    text: 'القراءات: 458\n12 تعليق\nهاتف: 5554321',
    figures: [
      ['furniture', '458', 458],
      ['furniture', '12', 12],
      ['furniture', '5554321', '5554321'],
    ],
  },
  readDates: {
    text: 'افتتح المعرض في 13 فبراير 2018 ودام ثلاثة أيام.',
    figures: [
      ['date', '13 فبراير 2018', '2018-02-13'],
      ['duration', 'ثلاثة أيام', 3, 'day'],
    ],
  },
};
