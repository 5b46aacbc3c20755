import { describe, expect, it } from 'vitest';
import { articleCitation } from '../../../lib/exchange/citation.ts';
import { textFragmentLink } from '../../../lib/exchange/text-fragment.ts';
import { figureEntry } from '../ledger/sample-session.ts';

describe('textFragmentLink', () => {
  const link = (text: string, printed: string, url = 'https://a.example/n') =>
    decodeURIComponent(textFragmentLink(url, figureEntry('f0', text, printed)));

  it('gives the words around, and widens a number that is glued to letters', () => {
    expect(link('قال إن التحالف يضم وبـ74 عضوا من دول', '74')).toBe(
      'https://a.example/n#:~:text=إن التحالف يضم-,وبـ74,-عضوا من دول',
    );
  });

  it('works at both ends of a sentence and beside another fragment', () => {
    expect(link('74 عضوا', '74')).toBe('https://a.example/n#:~:text=74,-عضوا');
    expect(link('عضوا 74', '74', 'https://a.example/n#top')).toBe(
      'https://a.example/n#top:~:text=عضوا-,74',
    );
  });

  it('leaves signs at the far ends out', () => {
    expect(link('«قيل: 30 مليون دولار.', '30 مليون دولار')).toBe(
      'https://a.example/n#:~:text=قيل:-,30 مليون دولار',
    );
  });

  it('leaves none of the directive’s own signs in a word', () => {
    const raw = textFragmentLink('https://a.example/', figureEntry('f0', 'a-b, c&d 5-7 x', '5'));
    expect(raw.split(':~:text=')[1]).toBe('a%2Db%2C%20c%26d-,5,-%2D7%20x');
  });
});

describe('articleCitation', () => {
  const article = {
    title: 'وزراء التحالف يجتمعون.',
    publisher: 'صحيفة مثال',
    outlet: 'outlet.example',
    publishedAt: { date: '2018-02-13', precision: 'day' as const, evidence: 'meta' },
    url: 'https://outlet.example/1',
  };
  const accessed = '2026-01-02T00:00:00Z';
  const undated = { ...article, publishedAt: null };

  it('follows each style', () => {
    expect(articleCitation(article, 'chicago', accessed)).toBe(
      'صحيفة مثال. “وزراء التحالف يجتمعون.” February 13, 2018. https://outlet.example/1',
    );
    expect(articleCitation(article, 'apa', accessed)).toBe(
      'صحيفة مثال. (2018, February 13). وزراء التحالف يجتمعون. https://outlet.example/1',
    );
    expect(articleCitation(article, 'arabic', accessed)).toBe(
      'صحيفة مثال، «وزراء التحالف يجتمعون»، 13 فبراير 2018، https://outlet.example/1، تاريخ الاطلاع: 2 يناير 2026.',
    );
  });

  it('says what is not known', () => {
    expect(articleCitation(undated, 'chicago', accessed)).toContain('Accessed January 2, 2026.');
    expect(articleCitation(undated, 'apa', accessed)).toContain('(n.d.)');
    expect(articleCitation(undated, 'arabic', accessed)).toContain('بلا تاريخ');
    const month = { ...article, publishedAt: { ...article.publishedAt, date: '2018-02' } };
    expect(articleCitation(month, 'apa', accessed)).toContain('(2018, February).');
    expect(articleCitation(month, 'chicago', accessed)).toContain('February 2018.');
    expect(
      articleCitation({ ...article, publisher: null, title: null, url: null }, 'chicago', accessed),
    ).toBe('outlet.example. February 13, 2018.');
  });
});
