import { describe, expect, it } from 'vitest';
import { lookUpReference } from '../../../lib/analysis/reference-lookup.ts';
import { escapeMarkup, routeOf, suggest } from '../../../lib/background/omnibox-suggestions.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';

const translator = createTranslator('ar');
const { history } = lookUpReference(fixtureSet);

describe('suggest', () => {
  it('finds a metric with its latest value', () => {
    const metric = fixtureSet.metrics.find(({ id }) => id === 'coalition.members');
    const [first] = suggest(fixtureSet, history, metric?.labels.ar ?? '', translator);
    expect(first?.content).toBe('/reference/metric/coalition.members');
    expect(first?.description).toMatch(/: .*\p{Nd}/u);
  });

  it('finds persons by name, and nothing for nothing', () => {
    const [person] = fixtureSet.persons;
    const found = suggest(fixtureSet, history, person?.names.ar ?? '', translator);
    expect(found.map(({ content }) => content)).toContain(`/reference/person/${person?.id}`);
    expect(suggest(fixtureSet, history, '  ', translator)).toEqual([]);
    expect(suggest(fixtureSet, history, 'زقزقة', translator)).toEqual([]);
  });
});

describe('what was entered', () => {
  it('leads to its entry where it is a suggestion', () => {
    for (const { content } of suggest(fixtureSet, history, 'التحالف', translator)) {
      expect(routeOf(content)).toBe(content);
    }
  });

  it.each([
    ['', '/reference'],
    ['   ', '/reference'],
    ['عدد الأعضاء', `/reference?search=${encodeURIComponent('عدد الأعضاء')}`],
    ['/reference/../settings', '/reference?search=%2Freference%2F..%2Fsettings'],
    ['/reference/metric/a?b#c', '/reference?search=%2Freference%2Fmetric%2Fa%3Fb%23c'],
    ['a?b=c#/settings', '/reference?search=a%3Fb%3Dc%23%2Fsettings'],
    ['74%', '/reference?search=74%25'],
    ['\ud800', '/reference?search=%EF%BF%BD'],
  ])('«%s» is searched for, whatever it holds', (entered, route) => {
    expect(routeOf(entered)).toBe(route);
  });

  it('is cut where it is endless, and the suggestions stay quick', () => {
    const endless = 'عضو '.repeat(100_000);
    expect(routeOf(endless).length).toBeLessThan(2000);
    expect(suggest(fixtureSet, history, endless, translator)).toEqual([]);
  });
});

describe('escapeMarkup', () => {
  it('leaves no markup', () => {
    expect(escapeMarkup(`<b a="1">&'`)).toBe('&lt;b a=&quot;1&quot;&gt;&amp;&apos;');
  });

  it('leaves nothing that is no XML', () => {
    expect(escapeMarkup('عضو\u0007\u0000 \ud800 \uffff')).toBe(`عضو${' '.repeat(6)}`);
  });
});
