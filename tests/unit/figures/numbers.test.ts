import { describe, expect, test } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readNumbers } from '../../../lib/figures/numbers/read-numbers.ts';

function read(text: string) {
  return readNumbers(readText(text)).map(({ start, end, value }) => [
    text.slice(start, end),
    value,
  ]);
}

describe('digits', () => {
  test.each([
    ['زار المعرض ١٢٬٣٤٥ زائرا', [['١٢٬٣٤٥', 12345]]],
    ['زار المعرض 1.234.567 زائرا', [['1.234.567', 1234567]]],
    ['زار المعرض 1.234,5 مرة', [['1.234,5', 1234.5]]],
    ['زار المعرض 12\u00a0345\u202f678 زائرا', [['12\u00a0345\u202f678', 12345678]]],
    ['سعرها ٧٫٢٥', [['٧٫٢٥', 7.25]]],
    ['سعرها 0.125', [['0.125', 0.125]]],
    ['عدد الكتب 8.450 كتابا', [['8.450', 8450]]],
    ['وزعت 2.125 مليون نسخة', [['2.125 مليون', 2125000]]],
    ['ارتفعت ‎-3.5‎%‎', [['-3.5', -3.5]]],
    [
      'وصل بـ74 حافلة وال25 شاحنة',
      [
        ['74', 74],
        ['25', 25],
      ],
    ],
    ['74حافلة', [['74', 74]]],
    ['بقيمة 5ر1 مليار', [['5ر1 مليار', 1.5e9]]],
    [
      '½ كوب و2½ ملعقة',
      [
        ['½', 0.5],
        ['2½', 2.5],
      ],
    ],
    ['الساعة 10:30 يوم 13/2/2018 والنسخة 1.2.3', []],
    ['اتصل على +964 770 123 4567', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a dot before three digits is decimal alone on its line, and groups where the text groups so', () => {
    expect(read('8.450')).toEqual([['8.450', 8.45]]);
    expect(read('8.450\n1.200.300')).toEqual([
      ['8.450', 8450],
      ['1.200.300', 1200300],
    ]);
  });

  test('a comma before three digits groups, unless it stands alone where the text has decimal commas', () => {
    expect(read('8,450')).toEqual([['8,450', 8450]]);
    expect(read('باع 8,450 كتابا بسعر 3,5')).toEqual([
      ['8,450', 8450],
      ['3,5', 3.5],
    ]);
    expect(read('السعر 3,5\n8,450')).toEqual([
      ['3,5', 3.5],
      ['8,450', 8.45],
    ]);
  });
});

describe('words', () => {
  test.each([
    ['خمس مئة وثلاثة وعشرون', 523],
    ['ألفين ومائتين', 2200],
    ['مئة ألف وسبعة', 100007],
    ['ألف مليار', 1e12],
    ['ثمانية وتسعين ألفاً وتسعمائة وخمس وثمانين', 98985],
    ['إحدى عشرة', 11],
    ['واحد وأربعون', 41],
    ['سالب أربعة', -4],
    ['ثلاثة فاصلة صفر خمسة', 3.05],
    ['مليونان ونصف المليون', 2.5e6],
    ['ثلاثة أرباع المليون', 750000],
    ['نصف مليار', 5e8],
    ['تسعة وثلثان', 9 + 2 / 3],
    ['واحد من كل ثمانية', 0.125],
    ['4 آلاف و300', 4300],
    ['تلات مية وعشرين', 320],
    ['ست دزينات', 72],
  ])('%s is %d', (text, value) => {
    expect(read(text)).toEqual([[text, value]]);
  });

  test('attached particles stay outside', () => {
    expect(read('وبخمسة آلاف')).toEqual([['خمسة آلاف', 5000]]);
    expect(read('وأحد عشر مركبا')).toEqual([['أحد عشر', 11]]);
  });

  test('و joins falling scales only', () => {
    expect(read('أربعمئة وستمئة')).toEqual([
      ['أربعمئة', 400],
      ['ستمئة', 600],
    ]);
    expect(read('ثلاثة وأربعة')).toEqual([
      ['ثلاثة', 3],
      ['أربعة', 4],
    ]);
    expect(read('مليون ومليونان')).toEqual([
      ['مليون', 1e6],
      ['مليونان', 2e6],
    ]);
  });

  test('«ألفا» is two thousand before a noun and one thousand with its tanwin', () => {
    expect(read('ألفا كتاب')).toEqual([['ألفا', 2000]]);
    expect(read('ألفا وحدة سكنية')).toEqual([['ألفا', 2000]]);
    expect(read('أنفقت مليارا ونصف مليار')).toEqual([['مليارا ونصف مليار', 1.5e9]]);
    expect(read('ألفًا')).toEqual([['ألفًا', 1000]]);
    expect(read('أحد عشر ألفا')).toEqual([['أحد عشر ألفا', 11000]]);
  });

  test('words that only look like numbers are none', () => {
    expect(read('لست وحدي وفيها كميات كبيرة وأثنى عليها')).toEqual([]);
  });
});

test('a number said twice is distributive: one number', () => {
  expect(read('دخلوا خمسة خمسة')).toEqual([['خمسة خمسة', 5]]);
  expect(read('خمسة وخمسة')).toEqual([
    ['خمسة', 5],
    ['خمسة', 5],
  ]);
});

describe('ranges', () => {
  test.each([
    ['من 12 إلى 14 كتابا', '12 إلى 14', 12, 14],
    ['بين 20 و30 ألف كتاب', '20 و30 ألف', 20000, 30000],
    ['من خمسة إلى عشرة آلاف', 'خمسة إلى عشرة آلاف', 5000, 10000],
    ['من 500 إلى ألف', '500 إلى ألف', 500, 1000],
    ['3-5 كتب', '3-5', 3, 5],
    ['1000 – 5000', '1000 – 5000', 1000, 5000],
  ])('%s', (text, span, min, max) => {
    expect(read(text)).toEqual([[span, { min, max }]]);
  });

  test('a change has two numbers', () => {
    expect(read('ارتفع عدد الأعضاء من 68 إلى 74')).toEqual([
      ['68', 68],
      ['74', 74],
    ]);
  });
});
