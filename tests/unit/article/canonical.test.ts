import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../lib/article/canonical.ts';
import { readMeta } from '../../../lib/article/meta.ts';

function addressOf(url: string | null, head: string): string | null {
  const { document } = parseHTML(`<html><head>${head}</head><body></body></html>`);
  return canonicalAddress(url, { meta: [...readMeta(document)] });
}
const link = (href: string) => `<link rel="canonical" href="${href}">`;

describe('the address that a page says is its own', () => {
  it.each([
    [
      'its link',
      'https://www.outlet.example/a?ref=1',
      link('https://www.outlet.example/a'),
      'https://www.outlet.example/a',
    ],
    [
      'a link without its host',
      'https://outlet.example/a?ref=1',
      link('/a'),
      'https://outlet.example/a',
    ],
    [
      'another name of the site',
      'https://m.outlet.example/amp/a',
      link('https://www.outlet.example/a'),
      'https://www.outlet.example/a',
    ],
    [
      'og:url where there is no link',
      'https://outlet.example/a?ref=1',
      '<meta property="og:url" content="https://outlet.example/a">',
      'https://outlet.example/a',
    ],
    ['none', 'https://outlet.example/a', '', null],
    ['another site', 'https://outlet.example/a', link('https://other.example/a'), null],
    [
      'a site that only ends so',
      'https://evil-outlet.example/a',
      link('https://outlet.example/a'),
      null,
    ],
    [
      'the front page for an article',
      'https://outlet.example/a',
      link('https://outlet.example/'),
      null,
    ],
    [
      'an article by its query',
      'https://outlet.example/index.php?id=7&x=1',
      link('/?id=7'),
      'https://outlet.example/?id=7',
    ],
    [
      'the front page for the front page',
      'https://outlet.example/?x=1',
      link('/'),
      'https://outlet.example/',
    ],
    ['no address', 'https://outlet.example/a', link('http://['), null],
    ['a script', 'https://outlet.example/a', link('javascript:alert(1)'), null],
    ['an address of a page without one', null, link('https://outlet.example/a'), null],
  ])('%s', (_, url, head, expected) => {
    expect(addressOf(url, head)).toBe(expected);
  });
});
