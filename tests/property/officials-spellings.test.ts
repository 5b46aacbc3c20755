import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { findMentions } from '../../lib/officials/find.ts';
import { isTransliterated } from '../../lib/officials/name-forms.ts';
import { indexOfficials } from '../../lib/officials/officials-index.ts';
import type { Person } from '../../lib/reference/schema.ts';

const set = await readBundledSet();
const index = indexOfficials(set);

type Respell = (name: string) => string[];

const swaps =
  (...pairs: readonly (readonly [string, string])[]): Respell =>
  (name) =>
    pairs.flatMap(([from, to]) => (name.includes(from) ? [name.replaceAll(from, to)] : []));

/** Every way to change one vowel letter inside a word. */
function vowels(name: string, others: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 1; at < name.length - 1; at += 1) {
    const letter = name[at] ?? '';
    if (!'اوي'.includes(letter) || name.slice(at - 1, at + 2).includes('ال')) continue;
    if (name[at - 1] === ' ' || name[at + 1] === ' ') continue;
    for (const other of others)
      if (other !== letter) out.push(name.slice(0, at) + other + name.slice(at + 1));
  }
  return out;
}

function withFamily(name: string, change: (family: string) => string | null): string[] {
  const words = name.split(' ');
  const family = change(words.pop() ?? '');
  return family === null || words.length === 0 ? [] : [[...words, family].join(' ')];
}

/**
 * What papers do to names, and the share of all bundled persons that must still be found: alone in a sentence where the name is a foreign one, beside
 * the office that the bearer held at the time otherwise.
 */
const classes: readonly (readonly [string, Respell, { foreign: number; titled: number }])[] = [
  [
    'g',
    swaps(['غ', 'ج'], ['غ', 'ق'], ['غ', 'ك'], ['ج', 'غ'], ['ق', 'ك']),
    { foreign: 0.9, titled: 0.9 },
  ],
  [
    's',
    swaps(['س', 'ص'], ['ص', 'س'], ['ز', 'س'], ['س', 'ش'], ['ش', 'س']),
    { foreign: 0.85, titled: 0.85 },
  ],
  ['t', swaps(['ت', 'ط'], ['ط', 'ت'], ['ث', 'ت']), { foreign: 0.8, titled: 0.7 }],
  ['a vowel dropped', (name) => vowels(name, ['']), { foreign: 0.95, titled: 0.8 }],
  ['another vowel', (name) => vowels(name, ['ا', 'و', 'ي']), { foreign: 0.95, titled: 0.8 }],
  ['one word', (name) => [name.replaceAll(' ', '')], { foreign: 1, titled: 0.85 }],
  ['hyphens', (name) => [name.replaceAll(' ', '-')], { foreign: 1, titled: 0.98 }],
  [
    'an initial',
    (name) => withFamily(name, (family) => `ج. ${family}`),
    { foreign: 0.98, titled: 0.98 },
  ],
  [
    'a father',
    (name) => withFamily(name, (family) => `محمد ${family}`),
    { foreign: 0, titled: 0.9 },
  ],
  [
    'the article',
    (name) => withFamily(name, (family) => (family.startsWith('ال') ? family.slice(2) : null)),
    { foreign: 1, titled: 0.75 },
  ],
  [
    'two titles',
    (name) => [`السيد الدكتور ${name}`, `معالي الشيخ ${name}`],
    { foreign: 1, titled: 0.98 },
  ],
];

/** A sentence's persons, on a day some weeks into the bearer's first term. */
function findsPerson(person: Person, name: string, isTitled: boolean): boolean {
  const term = set.terms.find((each) => each.person === person.id);
  const start = term?.start ?? '2017-01-01';
  const time = Date.parse(start.length === 10 ? start : `${start.slice(0, 4)}-07-01`);
  const date = new Date(time + 40 * 86_400_000).toISOString().slice(0, 10);
  const title = set.offices.find(({ id }) => id === term?.office)?.titles.ar ?? '';
  const text = isTitled
    ? `وقال ${title} ${name} إن الأمر انتهى`
    : `وفي المساء حضر ${name}، ثم انتهى`;
  return findMentions(readText(text), index, { date, precision: 'day', evidence: 'given' }).some(
    ({ personId, via }) => personId === person.id && via !== 'office',
  );
}

const named = set.persons.filter(({ names }) => names.ar.includes(' '));

describe('names in other spellings', { timeout: 60_000 }, () => {
  it.each(classes)('%s', (_, respell, least) => {
    const share = (isTitled: boolean): number => {
      let [all, found] = [0, 0];
      for (const person of named.filter((each) => isTransliterated(each) !== isTitled))
        for (const name of respell(person.names.ar)) {
          all += 1;
          if (findsPerson(person, name, isTitled)) found += 1;
        }
      return all === 0 ? 1 : found / all;
    };
    expect(share(false)).toBeGreaterThanOrEqual(least.foreign);
    expect(share(true)).toBeGreaterThanOrEqual(least.titled);
  });
});
