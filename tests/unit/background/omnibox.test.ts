import { describe, expect, it } from 'vitest';
import { lookUpReference } from '../../../lib/analysis/reference-lookup.ts';
import { escapeMarkup, suggest } from '../../../lib/background/omnibox-suggestions.ts';
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

describe('escapeMarkup', () => {
  it('leaves no markup', () => {
    expect(escapeMarkup(`<b a="1">&'`)).toBe('&lt;b a=&quot;1&quot;&gt;&amp;&apos;');
  });

  it('leaves nothing that is no XML', () => {
    expect(escapeMarkup('عضو\u0007\u0000 \ud800 \uffff')).toBe(`عضو${' '.repeat(6)}`);
  });
});
