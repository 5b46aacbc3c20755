import { describe, expect, it } from 'vitest';
import { defaultMatches, publisherOf, siteOf, sites } from '../../../lib/article/sites.ts';

/** The member states of the Arab League. */
const ARAB_STATES = 'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE'.split(' ');

describe('the list of sites', () => {
  it('covers 22 countries and the outlets beyond them with at least 120 hosts', () => {
    expect(new Set(sites.map(({ host }) => host)).size).toBeGreaterThanOrEqual(120);
    const national = new Set(
      sites.filter(({ scope }) => scope === 'national').map(({ country }) => country),
    );
    expect([...national].sort()).toEqual([...ARAB_STATES].sort());
    expect(sites.some(({ scope }) => scope === 'pan-arab')).toBe(true);
    expect(sites.some(({ scope }) => scope === 'international')).toBe(true);
  });

  it('names no host twice and none with www', () => {
    const keys = sites.map(({ host, path }) => host + (path ?? ''));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('www.'))).toEqual([]);
  });

  it('gives match patterns of the form that manifests take', () => {
    for (const pattern of defaultMatches())
      expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/u);
  });

  it('finds the site of an address', () => {
    expect(siteOf('https://www.bbc.com/arabic/middleeast-1')?.name.en).toBe('BBC Arabic');
    expect(siteOf('https://www.bbc.com/news/1')).toBeNull();
    expect(siteOf('https://gate.ahram.org.eg/News/1.aspx')?.country).toBe('EG');
    expect(siteOf('https://notahram.org.eg/')).toBeNull();
    expect(siteOf('nonsense')).toBeNull();
  });

  it('names the publisher, the page itself where the site is not listed', () => {
    expect(publisherOf('https://www.alyaum.com/articles/1', 'alyaum')).toBe('اليوم');
    expect(publisherOf('https://example.org/1', 'مدونة')).toBe('مدونة');
    expect(publisherOf(null, null)).toBeNull();
  });
});
