import { useState } from 'preact/hooks';
import {
  applyLedgerImport,
  type LedgerPreview,
  previewLedgerImport,
} from '../../lib/exchange/import-ledger.ts';
import { importBytes } from '../../lib/reference/import/decode.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { FileField } from './FileField.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { useNotices } from './notices.ts';

/** A ledger that was exported as JSON or JSON-LD back into the ledger, with a preview. */
export function LedgerImport({ reference }: { reference: Reference }) {
  const { text, has, reason } = useLanguage();
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
    if (answer.ok) tell({ text: text('library.imported', { count: answer.written }), undo: null });
    else {
      const { code } = answer.reason;
      tell({ text: has(`reason.${code}`) ? reason(answer.reason) : code, undo: null });
    }
  };
  return (
    <>
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
          {preview.refused.length > 0 ? (
            <ul class="notice difference">
              {preview.refused.slice(0, 10).map((refusal) => (
                <li key={JSON.stringify(refusal)}>
                  {refusal.row !== null && text('library.exchange.row', { row: refusal.row })}{' '}
                  {has(`reason.${refusal.reason.code}`)
                    ? reason(refusal.reason)
                    : refusal.reason.code}
                </li>
              ))}
            </ul>
          ) : (
            preview.added.length + preview.changed.length > 0 && (
              <button type="button" class="button main" onClick={apply}>
                {text('library.exchange.apply')}
              </button>
            )
          )}
        </section>
      )}
    </>
  );
}
