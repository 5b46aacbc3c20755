import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { checkOfficials } from '../../../lib/officials/data-check.ts';
import { Office, OfficeTerm, Person } from '../../../lib/reference/schema.ts';
import knownHoles from './known-holes.json' with { type: 'json' };

const set = await readBundledSet();

describe('bundled officials', () => {
  it('has the form of the schema', () => {
    expect(v.safeParse(v.array(Office), set.offices).issues).toBeUndefined();
    expect(v.safeParse(v.array(Person), set.persons).issues).toBeUndefined();
    expect(v.safeParse(v.array(OfficeTerm), set.terms).issues).toBeUndefined();
  });

  it('holds at least 550 persons and 650 terms', () => {
    expect(set.persons.length).toBeGreaterThanOrEqual(550);
    expect(set.terms.length).toBeGreaterThanOrEqual(650);
  });

  it('has no wrong ids, impossible dates or unexplained overlaps', () => {
    expect(checkOfficials(set).problems).toEqual([]);
  });

  it('has no hole that is not listed in known-holes.json', () => {
    expect(checkOfficials(set).holes).toEqual(knownHoles);
  });

  it('marks as remembered every person without a source', () => {
    const persons = new Map(set.persons.map((person) => [person.id, person]));
    for (const id of checkOfficials(set).unsourced) {
      expect(persons.get(id)?.evidence, id).toBe('memory');
    }
  });
});

describe('the documents', () => {
  it('name every person without a source, and nobody who has one', () => {
    const page = readFileSync(
      new URL('../../../assets/docs/officials.md', import.meta.url),
      'utf8',
    );
    const list = page.split('### Persons without a source')[1] ?? '';
    const names = (list.trim().split('\n').at(-1) ?? '').replace(/\.$/u, '').split(', ');
    const unsourced = new Set(checkOfficials(set).unsourced);
    const expected = set.persons.filter(({ id }) => unsourced.has(id)).map((each) => each.names.en);
    expect(names).toEqual(expected);
    expect(list).toContain(`${expected.length} of ${set.persons.length} persons`);
  });
});

describe('checkOfficials', () => {
  const [office] = set.offices;
  const [person] = set.persons;
  if (office === undefined || person === undefined) throw new Error('the bundled set is empty');
  const term = (id: string, start: string, end: string | null): OfficeTerm => ({
    id,
    office: office.id,
    person: person.id,
    start,
    end,
    startEvidence: 'seen',
    endEvidence: end === null ? 'open' : 'seen',
    acting: false,
    overlapReason: null,
  });
  const check = (...terms: OfficeTerm[]) =>
    checkOfficials({ offices: [office], persons: [person], terms });

  it('finds terms that overlap by more than a hand-over', () => {
    expect(
      check(term('a', '2015-01-01', '2016-06-01'), term('b', '2016-01-01', null)).problems,
    ).toHaveLength(1);
    expect(
      check(term('a', '2015-01-01', '2016-01-08'), term('b', '2016-01-01', null)).problems,
    ).toEqual([]);
    expect(check(term('a', '2015', '2016'), term('b', '2016', null)).problems).toEqual([]);
  });

  it('finds a term that ends before it begins, and one of nobody', () => {
    expect(check(term('a', '2016-01-01', '2015-01-01')).problems).toHaveLength(1);
    const stranger = { ...term('a', '2015-01-01', null), person: 'nobody' };
    expect(check(stranger).problems).toEqual([
      'term a: no such person',
      `person ${person.id} holds no office`,
    ]);
  });

  it('tells the holes between terms', () => {
    const { holes, problems } = check(
      term('a', '2014-01-01', '2015-01-01'),
      term('b', '2016-01-01', null),
    );
    expect(problems).toEqual([]);
    expect(holes).toEqual([{ office: office.id, after: '2015-01-01', before: '2016-01-01' }]);
  });
});
