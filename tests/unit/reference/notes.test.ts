import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../components/library/form-values.ts';
import { fieldsOfPart } from '../../../components/library/schema-fields.ts';
import { noteText, shownNote } from '../../../components/shared/labels.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { assembleBundledSet } from '../../../lib/reference/bundled.ts';
import { exportCsv } from '../../../lib/reference/export.ts';
import { readCsvImport } from '../../../lib/reference/import/read-csv.ts';
import { checkIntegrity } from '../../../lib/reference/integrity.ts';
import { Note, Statement } from '../../../lib/reference/schema.ts';
import { sampleParts, sampleStatement } from './sample-parts.ts';

const inLanguages = { ar: 'قبل الانضمام', en: 'Before accession', fr: 'Avant l’adhésion' };

describe('a note', () => {
  it('is one text, or texts in the languages of the interface, at least one', () => {
    for (const note of ['تصحيح القارئ', inLanguages, { fr: 'Un mot' }]) {
      expect(v.parse(Note, note)).toEqual(note);
    }
    for (const wrong of [{}, { ar: ' ' }, { de: 'Wort' }, ['ملاحظة'], 3]) {
      expect(v.safeParse(Note, wrong).success).toBe(false);
    }
  });

  it.each(['ar', 'en', 'fr'] as const)('is shown in %s, or as it was written', (language) => {
    const translator = createTranslator(language);
    expect(noteText(translator, inLanguages)).toBe(inLanguages[language]);
    expect(noteText(translator, 'تصحيح القارئ')).toBe('تصحيح القارئ');
    expect(noteText(translator, { ar: 'بالعربية وحدها' })).toBe('بالعربية وحدها');
    expect(noteText(translator, null)).toBeNull();
  });

  it('says in which language it stands, where that is known', () => {
    const french = createTranslator('fr');
    expect(shownNote(french, inLanguages)?.language).toBe('fr');
    expect(shownNote(french, { ar: 'بالعربية وحدها' })?.language).toBe('ar');
    expect(shownNote(french, { ar: 'بالعربية', en: 'in English' })?.language).toBe('en');
    expect(shownNote(french, 'تصحيح القارئ')?.language).toBe('');
  });

  it('comes back from a table as it was, and not where it stands in both ways', async () => {
    const notes = [null, 'نص واحد', inLanguages, { en: 'English only' }];
    const statements = notes.map((note, index) => sampleStatement(`note-${index}`, { note }));
    const csv = exportCsv(assembleBundledSet('1', { ...sampleParts(), statements }), 'statements');
    const read = await readCsvImport(csv, 'statements', () => false);
    expect(read.rows.map(({ entry }) => ('note' in entry ? entry.note : undefined))).toEqual(notes);
    const [head = '', ...rows] = csv.split('\r\n');
    const column = head.split(',').indexOf('note_fr');
    const both = rows.map((row, index) =>
      index === 1 ? row.split(',').with(column, 'Avant').join(',') : row,
    );
    const refused = await readCsvImport([head, ...both].join('\r\n'), 'statements', () => false);
    expect(refused.refused.map(({ id }) => id)).toEqual(['note-1']);
  });

  it('says where a conflicting value comes from, in a table too', async () => {
    const conflicting = [
      { value: 62, source: 'SPA' },
      { value: 60, source: inLanguages },
      { value: 65, source: { fr: 'Plus tard' } },
    ];
    const statements = [sampleStatement('several', { conflicting }), sampleStatement('none')];
    const csv = exportCsv(assembleBundledSet('1', { ...sampleParts(), statements }), 'statements');
    const read = await readCsvImport(csv, 'statements', () => false);
    expect(read.refused).toEqual([]);
    expect(read.rows.map(({ entry }) => entry)).toEqual(statements);
  });

  it('stands beside sources that say their language, or do not', async () => {
    const [given] = sampleStatement('plain').sources;
    if (!given) throw new Error('the sample has a source');
    const sources = [{ ...given, language: 'ar' }, given, { ...given, language: 'pt' }];
    const statements = [sampleStatement('sourced', { sources })];
    const csv = exportCsv(assembleBundledSet('1', { ...sampleParts(), statements }), 'statements');
    const read = await readCsvImport(csv, 'statements', () => false);
    expect(read.rows.map(({ entry }) => entry)).toEqual(statements);
  });

  it('is in the script of its language', () => {
    const wrong = [
      sampleStatement('swapped', { note: { ar: 'Before accession', en: 'قبل الانضمام' } }),
    ];
    const problems = checkIntegrity({ ...sampleParts(), statements: wrong });
    const codes = problems.filter(({ id }) => id === 'swapped').map(({ reason }) => reason.code);
    expect(codes).toEqual(['import_not_arabic', 'import_not_latin']);
  });

  it.each([
    ['  كلمة ', 'كلمة'],
    ['', null],
    [{ ar: ' كلمة ', en: '', fr: '' }, { ar: 'كلمة' }],
    [{ ar: '', en: '' }, null],
  ])('is taken from a form: %j', (typed, note) => {
    const draft = { ...sampleStatement('typed'), note: typed };
    const saved = finish(fieldsOfPart('statements'), draft);
    expect(v.parse(Statement, saved).note).toEqual(note);
  });
});
