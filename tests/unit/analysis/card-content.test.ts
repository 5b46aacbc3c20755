import { describe, expect, it } from 'vitest';
import { cardContent } from '../../../lib/analysis/card-content.ts';
import { lookUpReference } from '../../../lib/analysis/reference-lookup.ts';
import { verdicts } from '../../../lib/comparison/verdict.ts';
import { figureKinds } from '../../../lib/figures/figure.ts';
import { createTranslator, languages } from '../../../lib/language/translator.ts';
import { mentionVerdicts } from '../../../lib/officials/mention.ts';
import { reason } from '../../../lib/reason.ts';
import { checkEntry, figureEntry, mentionEntry } from '../../fixtures/sessions/make-entries.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';

const publishedAt = { date: '2018-02-13', precision: 'day', evidence: 'meta' } as const;
const lookup = lookUpReference(fixtureSet);
const writing = { lookup, translator: createTranslator('en'), publishedAt };

const membersOf = fixtureSet.statements.filter(({ metric }) => metric === 'coalition.members');
const members = figureEntry('f0', 'difference', 'بلغ العدد ‹68› عضوا', {
  value: 68,
  metric: 'coalition.members',
  verdict: 'outdated',
  statements: membersOf.filter(({ value }) => value === 68 || value === 75).map(({ id }) => id),
  difference: { reference: 74, absolute: -6, percent: -8.1 },
  reasons: [reason('linked_by', { cues: 'التحالف' })],
});

describe('the card of a figure', () => {
  it('says what is printed, the reference as of the article, difference, source and history', () => {
    const card = cardContent(members, writing);
    expect(card.printed).toBe('68');
    expect(card.verdict).toBe('Out of date by then');
    const lines = Object.fromEntries(card.lines.map(({ label, value }) => [label, value]));
    // The value read out is left out where it is printed in the same digits.
    expect(lines.Value).toBeUndefined();
    expect(lines['Reference on 13\u00a0February\u00a02018']).toContain('75');
    expect(lines.Difference?.replaceAll(/[\u2066-\u2069]/gu, '')).toBe('6 less (8.1%)');
    expect(card.source?.url).toMatch(/^https:/u);
    expect(card.source?.parts).toHaveLength(3);
    expect(card.source?.parts.at(-1)).not.toContain(' ');
    expect(card.history).toContain('·');
    expect(card.notes).toEqual([]);
  });

  it('says when a value held that did not hold on the day of the article', () => {
    const [founding] = membersOf;
    const old = { ...members.figure, verdict: 'agrees', statements: [founding?.id ?? ''] } as const;
    const { lines } = cardContent({ ...members, figure: old }, writing);
    expect(lines.map(({ label }) => label)).toContain('Reference');
    expect(lines.map(({ value }) => value).join()).toMatch(/11.*2014/u);
  });

  it('is dated by its sentence where that ties it to another day', () => {
    const tied = {
      ...members,
      figure: {
        ...members.figure,
        statements: membersOf.slice(0, 1).map(({ id }) => id),
        reasons: [reason('as_of_sentence', { date: '2014-09-11' })],
      },
    };
    const labels = cardContent(tied, writing).lines.map(({ label }) => label);
    expect(labels.join()).toContain('11\u00a0September\u00a02014');
  });

  it('names what is counted with the number', () => {
    const counted = figureEntry('f1', 'unreferenced', 'عاد ‹500› تلميذ إلى المدرسة', {
      value: 500,
      counted: { start: 8, end: 13, text: 'تلميذ' },
    });
    expect(cardContent(counted, writing).printed).toBe('500 تلميذ');
  });

  it('carries no control that reorders the card', () => {
    const hostile = figureEntry('f2', 'unreferenced', 'بلغ ‹\u202e7\u2066 4› شخصا', { value: 74 });
    expect(cardContent(hostile, writing).printed).toBe('7 4');
  });

  it('tells of a contradiction in the text where no reference speaks', () => {
    const day = figureEntry('f3', 'unreferenced', 'عُقد ‹أمس الاثنين› لقاء', {
      kind: 'relative_date',
    });
    const check = checkEntry('c0', 'عُقد ‹أمس الاثنين› لقاء', {
      kind: 'relative_day',
      result: 'inconsistent',
      reasons: [reason('relative_day_is.0', { text: 'أمس الاثنين' })],
    });
    const card = cardContent(day, writing, [check]);
    expect(card.category).toBe('difference');
    expect(card.verdict).toBe('Inconsistent');
    expect(card.notes.join()).toContain('Sunday');
  });
});

describe.each(languages)('cards in %s', (language) => {
  const words = { ...writing, translator: createTranslator(language) };

  it('have words for every verdict, kind and office', () => {
    for (const verdict of [...verdicts, null]) {
      const entry = { ...members, figure: { ...members.figure, verdict } };
      expect(cardContent(entry, words).verdict).not.toBe('');
      expect(cardContent(entry, { ...words, publishedAt: null }).verdict).not.toBe('');
    }
    for (const kind of figureKinds.filter((kind) => kind !== 'furniture')) {
      const entry = figureEntry('f4', 'unreferenced', 'بلغ ‹9› أيام', { kind });
      expect(cardContent(entry, words).subject).not.toBe('');
    }
    const [term] = fixtureSet.terms;
    for (const verdict of [...mentionVerdicts, null]) {
      const entry = mentionEntry('m0', 'official', 'قال ‹الوزير› ذلك', {
        verdict,
        personId: term?.person ?? null,
        terms: term ? [term.id] : [],
      });
      const card = cardContent(entry, words);
      expect(card.lines).toHaveLength(2);
      expect(card.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    }
  });
});
