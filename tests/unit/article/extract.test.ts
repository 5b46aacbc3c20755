import { describe, expect, it } from 'vitest';
import { MAXIMUM_TEXT } from '../../../lib/article/bounds.ts';
import { extractArticle } from '../../../lib/article/extract.ts';
import { pageOf, paragraphs } from './dom.ts';

const read = (body: string, head = '') => extractArticle(pageOf(body, head), null);

describe('extractArticle', () => {
  it('gives an empty article of an empty page', () => {
    const { article } = read('');
    expect(article).toMatchObject({ title: null, text: '', blocks: [], publishedAt: null });
  });

  it('leaves out counters, credits, link lists and notices inside the story', () => {
    const { article } = read(`<article><h1>عنوان الخبر كما يراه القارئ</h1>${paragraphs(2)}
      <p>عدد القراءات: 458</p><p>اقرأ أيضا: <a href="/a">خبر آخر عن شيء آخر تماما</a></p>
      <figure><figcaption>رويترز</figcaption></figure><ul><li><a href="/b">رابط أول إلى خبر</a></li><li><a href="/c">رابط ثان إلى خبر</a></li></ul>
      ${paragraphs(2)}<p>جميع الحقوق محفوظة للموقع ولا يجوز نشر شيء منه دون إذن مكتوب من الإدارة.</p></article>`);
    expect(article.blocks).toHaveLength(5);
    expect(article.text).not.toMatch(/458|رابط|رويترز|الحقوق/u);
  });

  it('keeps a caption that says something', () => {
    const { article } = read(
      `<article>${paragraphs(2)}<figure><figcaption>بلغ عدد الحاضرين في القاعة 120 شخصا من عشرين دولة</figcaption></figure>${paragraphs(2)}</article>`,
    );
    expect(article.text).toContain('120 شخصا');
  });

  it('reads every story of a page that has several', () => {
    const { article } = read(
      `<main>${[1, 2, 3].map((n) => `<article><h2>القصة رقم ${n} من قصص اليوم</h2>${paragraphs(2)}</article>`).join('')}</main>`,
    );
    expect(article.blocks.length).toBeGreaterThanOrEqual(8);
  });

  it('believes no class name that would throw the story away', () => {
    const { article } = read(
      `<div class="page-with-sidebar comments-open"><div class="share-story">${paragraphs(5)}</div></div>`,
    );
    expect(article.blocks).toHaveLength(5);
  });

  it('reads a shadow root that only the extension can see', () => {
    const document = pageOf('<news-story></news-story>');
    const inner = pageOf(`<div>${paragraphs(4)}</div>`);
    const root = inner.querySelector('body');
    const { article } = extractArticle(document, null, {
      closedShadowRoot: (element) =>
        element.localName === 'news-story' ? (root as unknown as ShadowRoot) : null,
    });
    expect(article.blocks).toHaveLength(4);
  });

  it('reads a frame of the same origin that holds the story', () => {
    const document = pageOf('<h1>إطار</h1><iframe src="story.html"></iframe>');
    const frame = document.querySelector('iframe');
    Object.defineProperty(frame, 'contentDocument', {
      value: pageOf(`<div>${paragraphs(6)}</div>`),
    });
    expect(extractArticle(document, null).article.blocks.length).toBeGreaterThanOrEqual(6);
  });

  it('reads a frame with a headline and a story of its own beside that of the page, of its own date', () => {
    const own = `<main><h1>عنوان الخبر الأول في هذه الصفحة</h1>${paragraphs(20)}</main>`;
    const framed = `<h1>عنوان الخبر الثاني في إطار الصفحة</h1><time datetime="2017-07-10">يوم</time>${paragraphs(20)}`;
    const read = (inside: string, frame = '<iframe></iframe>') => {
      const document = pageOf(own + frame);
      const value = pageOf(inside);
      Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value });
      const { article, elements, roots } = extractArticle(document, null);
      expect(elements).toHaveLength(article.blocks.length);
      expect(roots.includes(value.body)).toBe(article.blocks.length > 21);
      return article;
    };
    const { text, blocks, stories = [] } = read(framed);
    expect(blocks).toHaveLength(42);
    expect(stories.map(({ publishedAt }) => publishedAt.date)).toEqual(['2017-07-10']);
    expect(text.slice(stories[0]?.start, stories[0]?.end)).toMatch(
      /^عنوان الخبر الثاني.*\(20\)$/su,
    );
    expect(read(paragraphs(20)).blocks).toHaveLength(21);
    expect(read(framed, '<iframe hidden></iframe>').blocks).toHaveLength(21);
  });

  it('gives up on a frame that it may not read', () => {
    const document = pageOf(`<p>نص قصير</p><iframe src="https://example.org/"></iframe>`);
    Object.defineProperty(document.querySelector('iframe'), 'contentDocument', {
      get: () => {
        throw new Error('blocked');
      },
    });
    expect(() => extractArticle(document, null)).not.toThrow();
  });

  it('changes nothing in the page', () => {
    const document = pageOf(
      `<form><input name="parentNode"><article>${paragraphs(4)}</article></form>`,
    );
    const before = document.toString();
    extractArticle(document, null);
    expect(document.toString()).toBe(before);
  });
});

describe('extractArticle on hostile pages', () => {
  it('goes through tens of thousands of nodes and deep nesting without recursion', () => {
    const document = pageOf(`<article>${paragraphs(4)}</article>`);
    let at: Element = document.body;
    for (let depth = 0; depth < 2_000; depth += 1) {
      const child = document.createElement('div');
      at.appendChild(child);
      at = child;
    }
    at.textContent = 'قعر الصفحة';
    const flat = document.createElement('div');
    flat.innerHTML = '<i></i>'.repeat(40_000);
    document.body.appendChild(flat);
    expect(extractArticle(document, null).article.blocks).toHaveLength(4);
  });

  it('bounds 10 MB of text and says so', () => {
    const document = pageOf('');
    const paragraph = document.createElement('p');
    paragraph.textContent = 'كلمات كثيرة جدا لا تنتهي. '.repeat(400_000);
    document.body.appendChild(paragraph);
    const { article, isCut } = extractArticle(document, null);
    expect(article.text.length).toBeLessThanOrEqual(MAXIMUM_TEXT);
    expect(article.text.length).toBeGreaterThan(1_000_000);
    expect(isCut).toBe(true);
  });

  it('survives a flood of bidi controls and broken metadata', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2018-02-13T</script>' +
      '<script type="application/ld+json">[[[[{"@type":["Thing",5,null]}]]]]</script><meta property="article:published_time" content="soon">';
    const { article } = read(
      `<article>${paragraphs(3)}<p>${'\u202e\u2067'.repeat(10_000)}</p>${paragraphs(1)}</article>`,
      head,
    );
    expect(article.publishedAt).toBeNull();
    expect(article.blocks.length).toBeGreaterThanOrEqual(4);
  });
});
