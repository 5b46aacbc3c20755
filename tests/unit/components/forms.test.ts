import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fieldProblems } from '../../../components/library/form-problems.ts';
import {
  blankDraft,
  finish,
  isDraft,
  parseGroups,
  parseNumber,
  parseRecord,
  parseValue,
  writeLines,
  writeValue,
} from '../../../components/library/form-values.ts';
import { typedDate } from '../../../components/library/ledger-filter.ts';
import { fieldsOfPart } from '../../../components/library/schema-fields.ts';
import { patternOfSite } from '../../../components/library/site-pattern.ts';
import { readRoute } from '../../../components/library/use-route.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { reason } from '../../../lib/reason.ts';
import { bundledParts } from '../../../lib/reference/bundled.ts';
import { entrySchema } from '../../../lib/reference/entry-schemas.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';

describe('a form made from a schema', () => {
  it.each(bundledParts)('gives %s back as it took them', (part) => {
    for (const entry of fixtureSet[part]) {
      const draft: unknown = structuredClone(entry);
      if (!isDraft(draft)) throw new Error('an entry is an object');
      const saved = v.safeParse(entrySchema(part), finish(fieldsOfPart(part), draft));
      expect(saved.issues).toBeUndefined();
      expect(saved.output).toEqual(v.parse(entrySchema(part), entry));
    }
  });

  it('makes a statement that the schema takes out of an empty form', () => {
    const fields = fieldsOfPart('statements');
    const draft = { ...blankDraft(fields), id: 'own.1', metric: 'coalition.members', value: 75 };
    expect(v.safeParse(entrySchema('statements'), finish(fields, draft)).success).toBe(true);
  });

  it('leaves an empty object of optional fields out', () => {
    const fields = fieldsOfPart('metrics');
    expect(finish(fields, blankDraft(fields))).not.toHaveProperty('plausible');
  });

  it.each(bundledParts)('names every field of %s', (part) => {
    const { has } = createTranslator('ar');
    const unnamed: string[] = [];
    const walk = (fields: ReturnType<typeof fieldsOfPart>): void => {
      for (const { name, field } of fields) {
        if (!has(`field.${name}`)) unnamed.push(name);
        if (field.kind === 'object') walk(field.fields);
        if (field.kind === 'list' && field.item.kind === 'object') walk(field.item.fields);
      }
    };
    walk(fieldsOfPart(part));
    expect(unnamed).toEqual([]);
  });
});

describe('what is typed into a form', () => {
  it.each([
    ['75', false, 75],
    [' 7.7 ', false, 7.7],
    ['12..14', false, { min: 12, max: 14 }],
    ['12..', false, { min: 12, max: null }],
    ['2018', true, '2018'],
    ['2018-02-13', false, '2018-02-13'],
    ['2018-02-12/2018-02-14', false, { from: '2018-02-12', to: '2018-02-14' }],
    ['كثير', false, 'كثير'],
    ['', false, ''],
  ])('%s', (typed, isDate, value) => {
    expect(parseValue(typed, isDate)).toEqual(value);
    expect(parseValue(writeValue(value), isDate)).toEqual(value);
  });

  it('takes Arabic-Indic digits for what they mean', () => {
    expect(parseValue('٧٫٧', false)).toBe(7.7);
    expect(parseValue('۲۰۱۸-۰۲', true)).toBe('2018-02');
    expect(parseNumber(' ٣ ')).toBe(3);
    expect(parseNumber('')).toBe('');
    expect(parseNumber('ثلاثة')).toBe('ثلاثة');
    expect(parseRecord('states ٧٠')).toEqual({ states: 70 });
  });

  it('knows a date, the beginning of one, and what is neither', () => {
    expect(typedDate('٢٠١٨-٠٢')).toEqual({ date: '2018-02', isWrong: false });
    for (const begun of ['', '20', '2018-', '2018-1', '2018-02-', '2018-02-1']) {
      expect(typedDate(begun), begun).toEqual({ date: null, isWrong: false });
    }
    for (const none of ['x', '2018-13', '2018-02-30', '13/2/2018', '2018-02-131']) {
      expect(typedDate(none), none).toEqual({ date: null, isWrong: true });
    }
  });

  it('takes lines, groups and named numbers', () => {
    expect(parseGroups('التحالف | الائتلاف\nأعضاء')).toEqual([['التحالف', 'الائتلاف'], ['أعضاء']]);
    expect(parseRecord('states 70\norganisations 4')).toEqual({ states: 70, organisations: 4 });
    expect(writeLines([['أ', 'ب'], ['ج']])).toBe('أ | ب\nج');
    expect(writeLines({ states: 70 })).toBe('states 70');
  });
});

describe('what is wrong with a form', () => {
  const problems = [
    reason('import_address_form', { field: 'sources.0.url', written: 'x' }),
    reason('import_no_such_metric', { id: 'none' }),
    reason('import_date_order', { from: '2019', to: '2018' }),
  ];

  it('is told at its field', () => {
    const told = fieldProblems(createTranslator('en'), problems);
    expect([...told.keys()]).toEqual(['sources.0.url', 'metric']);
    expect(told.get('sources.0.url')).toContain('not an http or https address');
  });
});

describe('addresses', () => {
  it('reads a site however it is typed', () => {
    expect(patternOfSite('news.example.com')).toBe('*://news.example.com/*');
    expect(patternOfSite(' https://news.example.com/a?b#c ')).toBe('*://news.example.com/*');
    for (const none of [
      '',
      'localhost',
      'a b',
      'ftp://x.example',
      '*.example.com',
      'javascript:alert(1)',
    ]) {
      expect(patternOfSite(none)).toBeNull();
    }
  });

  it('reads a route of the library, broken ones too', () => {
    const route = readRoute('#/reference/new/statements?metric=coalition.members&value=75');
    expect(route.path).toEqual(['reference', 'new', 'statements']);
    expect(route.query.get('value')).toBe('75');
    expect(readRoute('#/a/%E0%A4%A').path).toEqual(['a', '%E0%A4%A']);
    expect(readRoute('').path).toEqual([]);
  });
});
