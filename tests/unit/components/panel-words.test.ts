import { describe, expect, it } from 'vitest';
import { citation } from '../../../components/panel/citation.ts';
import { referenceRoute } from '../../../components/panel/reference-route.ts';
import { subject } from '../../../components/panel/subject.ts';
import { verdictWords } from '../../../components/panel/verdict-words.ts';
import { siteOf } from '../../../components/panel/view.ts';
import { lookUp } from '../../../components/shared/lookup.ts';
import { differenceWords } from '../../../lib/analysis/difference-words.ts';
import { heldOn } from '../../../lib/analysis/held-on.ts';
import type { Entry } from '../../../lib/analysis/session.ts';
import { verdicts } from '../../../lib/comparison/verdict.ts';
import { createTranslator, languages } from '../../../lib/language/translator.ts';
import { mentionVerdicts } from '../../../lib/officials/mention.ts';
import { figureEntry } from '../../fixtures/sessions/make-entries.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';
import { ready } from '../../fixtures/sessions/sessions.ts';

const [ar, en] = [createTranslator('ar'), createTranslator('en')];
const lookup = lookUp(fixtureSet);

function entry(id: string): Entry {
  const found = ready.entries.find((each) => each.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

const bare = (text: string | null): string =>
  (text ?? '').replaceAll(/[\u200e\u2066-\u2069]/gu, '');

describe('what the panel says of an entry', () => {
  it.each(languages)('has words for every verdict in %s', (language) => {
    const { has } = createTranslator(language);
    const all = [...verdicts, ...mentionVerdicts, 'consistent', 'inconsistent', 'none'];
    expect(all.filter((verdict) => !has(`verdict.${verdict}`))).toEqual([]);
  });

  it('names what it is about, and does not repeat what is printed', () => {
    expect(subject(ar, entry('f0'), lookup)).toBe('أعضاء التحالف الدولي ضد داعش');
    expect(subject(ar, entry('f6'), lookup)).toBe('إعلان قيام التحالف في جدة');
    expect(subject(ar, entry('m0'), lookup)).toBe('وزير الخارجية الأمريكي');
    expect(subject(en, entry('m0'), lookup)).toBe('Rex Tillerson · US Secretary of State');
    expect(subject(ar, entry('f5'), lookup)).toBe('عدد');
    expect(subject(ar, entry('f0'), null)).toBe('عدد');
  });

  it('says how far a figure is from the reference', () => {
    const words = (id: string): string => {
      const found = entry(id);
      return found.type === 'figure' ? bare(differenceWords(en, found.figure)) : '';
    };
    expect(words('f4')).toBe('5 billion US dollars less (16.7%)');
    expect(words('f0')).toBe('');
    const late = figureEntry('f9', 'difference', '‹14 فبراير›', {
      kind: 'date',
      difference: { reference: '2018-02-12', absolute: 2, percent: null },
    });
    expect(bare(differenceWords(ar, late.figure))).toBe('بعده بـيومين');
  });

  it('says no verdict where nothing was compared', () => {
    expect(verdictWords(en, figureEntry('f9', 'unreferenced', '‹7›', { verdict: null }))).toBe(
      'Not compared',
    );
  });

  it('cites with a link that opens at the figure, and without invisible characters', () => {
    const cited = citation(ar, entry('f2'), ready, '2026-11-21T10:00:00Z');
    expect(cited).toContain('«68»');
    expect(cited).toContain('https://news.example/coalition/kuwait-meeting#:~:text=');
    expect(cited).toBe(bare(cited));
  });
});

describe('where an entry leads in the library', () => {
  it('corrects what is there', () => {
    expect(referenceRoute(entry('f1'), null)).toEqual({
      path: '/reference/edit/members-2017-11',
      corrects: true,
    });
    expect(referenceRoute(entry('m0'), null)?.path).toBe('/reference/edit/tillerson');
  });

  it('begins what is not there with what the article prints', () => {
    const route = referenceRoute(entry('f5'), ready.article.publishedAt);
    expect(route?.corrects).toBe(false);
    expect(route?.path).toContain('value=340');
    expect(route?.path).toContain('asOf=2018-02-14');
  });

  it('leads nowhere from a check', () => {
    expect(referenceRoute(entry('c0'), null)).toBeNull();
  });
});

describe('a term', () => {
  const [kerry] = fixtureSet.terms;
  if (!kerry) throw new Error('the fixture has terms');

  it.each([
    ['2017-01-20', true],
    ['2017-01-21', false],
    ['2017-01', true],
    ['2013', true],
    ['2012', false],
  ])('held on %s: %s', (day, held) => {
    expect(heldOn(kerry, day)).toBe(held);
  });
});

it('asks leave for a site of the web and for nothing else', () => {
  expect(siteOf('https://news.example:8080/a?b')).toEqual({
    host: 'news.example:8080',
    origin: 'https://news.example/*',
  });
  for (const none of ['about:blank', 'chrome://extensions', 'file:///a.html', 'no address']) {
    expect(siteOf(none)).toBeNull();
  }
});
