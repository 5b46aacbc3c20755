import { describe, expect, it } from 'vitest';
import type { ExportInput } from '../../../lib/exchange/exporter.ts';
import { exporters } from '../../../lib/exchange/exporters.ts';
import { applyLedgerImport, previewLedgerImport } from '../../../lib/exchange/import-ledger.ts';
import { createTranslator, languages } from '../../../lib/language/translator.ts';
import { metricOutletMatrix } from '../../../lib/ledger/matrix.ts';
import { listArticles, observationsOfArticle, versionsOf } from '../../../lib/ledger/queries.ts';
import { dump, fakeDatabase } from '../reference/fake-database.ts';
import { sampleExport } from './sample-export.ts';

const write = (id: string, input: ExportInput = sampleExport()) =>
  exporters.find((exporter) => exporter.id === id)?.write(input) ?? '';

describe('reading a ledger back in', () => {
  it.each(['json', 'web-annotation'])(
    'gives from %s what was exported, and nothing twice',
    async (id) => {
      const database = fakeDatabase();
      const text = write(id);
      const preview = await previewLedgerImport(database, text);
      expect(preview.refused).toEqual([]);
      expect(preview).toMatchObject({ unchanged: 0, changed: [] });
      expect(await applyLedgerImport(database, preview)).toEqual({ ok: true, written: 2 });
      const articles = await Promise.all(
        (await listArticles(database)).map(async (article) => ({
          article,
          observations: await observationsOfArticle(database, article.id),
        })),
      );
      articles.sort((one, other) => (one.article.id < other.article.id ? -1 : 1));
      const order = (input: ExportInput): ExportInput => ({
        ...input,
        articles: input.articles.map(({ article, observations }) => ({
          article,
          observations: [...observations].sort((one, other) => (one.id < other.id ? -1 : 1)),
        })),
      });
      const again = write(id, order({ ...sampleExport(), articles }));
      expect(again).toBe(write(id, order(sampleExport())));
      expect((await metricOutletMatrix(database)).rows).toMatchObject([
        { distinctValues: 2, total: 2 },
      ]);
      const before = await dump(database);
      const second = await previewLedgerImport(database, write('json'));
      expect(second).toMatchObject({ added: [], changed: [], unchanged: 2, refused: [] });
      await applyLedgerImport(database, second);
      expect(await dump(database)).toBe(before);
    },
  );

  it('keeps what an article was before as an earlier version', async () => {
    const database = fakeDatabase();
    const text = write('json');
    await applyLedgerImport(database, await previewLedgerImport(database, text));
    const changed = text.replace('"verdict": "outdated"', '"verdict": "differs"');
    const preview = await previewLedgerImport(database, changed);
    expect(preview.changed.map(({ article }) => article.id)).toEqual(['fedcba9876543210']);
    await applyLedgerImport(database, preview);
    expect((await database.articles.get('fedcba9876543210'))?.version).toBe(2);
    const [before] = await versionsOf(database, 'fedcba9876543210');
    expect(before).toMatchObject({ version: 1, entries: [{ figure: { verdict: 'outdated' } }] });
    expect(await previewLedgerImport(database, changed)).toMatchObject({ unchanged: 2 });
  });

  const good = write('json');
  const broken: [string, string, string][] = [
    ['an empty file', '', 'import_empty'],
    ['a cut file', good.slice(0, 500), 'import_truncated'],
    ['another file', '{"format":"hashiya-reference"}', 'import_not_a_ledger'],
    ['a verdict that is none', good.replace('"outdated"', '"wrong"'), 'import_not_one_of'],
    [
      'an entry that is elsewhere',
      good.replace('"start": 95', '"start": 96'),
      'import_wrong_place',
    ],
    [
      'a prototype key',
      good.replace('"note": "=note"', '"note": "", "__proto__": {}'),
      'import_prototype_key',
    ],
    [
      'an address that is a script',
      good.replace('https://www.outlet', 'javascript:'),
      'import_form',
    ],
    [
      'an observation of no article',
      good.replace('"id": "fedcba9876543210"', '"id": "fedcba9876543211"'),
      'import_no_such_article',
    ],
    [
      'a key twice',
      good.replace('"note": "=note"', '"note": "", "note": ""'),
      'import_duplicate_key',
    ],
    [
      'a sentence that ends before its entry',
      good.replace(/"text": "=1\+1(?:\\.|[^"\\])*"/u, '"text": "x"'),
      'import_inconsistent',
    ],
  ];
  it.each(broken)('refuses %s and leaves the ledger as it was', async (_, text, code) => {
    const database = fakeDatabase();
    await applyLedgerImport(database, await previewLedgerImport(database, good));
    const before = await dump(database);
    const preview = await previewLedgerImport(database, text);
    expect(preview.refused.map(({ reason }) => reason.code)).toContain(code);
    for (const language of languages) {
      const { reason } = createTranslator(language);
      for (const refusal of preview.refused) expect(reason(refusal.reason)).not.toContain('{');
    }
    expect(await applyLedgerImport(database, preview)).toMatchObject({ ok: false });
    expect(await dump(database)).toBe(before);
  });
});
