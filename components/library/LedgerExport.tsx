import { useId, useState } from 'preact/hooks';
import { collectArticles } from '../../lib/exchange/collect-articles.ts';
import { exporters } from '../../lib/exchange/exporters.ts';
import type { LedgerFilter } from '../../lib/ledger/filter.ts';
import type { LedgerArticle } from '../../lib/ledger/observation.ts';
import { observationsOfArticle } from '../../lib/ledger/queries.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { saveFile } from './save-file.ts';

interface LedgerExportProps {
  readonly articles: readonly LedgerArticle[];
  readonly reference: Reference;
  /** What the list was narrowed to; a search shows its first articles, and they are what is exported. */
  readonly filter: LedgerFilter;
  readonly query: string;
}

/** The articles that the list is narrowed to, however many, as a file in one of the formats. */
export function LedgerExport({ articles, reference, filter, query }: LedgerExportProps) {
  const { text, language } = useLanguage();
  const id = useId();
  const [format, setFormat] = useState(exporters[0]?.id ?? '');
  const download = async () => {
    const exporter = exporters.find((each) => each.id === format);
    if (!exporter) return;
    const { database } = reference;
    const exported =
      query === ''
        ? await collectArticles(database, filter)
        : await Promise.all(
            articles.map(async (article) => ({
              article,
              observations: await observationsOfArticle(database, article.id),
            })),
          );
    const written = exporter.write({
      articles: exported,
      set: reference.lookup.set,
      language,
      exportedAt: new Date().toISOString(),
    });
    saveFile(written, `hashiya-ledger.${exporter.extension}`, exporter.mediaType);
  };
  return (
    <section>
      <h2>{text('library.ledger.export')}</h2>
      <p class="soft">{text('library.ledger.exportWhat')}</p>
      <div class="row">
        <label class="unseen" for={id}>
          {text('library.ledger.format')}
        </label>
        <select
          id={id}
          name="format"
          class="field"
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value)}
        >
          {exporters.map((exporter) => (
            <option key={exporter.id} value={exporter.id}>
              {text(`exchange.format.${exporter.id}`)}
            </option>
          ))}
        </select>
        <button type="button" class="button" disabled={articles.length === 0} onClick={download}>
          {text('library.ledger.download')}
        </button>
      </div>
    </section>
  );
}
