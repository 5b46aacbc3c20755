import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '../../lib/arabic/fold.ts';
import { readText } from '../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { findMentions } from '../../lib/officials/find.ts';
import type { Mention } from '../../lib/officials/mention.ts';
import { indexOfficials } from '../../lib/officials/officials-index.ts';
import { phraseWords } from '../../lib/officials/phrase-index.ts';

const set = await readBundledSet();
const index = indexOfficials(set);

interface Spelling {
  readonly name: string;
  readonly bearers: readonly string[];
}

/** Every full name of two words or more in every spelling of the set, with all who bear it. */
const spellings = listSpellings();

function listSpellings(): Spelling[] {
  const bearers = new Map<string, Set<string>>();
  const names: { name: string; letters: string }[] = [];
  for (const person of set.persons) {
    for (const name of [person.names.ar, ...person.variants]) {
      const words = phraseWords(name);
      if (words.length < 2) continue;
      const letters = words.join('');
      bearers.set(letters, (bearers.get(letters) ?? new Set()).add(person.id));
      names.push({ name, letters });
    }
  }
  return names.map(({ name, letters }) => ({ name, bearers: [...(bearers.get(letters) ?? [])] }));
}

const clitics = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل', 'وك'];

/** A particle joined to a name; ل and the article join as لل, and the article's alef is not printed. */
function join(clitic: string, name: string): { readonly text: string; readonly start: number } {
  if (clitic.endsWith('ل') && /^[اٱ]ل/u.test(name)) {
    return { text: `${clitic}${name.slice(1)}`, start: clitic.length + 1 };
  }
  return { text: clitic + name, start: clitic.length };
}

/** Other ways in which a newspaper prints the same letters. */
const respellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replaceAll(/[أإآ]/gu, 'ا'),
  (name) => name.replaceAll('ى', 'ي'),
  (name) => name.replaceAll(/ي(?= |$)/gu, 'ى'),
  (name) => name.replaceAll('ة', 'ه'),
  (name) => name.replaceAll(/(\p{L})(?=\p{L})/gu, '$1\u0640'),
  (name) => name.replaceAll(/(\p{L})(?=\p{L})/gu, '$1\u064e'),
  (name) => name.replaceAll('عبد ', 'عبد'),
  (name) => name.replaceAll('ي', '\u06cc').replaceAll('ك', '\u06a9'),
  (name) => name.replaceAll(' ', '\u00a0'),
];

function findIn(text: string): Mention[] {
  return findMentions(readText(text), index, {
    date: '2018-02-13',
    precision: 'day',
    evidence: 'given',
  });
}

function expectFound(
  { name, bearers }: Spelling,
  clitic: string,
  respell: (name: string) => string,
): void {
  const before = 'وفي المساء ';
  const joined = join(clitic, respell(name));
  const text = `${before}${joined.text}، ثم انتهى`;
  const start = before.length + joined.start;
  const end = before.length + joined.text.length;
  const mention = findIn(text).find((each) => each.start === start && each.end === end);
  expect(mention, text).toBeDefined();
  if (mention?.personId === null) expect(bearers.length, text).toBeGreaterThan(1);
  else expect(bearers, text).toContain(mention?.personId);
}

// Thousands of texts a test: more time than the default where the machine is busy.
describe('every name of the reference set', { timeout: 120_000 }, () => {
  it('is found with every particle at its exact span', () => {
    for (const spelling of spellings) {
      for (const clitic of clitics) expectFound(spelling, clitic, (name) => name);
    }
  });

  it('is found in every respelling at its exact span', () => {
    for (const spelling of spellings) {
      for (const respell of respellings) expectFound(spelling, '', respell);
    }
  });

  it('is found with any particle in any mixture of respellings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.constantFrom(...clitics),
        fc.array(fc.constantFrom(...respellings), { maxLength: 3 }),
        (spelling, clitic, steps) => {
          expectFound(spelling, clitic, (name) => steps.reduce((text, step) => step(text), name));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not found inside another word', () => {
    for (const { name, bearers } of spellings) {
      // «ظ» and «ث» join no word as particles.
      const text = `وفي المساء ظ${name}ث، ثم انتهى`;
      for (const mention of findIn(text)) {
        const isWhole = foldWord(mention.text) === foldWord(name);
        expect(isWhole && bearers.includes(mention.personId ?? ''), text).toBe(false);
        expect(/\p{L}/u.test(text[mention.end] ?? ''), text).toBe(false);
      }
    }
  });
});

describe('any text', () => {
  const word = fc.constantFrom(
    'وزير',
    'الخارجية',
    'رئيس',
    'الأمريكي',
    'قال',
    'ريكس',
    'تيلرسون',
    'بن',
    'عبد',
    '،',
    '«',
    '»',
    'الشيخ',
    'و',
    '\n',
    'صباح',
    'في',
    'مجلس',
    'ـ',
    'نظيره',
  );
  it('gives mentions in order that slice it and end at words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 40 }),
        (words) => {
          const text = words.join(' ');
          let end = 0;
          for (const mention of findIn(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            end = mention.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
