import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../lib/exchange/csv.ts';
import { exporters } from '../../../lib/exchange/exporters.ts';
import { createTranslator, languages } from '../../../lib/language/translator.ts';
import { sampleExport } from './sample-export.ts';

const fixture = (id: string, extension: string) => `tests/fixtures/exchange/${id}.${extension}`;

describe('the list of exporters', () => {
  it('holds every format file, each once', () => {
    const ids = exporters.map(({ id }) => id.replace(/^citations-.*/u, 'citations'));
    const files = readdirSync('lib/exchange/formats').map((file) => file.replace('.ts', ''));
    expect([...new Set(ids)].sort()).toEqual(files.sort());
    expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  });

  it.each(exporters)(
    '$id has a line of documentation, a name in every language and a fixture',
    async (exporter) => {
      const page = await readFile('assets/docs/exports.md', 'utf8');
      expect(exporter.description.length).toBeGreaterThan(20);
      expect(page).toContain(exporter.description);
      for (const language of languages) {
        expect(createTranslator(language).has(`exchange.format.${exporter.id}`)).toBe(true);
      }
      const path = fixture(exporter.id, exporter.extension);
      expect(exporter.write(sampleExport())).toBe(await readFile(path, 'utf8'));
    },
  );

  it.each(exporters)(
    '$id says the same of the same, in every language, and nothing of nothing',
    (exporter) => {
      for (const language of languages) {
        const input = { ...sampleExport(), language };
        expect(exporter.write(input)).toBe(exporter.write(input));
      }
      expect(() => exporter.write({ ...sampleExport(), articles: [], set: null })).not.toThrow();
      expect(exporter.write({ ...sampleExport(), set: null })).not.toMatch(/undefined|\[object/u);
    },
  );
});

/** Citations are of the article alone. */
const readers = exporters.filter(({ id }) => !id.startsWith('citations-'));

describe('what the reader wrote', () => {
  const { articles, ...rest } = sampleExport();
  const [first] = articles;
  if (!first) throw new Error('no article');
  const article = { ...first.article, tags: ['وسم'], note: 'للمقالة' };
  const observations = first.observations.map((each) => ({
    ...each,
    tags: ['قول'],
    note: 'للرقم',
  }));
  // Formats that hold works and no observations have the article's alone.
  const ofWorks = new Set(['bibtex', 'csl-json']);

  it.each(readers)('goes out in $id: tags and notes of articles and observations', (exporter) => {
    const written = exporter.write({ ...rest, articles: [{ article, observations }] });
    for (const text of ['وسم', 'للمقالة']) expect(written).toContain(text);
    if (ofWorks.has(exporter.id)) return;
    for (const text of ['قول', 'للرقم']) expect(written).toContain(text);
  });
});

describe('csv', () => {
  it('is read back strictly, and holds no cell that a spreadsheet would run', async () => {
    const text = await readFile(fixture('csv', 'csv'), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const { records, problem } = readCsv(text);
    expect(problem).toBeNull();
    expect(new Set(records.map(({ fields }) => fields.length)).size).toBe(1);
    expect(records).toHaveLength(5);
    expect(records.at(-1)?.fields).toContain('=CMD() & {عنوان} _غريب_ <b>100%</b> #1');
    expect(text).toContain(",'=CMD()");
    expect(text).toContain(`,"'=1+1`);
  });
});

describe('web annotations', () => {
  const collection = JSON.parse(
    exporters.find(({ id }) => id === 'web-annotation')?.write(sampleExport()) ?? '',
  );

  it('are a collection as the model asks (Web Annotation Data Model, §§ 3, 5)', () => {
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection.type).toBe('AnnotationCollection');
    expect(collection.total).toBe(collection.first.items.length);
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    const ids = collection.first.items.map((item: { id: string }) => item.id);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9+.-]*:\S+$/u);
  });

  it('select what is printed by quote and by position (§§ 4.2.4, 4.2.5)', () => {
    for (const item of collection.first.items) {
      expect(item.type).toBe('Annotation');
      expect(['assessing', 'identifying']).toContain(item.motivation);
      expect(item.target.source).toMatch(/^(?:https?:|urn:)/u);
      const [quote, position] = item.target.selector;
      expect(quote.type).toBe('TextQuoteSelector');
      expect(position.end - position.start).toBe(quote.exact.length);
      for (const body of item.body)
        expect(['TextualBody', 'SpecificResource']).toContain(body.type);
    }
  });
});
