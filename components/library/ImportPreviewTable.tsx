import type { ImportPreview } from '../../lib/reference/import/preview.ts';
import { fieldInFile } from '../../lib/reference/table-columns.ts';
import { useLanguage } from '../shared/Language.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { RefusedRows } from './RefusedRows.tsx';
import { refusedEntries } from './refused-rows.ts';

/** What an import would do: how many of each kind, and every refused row with its reason. */
export function ImportPreviewTable({ preview }: { preview: ImportPreview }) {
  const translator = useLanguage();
  const { text } = translator;
  const { kind, refused } = preview;
  return (
    <section aria-label={text('library.exchange.preview')}>
      <h3>{text('library.exchange.preview')}</h3>
      <ImportCounts
        counts={[
          ['added', preview.added.length],
          ['changed', preview.changed.length],
          ['conflicting', preview.conflicting.length],
          ['unchanged', preview.unchanged],
          ['refused', refused.length],
        ]}
      />
      <RefusedRows
        rows={refusedEntries(translator, refused, kind)}
        nameInFile={(path) => fieldInFile(path, kind)}
      />
    </section>
  );
}
