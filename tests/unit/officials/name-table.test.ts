import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { findMentions } from '../../../lib/officials/find.ts';
import { buildNameTable } from '../../../lib/officials/name-table.ts';
import { NAME_TABLE_VERSION } from '../../../lib/officials/name-table-version.ts';
import { indexOfficials, type KeptNames } from '../../../lib/officials/officials-index.ts';
import type { Person } from '../../../lib/reference/schema.ts';
import { samplePerson } from '../reference/sample-parts.ts';

function person(id: string, ar: string, more: Partial<Person> = {}): Person {
  return samplePerson(id, { names: { ar, en: id }, variants: [], shortNames: [], ...more });
}

const persons = [
  person('compound', 'عبد الرحمن نور الدين', { country: 'IQ', shortNames: ['نور الدين'] }),
  person('father', 'أبو بكر الصالح', { country: 'SY' }),
  person('long', 'رجب طيب كوركماز', { country: 'TR', shortNames: ['كوركماز'] }),
  person('article', 'صباح الخالد الحمد الصباح', { country: 'KW' }),
  person('foreign', 'بريت ماكغورك', { variants: ['بريت ماكجورك'], shortNames: ['ماكغورك'] }),
  person('twin', 'رجب أورهان كوركماز', { country: 'TR' }),
  person('son', 'سالم بن ناصر', { country: 'OM' }),
  person('one', 'فيليب'),
];
const text =
  'التقى بريت ماكغورك رجب كوركماز وأبا بكر الصالح في بغداد، وقال بريت ماكقورك إن صباح الخالد الحمد صباح وعبدالرحمن نور الدين وسالم ناصر حضروا مع كارل برنهارد.';

function found(list: readonly Person[], kept: KeptNames | null) {
  const index = indexOfficials({ persons: [...list], offices: [], terms: [] }, kept);
  return findMentions(readText(text), index, null).map((mention) => [
    mention.text,
    mention.personId,
  ]);
}

const ids = (list: readonly (readonly [string, string | null] | unknown[])[]) =>
  list.map(([, id]) => id);

describe('a table of names', () => {
  it('is made anew by a new version where names are read otherwise', () => {
    const table = buildNameTable(persons);
    const hash = createHash('sha256').update(JSON.stringify(table)).digest('hex');
    // Where this fails, names are read otherwise than before: raise the version, and put the new hash here.
    expect([NAME_TABLE_VERSION, hash.slice(0, 16)]).toEqual([2, '006e0ff7c27ed2b2']);
  });

  it('finds whom the names find that are read from the persons', () => {
    const kept = { table: buildNameTable(persons), changed: new Set<string>() };
    const read = found(persons, null);
    expect(ids(read)).toEqual(expect.arrayContaining(['foreign', 'father', 'article', 'compound']));
    expect(found(persons, kept)).toEqual(read);
  });

  it('forgets who is gone, and knows who came or was changed since', () => {
    const table = buildNameTable(persons);
    const without = persons.filter(({ id }) => id !== 'father');
    expect(found(without, { table, changed: new Set(['father']) })).toEqual(found(without, null));
    const changed = persons.map((each) =>
      each.id === 'foreign' ? person('foreign', 'كارل برنهارد') : each,
    );
    const answer = found(changed, { table, changed: new Set(['foreign']) });
    expect(answer).toEqual(found(changed, null));
    expect(ids(answer)).toContain('foreign');
    expect(answer.map(([words]) => words)).not.toContain('بريت ماكغورك');
    const more = [...persons, person('new', 'كارل برنهارد')];
    expect(found(more, { table, changed: new Set(['new']) })).toEqual(found(more, null));
  });

  it('takes a name cut short for nobody’s where two persons share it, in one table or in two', () => {
    const one = persons.filter(({ id }) => id !== 'twin');
    expect(ids(found(one, null))).toContain('long');
    expect(ids(found(persons, null))).not.toContain('long');
    const kept = { table: buildNameTable(one), changed: new Set(['twin']) };
    expect(found(persons, kept)).toEqual(found(persons, null));
  });
});
