import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../lib/analysis/analysis.ts';
import { type AnnotationWriting, writeAnnotations } from '../../../lib/analysis/annotations.ts';
import { listEntries } from '../../../lib/analysis/entries.ts';
import { lookUpReference } from '../../../lib/analysis/reference-lookup.ts';
import { markCategories } from '../../../lib/analysis/session.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { palettes } from '../../../lib/marks/palettes.ts';
import { checkEntry, figureEntry, mentionEntry } from '../../fixtures/sessions/make-entries.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';

const text = 'قال الوزير إن 20 مدرسة فتحت، والقراءات: 458، أمس الاثنين.';
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const analysis: Analysis = {
  publishedAt: null,
  coverage: { isCoverage: true, score: 1, reasons: [] },
  figures: [
    { ...figureEntry('f0', 'unreferenced', '‹20›', { value: 20 }).figure, ...at('20') },
    {
      ...figureEntry('f1', 'unreferenced', '‹458›', { kind: 'furniture', verdict: null }).figure,
      ...at('458'),
    },
    {
      ...figureEntry('f2', 'unreferenced', '‹x›', { kind: 'relative_date' }).figure,
      ...at('أمس الاثنين'),
    },
  ],
  mentions: [{ ...mentionEntry('m0', 'official', '‹الوزير›', {}).mention, ...at('الوزير') }],
  parts: [],
  unread: 0,
  checks: [
    {
      ...checkEntry('c0', '‹x›', { result: 'inconsistent' }).check,
      ...at('أمس الاثنين'),
    },
    { ...checkEntry('c1', '‹x›', { result: 'consistent' }).check, ...at('20 مدرسة') },
  ],
  referenceVersion: '1',
};
const article = { text, blocks: [{ start: 0, end: text.length }] };
const writing: AnnotationWriting = {
  translator: createTranslator('ar'),
  lookup: lookUpReference(fixtureSet),
  marked: markCategories,
  colors: palettes.editorial,
  cardStyles: '',
  maySave: true,
  panel: { opensFromPage: false, shortcut: 'Alt+Shift+Y' },
};

describe('listEntries', () => {
  it('lists in reading order, without page furniture', () => {
    const ids = listEntries(article, analysis).entries.map(({ entry }) => entry.id);
    expect(ids).toEqual(['m0', 'c1', 'f0', 'f2', 'c0']);
  });

  it('leaves out what is beyond the bound and says how much', () => {
    const { entries, omitted } = listEntries(article, analysis, 2);
    expect(entries).toHaveLength(2);
    expect(omitted).toBe(3);
  });
});

describe('writeAnnotations', () => {
  const { entries } = listEntries(article, analysis);
  const write = (change: Partial<AnnotationWriting> = {}, omitted = 0) =>
    writeAnnotations('ready', { publishedAt: null }, entries, omitted, { ...writing, ...change });

  it('marks a figure that contradicts its text as different, and no consistent check', () => {
    const { marks } = write();
    expect(marks.map(({ id }) => id)).toEqual(['m0', 'f0', 'f2']);
    expect(marks[2]).toMatchObject({
      category: 'difference',
      start: at('أمس الاثنين').start,
    });
  });

  it('marks only the categories that the reader wants', () => {
    const { marks } = write({ marked: ['official'] });
    expect(marks.map(({ id }) => id)).toEqual(['m0']);
  });

  it('offers what the browser and the window allow', () => {
    expect(write().interface.openPanel).toBeNull();
    expect(write().interface.openPanelHint).toContain('Alt+Shift+Y');
    const chromium = write({ panel: { opensFromPage: true, shortcut: null } });
    expect(chromium.interface.openPanel).not.toBeNull();
    expect(chromium.interface.openPanelHint).toBeNull();
    expect(write({ maySave: false }).interface.save).toBeNull();
  });

  it('tells the page the digits that the reader writes', () => {
    expect(write().interface.digits).toBe('0123456789');
    const translator = createTranslator('ar', 'arab');
    expect(write({ translator }).interface.digits).toBe('٠١٢٣٤٥٦٧٨٩');
  });

  it('says how many marks there are and how many were left out', () => {
    expect(write().interface.announcement).toContain('3 علامات');
    expect(write({}, 12).interface.announcement).toContain('12');
  });
});
