import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  fieldTitle,
  pathOf,
  problemSentence,
  problemText,
} from '../../../components/library/problem-words.ts';
import { refusedEntries, refusedOfLedger } from '../../../components/library/refused-rows.ts';
import { keyName, keysOf } from '../../../lib/language/key-names.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { causeOf, reason, withCause } from '../../../lib/reason.ts';
import { entrySchema } from '../../../lib/reference/entry-schemas.ts';
import { hostileText } from '../../../lib/reference/hostile-text.ts';
import { schemaReason } from '../../../lib/reference/schema-reason.ts';
import { fieldInFile, jsonPath } from '../../../lib/reference/table-columns.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';

const [ar, en, fr] = [createTranslator('ar'), createTranslator('en'), createTranslator('fr')];
const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/gu, '');

/** What the schema says of the fixture's first statement with some fields otherwise. */
function reasonsOf(changed: Record<string, unknown>) {
  const checked = v.safeParse(entrySchema('statements'), {
    ...fixtureSet.statements[0],
    ...changed,
  });
  return (checked.issues ?? []).map(schemaReason);
}

describe('what is wrong with an entry', () => {
  it('is said letter for letter as it was written, in the quotes of the language', () => {
    const [wrong] = reasonsOf({ validFrom: '2014-13-40' });
    if (!wrong) throw new Error('the date is refused');
    expect(bare(problemSentence(en, wrong))).toMatch(/“2014-13-40”$/u);
    expect(bare(problemSentence(fr, wrong))).toMatch(/«\u00a02014-13-40\u00a0»$/u);
    expect(bare(problemSentence(ar, wrong))).toMatch(/«2014-13-40»$/u);
    expect(bare(problemText(en, wrong))).toMatch(/^Held from: /u);
  });

  it('names what may stand where one of several is asked for', () => {
    const [wrong] = reasonsOf({ confidence: 'hight' });
    expect(wrong).toEqual(
      reason('import_not_one_of', {
        field: 'confidence',
        written: 'hight',
        options: 'high, medium, low',
      }),
    );
  });

  it('names types by words', () => {
    const [wrong] = reasonsOf({ sources: 'none' });
    if (!wrong) throw new Error('the sources are refused');
    expect(bare(problemSentence(en, wrong))).toBe('It holds text where a list is expected');
    expect(problemSentence(ar, wrong)).not.toMatch(/Array|string/u);
  });

  it('is told at the field that holds what is hostile', () => {
    const found = hostileText({ sources: [{ title: '<b>x</b>' }] });
    expect(found && pathOf(found)).toBe('sources.0.title');
    expect(hostileText('<b>')?.parameters).not.toHaveProperty('field');
  });

  it('keeps what it follows from', () => {
    const cause = reason('import_missing', { field: 'id' });
    const whole = withCause(
      reason('subscription_entries', { count: 1, part: 'statements', id: 'a' }),
      cause,
    );
    expect(causeOf(whole)).toEqual(cause);
    expect(causeOf(cause)).toBeNull();
    expect(bare(problemText(en, whole))).toBe(
      'One entry of the set is refused: a (Statements) — Id: Missing',
    );
  });
});

describe('the field that is wrong', () => {
  it.each([
    ['sources.0.url', 'Sources 1 › Address'],
    ['entry.figure.value', 'Value'],
    ['entry.figure.start.x', null],
  ])('%s', (path, title) => {
    expect(fieldTitle(en, path)).toBe(title);
  });

  it.each([
    ['validFrom', 'valid_from'],
    ['sources.1.url', 'source2_url'],
    ['sources', 'sources'],
    ['conflicting.0.source.ar', 'conflicting1_source_ar'],
    ['conflicting.0.value', 'conflicting1_value'],
    ['names.ar', 'name_ar'],
    ['note.fr', 'note_fr'],
    ['note', 'note'],
    ['value.min', 'min'],
    ['value', 'value'],
    ['parts.states', 'parts'],
    ['variants.2', 'variants'],
  ])('%s stands in the column %s', (path, column) => {
    expect(fieldInFile(path, 'statements-csv')).toBe(column);
  });

  it('is written as programs write it, of JSON', () => {
    expect(jsonPath('sources.0.url')).toBe('sources[0].url');
    expect(jsonPath('cues.required.1.12')).toBe('cues.required[1][12]');
  });
});

describe('what a file is refused for', () => {
  const missing = reason('import_missing', { field: 'metric' });
  const wrong = reason('import_inconsistent', { field: 'value' });

  it('stands once for each place, in the file’s order', () => {
    const rows = refusedEntries(
      en,
      [
        { row: 3, part: 'statements', id: 'b', reason: missing },
        { row: 2, part: 'statements', id: 'a', reason: wrong },
        { row: 3, part: 'statements', id: 'b', reason: wrong },
        { row: null, part: null, id: null, reason: reason('import_empty') },
      ],
      'statements-csv',
    );
    expect(rows.map(({ place, id, problems }) => [place, id, problems.length])).toEqual([
      ['Line 3', 'b', 2],
      ['Line 2', 'a', 1],
      [null, null, 1],
    ]);
  });

  it('is placed by part in JSON, by kind in a ledger, by line where the file is broken', () => {
    const places = (kind: 'json' | 'persons-csv') =>
      refusedEntries(en, [{ row: 2, part: 'persons', id: null, reason: missing }], kind);
    expect(bare(places('json')[0]?.place ?? '')).toBe('Officials, entry 2');
    expect(places('persons-csv')[0]?.place).toBe('Line 2');
    const broken = refusedEntries(en, [{ row: 7, part: null, id: null, reason: missing }], 'json');
    expect(broken[0]?.place).toBe('Line 7');
    const ledger = (['file', 'article', 'observation'] as const).map((kind) => ({
      row: 1,
      kind,
      reason: missing,
    }));
    expect(refusedOfLedger(en, ledger).map(({ place }) => place)).toEqual([
      'Line 1',
      'Article 1',
      'Figure or name 1',
    ]);
  });
});

describe('the keys of a shortcut', () => {
  it.each([
    ['Alt+Shift+K', ['Alt', 'Shift', 'K']],
    ['Shift+Alt+K', ['Alt', 'Shift', 'K']],
    ['K+Shift+Ctrl', ['Ctrl', 'Shift', 'K']],
    ['Ctrl++', ['Ctrl', '+']],
    ['⌥⇧K', ['⌥⇧K']],
    ['↓', ['↓']],
  ])('%s: those to hold first', (shortcut, keys) => {
    expect(keysOf(shortcut)).toEqual(keys);
  });

  it('are named as keyboards of the language name them', () => {
    expect(['Shift', 'Esc', 'K'].map((key) => keyName(fr, key))).toEqual(['Maj', 'Échap', 'K']);
    expect(keyName(ar, 'Esc')).toBe('Esc');
  });
});
