import type { ImportPreview } from '../../lib/reference/import/preview.ts';
import { useLanguage } from '../shared/Language.tsx';
import { ImportCounts } from './ImportCounts.tsx';

const SHOWN = 20;

/** What an import would do: how many of each kind, and every refused row with its reason. */
export function ImportPreviewTable({ preview }: { preview: ImportPreview }) {
  const { text, has, reason } = useLanguage();
  return (
    <section aria-label={text('library.exchange.preview')}>
      <h3>{text('library.exchange.preview')}</h3>
      <ImportCounts
        counts={[
          ['added', preview.added.length],
          ['changed', preview.changed.length],
          ['conflicting', preview.conflicting.length],
          ['unchanged', preview.unchanged],
          ['refused', preview.refused.length],
        ]}
      />
      {preview.refused.length > 0 && (
        <div class="notice difference">
          <p>{text('library.exchange.refusedWhy')}</p>
          <ul>
            {preview.refused.slice(0, SHOWN).map((refusal) => (
              <li key={JSON.stringify(refusal)}>
                {refusal.row !== null && text('library.exchange.row', { row: refusal.row })}{' '}
                {refusal.id && <code dir="ltr">{refusal.id}</code>}{' '}
                <div>
                  {has(`reason.${refusal.reason.code}`) ? (
                    reason(refusal.reason)
                  ) : (
                    <code dir="ltr">{refusal.reason.code}</code>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
