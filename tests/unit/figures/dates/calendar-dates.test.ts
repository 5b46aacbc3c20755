import { describe, expect, it } from 'vitest';
import { summaryOf } from './read.ts';

describe('days and months of a date', () => {
  it.each([
    ['وصل الوفد في 9 نيسان 2019 صباحا', 'date 9 نيسان 2019 = 2019-04-09'],
    ['عاد يوم 21 جويلية 2016 إلى بلده', 'date 21 جويلية 2016 = 2016-07-21'],
    ['وقعت في 4 شتنبر 2020', 'date 4 شتنبر 2020 = 2020-09-04'],
    ['صدر بتاريخ 3 غشت 2011', 'date 3 غشت 2011 = 2011-08-03'],
    ['رحل في ٧ كانون الأول ١٩٨٨', 'date ٧ كانون الأول ١٩٨٨ = 1988-12-07'],
    ['وُلد في 1 الفاتح 1985', 'date 1 الفاتح 1985 = 1985-09-01'],
    ['افتتحوه في 5 دجنبر من عام 2017', 'date 5 دجنبر من عام 2017 = 2017-12-05'],
    ['سافروا في 8 أوت سنة 2013', 'date 8 أوت سنة 2013 = 2013-08-08'],
    ['اجتمعوا في الـ18 من أيار', 'date 18 من أيار = XXXX-05-18'],
    ['في الرابع والعشرين من شهر تموز 2015', 'date الرابع والعشرين من شهر تموز 2015 = 2015-07-24'],
    ['الحادي عشر من مايو', 'date الحادي عشر من مايو = XXXX-05-11'],
    ['يعود إلى مارس الثاني عشر', 'date مارس الثاني عشر = XXXX-03-12'],
    ['نشر في 30-أكتوبر', 'date 30-أكتوبر = XXXX-10-30'],
    ['منذ فاتح ماي', 'date فاتح ماي = XXXX-05-01'],
    ['في العاشر من سبتمبر، ألفين وخمسة', 'date العاشر من سبتمبر، ألفين وخمسة = 2005-09-10'],
  ])('%s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });

  it.each([
    ['منذ شباط/فبراير', 'date شباط/فبراير = XXXX-02'],
    ['في يونيو (حزيران) 2012', 'date يونيو (حزيران) 2012 = 2012-06'],
    ['منذ كانون الثاني / يناير 2013', 'date كانون الثاني / يناير 2013 = 2013-01'],
    ['في 3 آب - أغسطس 2014', 'date 3 آب - أغسطس 2014 = 2014-08-03'],
    ['خلال شهر نونبر', 'date شهر نونبر = XXXX-11'],
    ['منذ نوفمبر', 'date نوفمبر = XXXX-11'],
    ['عاد في مارس\nثم غادر', 'date مارس = XXXX-03'],
  ])('reads a month named twice or by its word: %s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });

  it.each([
    ['الأربعاء، 6 مارس 2024', 'date الأربعاء، 6 مارس 2024 = 2024-03-06'],
    ['يوم الخميس الموافق 17 ديسمبر 2015', 'date الخميس الموافق 17 ديسمبر 2015 = 2015-12-17'],
    ['الجمعة (19 حزيران)', 'date الجمعة (19 حزيران) = XXXX-06-19'],
    ['اليوم 6 مايو', 'date اليوم 6 مايو = XXXX-05-06'],
    ['الأحد المقبل 18 شباط', 'date الأحد المقبل 18 شباط = XXXX-02-18'],
    ['فجر يوم الأربعاء 15 تموز', 'date الأربعاء 15 تموز = XXXX-07-15'],
  ])('takes the weekday along: %s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });

  it.each([
    ['مارس الضغط على خصومه'],
    ['قالت تيريزا ماي أمام البرلمان'],
    ['التقى رجب الوفد'],
    ['عبر باب المدينة'],
    ['فاز الفريق 2-صفر'],
    ['أنفق الأب كل ما لديه'],
  ])('keeps silent where a month is another word: %s', (text) => {
    expect(summaryOf(text)).toEqual([]);
  });

  it('takes the year from the article where «اليوم» or a weekday stands before the date', () => {
    expect(summaryOf('اليوم الثلاثاء، 13 شباط', '2018-02-13')).toEqual([
      'date اليوم الثلاثاء، 13 شباط = 2018-02-13',
    ]);
    expect(summaryOf('الأحد 31 كانون الأول', '2018-01-05')).toEqual([
      'date الأحد 31 كانون الأول = 2017-12-31',
    ]);
    expect(summaryOf('الأربعاء 13 شباط', '2018-02-13')).toEqual([
      'date الأربعاء 13 شباط = XXXX-02-13',
    ]);
  });

  it('reads Latin dates of a page, and two calendars as two dates', () => {
    expect(summaryOf('نشر February 13, 2018 ثم 9 août 2019')).toEqual([
      'date February 13, 2018 = 2018-02-13',
      'date 9 août 2019 = 2019-08-09',
    ]);
    expect(summaryOf('الثلاثاء 13 شباط 2018 - 27 جمادى الأولى 1439 هـ')).toEqual([
      'date الثلاثاء 13 شباط 2018 = 2018-02-13',
      'date 27 جمادى الأولى 1439 هـ = 2018-02-13',
    ]);
  });

  it('gives each day of a list the month that only the last one names', () => {
    expect(summaryOf('تستمر أيام 9 و10 و11 جوان')).toEqual([
      'date 9 = XXXX-06-09',
      'date 10 = XXXX-06-10',
      'date 11 جوان = XXXX-06-11',
    ]);
  });

  it('gives a date the year of the one that «و» joins to it', () => {
    expect(summaryOf('خلال يناير وفبراير 2018')).toEqual([
      'date يناير = 2018-01',
      'date فبراير 2018 = 2018-02',
    ]);
  });

  it('reads a day beside its weekday at the end of a clause, as of the article', () => {
    expect(summaryOf('يعود الثلاثاء 19.', '2013-02-12')).toEqual(['date الثلاثاء 19 = 2013-02-19']);
    expect(summaryOf('قتل الثلاثاء 19 مسلحا', '2013-02-12')).toEqual([
      'relative_date الثلاثاء = 2013-02-12',
    ]);
  });

  it('places a date by what the article says of its month or year', () => {
    expect(summaryOf('في 26 يونيو الماضي', '2015-07-31')).toEqual([
      'date 26 يونيو الماضي = 2015-06-26',
    ]);
    expect(summaryOf('في 3 أغسطس العام الماضي', '2015-08-04')).toEqual([
      'date 3 أغسطس العام الماضي = 2014-08-03',
    ]);
    expect(summaryOf('في 20 من الشهر المقبل', '2017-12-07')).toEqual([
      'date 20 من الشهر المقبل = 2018-01-20',
    ]);
    expect(summaryOf('يوم 20 الجاري وفي 5 من المقبل', '2017-12-07')).toEqual([
      'date 20 الجاري = 2017-12-20',
      'date 5 من المقبل = 2018-01-05',
    ]);
    expect(summaryOf('في 2 يناير المقبل', '2017-12-07')).toEqual([
      'date 2 يناير المقبل = 2018-01-02',
    ]);
    expect(summaryOf('في 26 يونيو الماضي')).toEqual(['date 26 يونيو الماضي = XXXX-06-26']);
  });
});

describe('dates in digits', () => {
  it.each([
    ['13/2/2018', '2018-02-13'],
    ['2018-02-13', '2018-02-13'],
    ['13.02.2018', '2018-02-13'],
    ['13-2-2018', '2018-02-13'],
    ['١٣\u200f/٢\u200f/٢٠١٨', '2018-02-13'],
    ['2/28/2018', '2018-02-28'],
    ['1/9/18', '2018-09-01'],
    ['22/4', 'XXXX-04-22'],
    ['3/2015', '2015-03'],
    ['١٤/ ١٠/ ١٤٣٦ هجرية', '2015-07-30'],
  ])('%s', (text, value) => {
    expect(summaryOf(`صدر القرار ${text} في الصباح`)).toEqual([`date ${text} = ${value}`]);
  });

  it('reads the dateline of an agency', () => {
    expect(summaryOf('مسقط - 9 - 4 (عمانية) -- وصل الوفد')).toEqual(['date 9 - 4 = XXXX-04-09']);
    expect(summaryOf('فاز الفريق بنتيجة كبيرة أمس - 9 - 4 (إياب)')[1]).toBeUndefined();
  });

  it('reads a year of two digits by the article', () => {
    expect(summaryOf('كتب 16/04/21 هنا', '2016-11-07')).toEqual(['date 16/04/21 = 2016-04-21']);
    expect(summaryOf('كتب 16/04/21 هنا', '2021-05-01')).toEqual(['date 16/04/21 = 2021-04-16']);
  });

  it.each([
    ['يعمل 24/7 دون توقف'],
    ['وصل إلى 3/4 الطريق'],
    ['كتب 31/2/2018 خطأ'],
    ['النسخة 1.2.3.4 منه'],
  ])('keeps silent: %s', (text) => {
    expect(summaryOf(text)).toEqual([]);
  });
});

describe('Hijri dates', () => {
  it('are placed by the article in their own calendar', () => {
    expect(summaryOf('خلال رمضان الماضي', '2015-08-13')).toEqual([
      'relative_date رمضان الماضي = 2015-06-18/2015-07-16',
    ]);
  });

  it.each([
    ['في 5 رجب 1445 هـ', 'date 5 رجب 1445 هـ = 2024-01-17'],
    ['غرة محرم 1446هـ', 'date غرة محرم 1446هـ = 2024-07-07'],
    ['في 10 ذي الحجة 1440', 'date 10 ذي الحجة 1440 = 2019-08-11'],
    ['لعام 1436هـ', 'date 1436هـ = 2014-10-25/2015-10-13'],
    ['15-6-1436هـ', 'date 15-6-1436هـ = 2015-04-04'],
  ])('%s', (text, expected) => {
    expect(summaryOf(text)).toEqual([expected]);
  });
});
