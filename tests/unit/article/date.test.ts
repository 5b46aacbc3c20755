import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import names from '../../../assets/lexicon/dateline.json' with { type: 'json' };
import { readText } from '../../../lib/arabic/tokens.ts';
import { dateFromText } from '../../../lib/article/date/from-text.ts';
import { publishedInUrl } from '../../../lib/article/date/from-url.ts';
import { fromHijri } from '../../../lib/article/date/hijri.ts';
import { readDate } from '../../../lib/article/date/read-date.ts';
import { extractArticle } from '../../../lib/article/extract.ts';
import { pageOf, paragraphs } from './dom.ts';

describe('readDate', () => {
  it.each([
    ['2018-02-13T21:00:00Z', '2018-02-13'],
    ['2018-02-13T01:00:00+03:00', '2018-02-13'],
    ['2018/2/3', '2018-02-03'],
    ['20180213', '2018-02-13'],
    ['1518516000', '2018-02-13'],
    ['13-02-2018', '2018-02-13'],
    ['الأربعاء، 07 أكتوبر 2020 - 12:09 م', '2020-10-07'],
    ['١٣ شباط/فبراير ٢٠١٨', '2018-02-13'],
    ['13 فيفري 2018', '2018-02-13'],
    ['3 تشرين الثاني 2019', '2019-11-03'],
    ['27 جمادى الأولى 1439 هـ', '2018-02-13'],
    ['1439/5/27', '2018-02-13'],
    ['13 Feb 2018', '2018-02-13'],
    ['February 13, 2018', '2018-02-13'],
    ['مارس 11, 2019', '2019-03-11'],
    ['شباط 13، 2018', '2018-02-13'],
    ['2018-02', '2018-02'],
  ])('reads «%s»', (text, date) => {
    expect(readDate(text)?.date).toBe(date);
  });

  it.each(['', 'soon', '0000-00-00', '1970-01-01', '2018-13-45', '31/2/2018', '5/2018/13'])(
    'reads no day in «%s»',
    (text) => {
      expect(readDate(text)?.precision === 'day').toBe(false);
    },
  );
});

describe('fromHijri', () => {
  it.each([
    [1439, 5, 27, '2018-02-13'],
    [1441, 9, 1, '2020-04-24'],
    [1445, 1, 1, '2023-07-19'],
  ])('%i-%i-%i', (year, month, day, date) => {
    expect(fromHijri(year, month, day)?.date).toBe(date);
  });
});

describe('publishedInUrl', () => {
  it.each([
    ['https://example.com/news/2018/2/13/story', '2018-02-13'],
    ['https://example.com/2020-06-03-1.3874341', '2020-06-03'],
    ['https://example.com/20180213/story.html', '2018-02-13'],
    ['https://example.com/2013/middle_east/8/3/x/index.html', '2013-08-03'],
    ['https://example.com/2018/02/slug/', '2018-02'],
    ['https://example.com/article/20181345', undefined],
    ['https://example.com/story/164913', undefined],
  ])('%s', (url, date) => {
    expect(publishedInUrl(url)?.date).toBe(date);
  });
});

describe('dateFromText', () => {
  it.each([
    ['الثلاثاء 13/2/2018\nقال وزير إن العمل مستمر.', '2018-02-13'],
    ['خبر عن اجتماع\nنشر في: 13 فبراير 2018 - 10:30 صباحا\nقال وزير.', '2018-02-13'],
    ['الكويت في 13 فبراير 2018 (كونا) -- اختتم الاجتماع أعماله اليوم.', '2018-02-13'],
    ['الرياض 27 جمادى الأولى 1439 هـ الموافق 13 فبراير 2018 م واس', '2018-02-13'],
  ])('takes a dateline', (text, date) => {
    expect(dateFromText(readText(text))).toMatchObject({ date, evidence: 'text' });
  });

  it.each([
    'تأسس الحلف في 11 سبتمبر 2014 في لقاء بمدينة جدة حضره وزراء من المنطقة واتفقوا فيه على مواجهة التنظيم.',
    'ماذا حدث في الموصل يوم 10 حزيران 2014؟\nتمر اليوم ذكرى سقوط المدينة.',
    'قال المتحدث إن المدينة تحررت يوم 10 تموز 2017 بعد معركة استمرت تسعة أشهر وشارك فيها آلاف الجنود من الجيش والشرطة.',
    '',
  ])('leaves a date inside a sentence', (text) => {
    expect(dateFromText(readText(text))).toBeNull();
  });
});

describe('the order of trust', () => {
  const story = `<h1>عنوان طويل بما يكفي لخبر</h1><div class="date">الخميس 15 فبراير 2018</div>${paragraphs(4)}`;
  const linked = (date: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script>`;
  const meta = '<meta property="article:published_time" content="2018-02-14T10:00:00Z">';
  const published = (head: string, url: string | null = null) =>
    extractArticle(pageOf(story, head), url).article.publishedAt;

  it('takes structured data before meta, meta before the address, the address before the text', () => {
    expect(published(linked('2018-02-13') + meta)).toEqual({
      date: '2018-02-13',
      precision: 'day',
      evidence: 'json-ld',
    });
    expect(published(meta)).toMatchObject({ date: '2018-02-14', evidence: 'meta' });
    expect(published('', 'https://example.com/2018/2/12/x')).toMatchObject({
      date: '2018-02-12',
      evidence: 'url',
    });
    expect(published('')).toMatchObject({ date: '2018-02-15', evidence: 'text' });
  });

  it('prefers an exact day to a month that it falls in', () => {
    expect(published(linked('2018-02'))).toMatchObject({ date: '2018-02-15', evidence: 'text' });
    expect(published('', 'https://example.com/2018/02/x/')).toMatchObject({ date: '2018-02-15' });
  });

  it('saves the date of broken structured data', () => {
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"قال "هذا" وذاك","datePublished":"2018-02-13"}</script>';
    expect(published(broken)).toMatchObject({ date: '2018-02-13', evidence: 'json-ld' });
  });

  it('keeps the day of a change apart', () => {
    const { article, modifiedAt } = extractArticle(
      pageOf(
        `<h1>عنوان طويل بما يكفي لخبر</h1><div>آخر تحديث: 20 فبراير 2018</div>${paragraphs(4)}`,
      ),
      null,
    );
    expect(article.publishedAt).toBeNull();
    expect(modifiedAt).toMatchObject({ date: '2018-02-20', evidence: 'text' });
  });

  it('takes no date of another story', () => {
    const other =
      '<aside><article><time datetime="2011-01-01">1 يناير 2011</time><h3>قديم</h3></article></aside>';
    expect(extractArticle(pageOf(other + story), null).article.publishedAt).toMatchObject({
      date: '2018-02-15',
    });
  });
});

describe('the names of months', () => {
  it('are twelve in each calendar, none in two months', () => {
    const Months = v.pipe(
      v.array(v.pipe(v.array(v.pipe(v.string(), v.minLength(2))), v.minLength(1))),
      v.length(12),
    );
    for (const months of [names.gregorian, names.hijri]) {
      expect(v.safeParse(Months, months).success).toBe(true);
      expect(new Set(months.flat()).size).toBe(months.flat().length);
    }
  });
});
