import { useState } from 'preact/hooks';
import {
  applyLedgerImport,
  type LedgerPreview,
  previewLedgerImport,
} from '../../lib/exchange/import-ledger.ts';
import { importBytes } from '../../lib/reference/import/decode.ts';
import { jsonPath } from '../../lib/reference/table-columns.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { FileField } from './FileField.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { useNotices } from './notices.ts';
import { problemText } from './problem-words.ts';
import { RefusedRows } from './RefusedRows.tsx';
import { refusedOfLedger } from './refused-rows.ts';

/** A ledger that was exported as JSON or JSON-LD back into the ledger, with a preview. */
export function LedgerImport({ reference }: { reference: Reference }) {
  const translator = useLanguage();
  const { text } = translator;
  const tell = useNotices();
  const [preview, setPreview] = useState<LedgerPreview | null>(null);
  const read = async (file: File | undefined) => {
    setPreview(
      file ? await previewLedgerImport(reference.database, await importBytes(file)) : null,
    );
  };
  const apply = async () => {
    if (!preview) return;
    const answer = await applyLedgerImport(reference.database, preview);
    setPreview(null);
    const said = answer.ok
      ? text('library.imported', { count: answer.written })
      : problemText(translator, answer.reason);
    tell({ text: said, undo: null });
  };
  return (
    <div class="ledger-import">
      <FileField label={text('library.exchange.ledgerFile')} accept=".json,.jsonld" onFile={read} />
      {preview && (
        <section aria-label={text('library.exchange.preview')}>
          <ImportCounts
            counts={[
              ['added', preview.added.length],
              ['changed', preview.changed.length],
              ['unchanged', preview.unchanged],
              ['refused', preview.refused.length],
            ]}
          />
          <RefusedRows rows={refusedOfLedger(translator, preview.refused)} nameInFile={jsonPath} />
          {preview.refused.length === 0 && preview.added.length + preview.changed.length > 0 && (
            <button type="button" class="button main" onClick={apply}>
              {text('library.exchange.apply')}
            </button>
          )}
        </section>
      )}
    </div>
  );
}
