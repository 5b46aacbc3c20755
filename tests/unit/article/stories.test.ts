import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../lib/article/extract.ts';
import { pageOf, paragraphs } from './dom.ts';

const datesOf = (body: string, head = '') => {
  const { article } = extractArticle(pageOf(body, head), null);
  return (article.stories ?? []).map(({ start, end, publishedAt }) => ({
    begins: article.text.slice(start, start + 12),
    ends: article.text.slice(0, end).endsWith(')'),
    date: publishedAt.date,
    evidence: publishedAt.evidence,
  }));
};

const story = (name: string, date: string, inside = '') =>
  `<article><h2>${name} من أخبار هذا اليوم</h2>${date}${paragraphs(2)}${inside}</article>`;
const time = (day: string) => `<time datetime="${day}T10:00:00Z">أمس</time>`;

describe('the stories of a page', () => {
  it('are dated each by its own time', () => {
    const page = `<main>${story('الخبر الأول', time('2018-02-13'))}${story('الخبر الثاني', time('2017-07-10'))}${story('الخبر الثالث', '')}</main>`;
    expect(datesOf(page)).toEqual([
      { begins: 'وصل الوفد إل', ends: true, date: '2018-02-13', evidence: 'time' },
      { begins: 'الخبر الثاني', ends: true, date: '2017-07-10', evidence: 'time' },
    ]);
  });

  it('are dated by the page’s list of them, by heading', () => {
    const list = `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[
      {"@type":"ListItem","item":{"@type":"NewsArticle","headline":"الخبر الأول من أخبار هذا اليوم","datePublished":"2016-10-17"}},
      {"@type":"ListItem","item":{"@type":"NewsArticle","headline":"الخبر الثاني من أخبار هذا اليوم","datePublished":"2015-05-17"}}]}</script>`;
    const page = `<main>${story('الخبر الأول', '')}${story('الخبر الثاني', '')}</main>`;
    expect(datesOf(page, list).map(({ date, evidence }) => [date, evidence])).toEqual([
      ['2016-10-17', 'json-ld'],
      ['2015-05-17', 'json-ld'],
    ]);
  });

  it('are dated by structured data and by datelines of their own', () => {
    const own = (day: string) =>
      `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${day}"}</script>`;
    const page = `<main>${story('الخبر الأول', '', own('2018-02-13'))}${story('الخبر الثاني', '<p>الاثنين 10/7/2017</p>')}</main>`;
    expect(datesOf(page).map(({ date, evidence }) => [date, evidence])).toEqual([
      ['2018-02-13', 'json-ld'],
      ['2017-07-10', 'text'],
    ]);
  });

  it('are the updates of a live blog in boxes of any name', () => {
    const update = (day: string) =>
      `<div class="live-post">${time(day)}${paragraphs(1)}<p>وأضاف المتحدث أن العمل مستمر في كل الأحياء وأن الطرق مفتوحة.</p></div>`;
    const page = `<main><h1>تغطية مباشرة لأعمال الاجتماع</h1><p>ننقل هنا ما يستجد من أخبار الاجتماع ساعة بساعة.</p>${update('2018-02-14')}${update('2018-02-13')}</main>`;
    expect(datesOf(page).map(({ date }) => date)).toEqual(['2018-02-14', '2018-02-13']);
  });

  it('are none in an article with a header, sections and a timeline of events', () => {
    const event = (day: string) =>
      `<div class="timeline-item">${time(day)}<p>دخلت القوات في هذا اليوم إلى المدينة من جهة الشرق بعد معارك طويلة.</p></div>`;
    const page = `<article>${time('2018-02-13')}<h1>عنوان طويل بما يكفي لخبر</h1>${paragraphs(3)}${event('2014-06-10')}${event('2017-07-10')}</article>`;
    expect(datesOf(page)).toEqual([]);
  });

  it('are none in an article whose head and body stand in boxes of their own', () => {
    const head = `<div class="article-header"><h1>عنوان طويل بما يكفي لخبر</h1>${time('2018-02-15')}</div>`;
    const body = `<div class="article-body">${paragraphs(3)}<h2>عنوان فرعي في الخبر</h2>${paragraphs(3)}</div>`;
    expect(datesOf(`<div>${head}${body}</div>`)).toEqual([]);
    expect(
      datesOf(`<article class="page"><article class="story">${head}${body}</article></article>`),
    ).toEqual([]);
  });

  describe('that an endless page brings', () => {
    const title = 'الخبر الأول من أخبار هذا اليوم';
    const head = `<title>${title}</title><meta property="og:title" content="${title}">`;
    const first = story('الخبر الأول', time('2018-02-13'), paragraphs(24));
    const later = [
      story('الخبر الثاني', time('2017-07-10'), paragraphs(16)),
      story('الخبر الثالث', time('2016-10-17'), paragraphs(16)),
    ];
    const brought = (body: string) => datesOf(body, head).map(({ begins, date }) => [begins, date]);
    const all = [
      ['الخبر الأول ', '2018-02-13'],
      ['الخبر الثاني', '2017-07-10'],
      ['الخبر الثالث', '2016-10-17'],
    ];

    it.each([
      ['beside the first', `<main>${first}${later.join('')}</main>`],
      ['beside what holds the first', `<main>${first}</main>${later.join('')}`],
      ['in a box of their own', `<main>${first}</main><div id="loader">${later.join('')}</div>`],
      ['each in its box', [first, ...later].map((one) => `<div>${one}</div>`).join('')],
      [
        'marked as articles by microdata alone',
        [first, ...later]
          .join('')
          .replaceAll('<article', '<div itemscope itemtype="https://schema.org/NewsArticle"')
          .replaceAll('/article>', '/div>'),
      ],
    ])('are dated and read each by itself: %s', (_where, body) => {
      expect(brought(body)).toEqual(all);
    });

    it('are none where all that stands beside the story are teasers of others', () => {
      const teaser = (number: number) =>
        `<article><h3><a href="/${number}">عنوان خبر آخر من أخبار الأسبوع الماضي</a></h3>${time('2017-01-01')}${paragraphs(3)}</article>`;
      const body = `<main>${first}</main><section>${[1, 2, 3, 4].map(teaser).join('')}</section>`;
      const { article } = extractArticle(pageOf(body, head), null);
      expect(article.stories ?? []).toEqual([]);
      expect(article.text).not.toContain('عنوان خبر آخر');
    });
  });

  it('are the innermost of one kind, within the box that holds them all', () => {
    const page = `<div><article class="live"><h1>تغطية مباشرة لأعمال الاجتماع</h1>${paragraphs(1)}${story('الخبر الأول', time('2018-02-14'))}${story('الخبر الثاني', time('2018-02-13'))}</article></div>`;
    expect(datesOf(page).map(({ begins, date }) => [begins, date])).toEqual([
      ['الخبر الأول ', '2018-02-14'],
      ['الخبر الثاني', '2018-02-13'],
    ]);
  });

  it('leave a comment’s date to the comment', () => {
    const comment = `<article class="comment">${time('2020-01-01')}<p>تعليق طويل بعض الشيء من قارئ للخبر في الصفحة.</p></article>`;
    const page = `<article>${time('2018-02-13')}<h1>عنوان طويل بما يكفي لخبر</h1>${paragraphs(6)}</article><section class="comments">${comment}${comment}</section>`;
    const { article } = extractArticle(pageOf(page), null);
    expect(article.publishedAt?.date).toBe('2018-02-13');
    expect(article.stories).toEqual([]);
  });
});
