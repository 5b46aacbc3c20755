import { exportCsv, exportJson } from '../../lib/reference/export.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { BackupForm } from './BackupForm.tsx';
import { ImportForm } from './ImportForm.tsx';
import { LedgerImport } from './LedgerImport.tsx';
import { PageTitle } from './PageTitle.tsx';
import { saveFile } from './save-file.ts';

/** The reference set out of the library as a file, and from a file into it. */
export function ExchangePage({ reference }: { reference: Reference }) {
  const { text } = useLanguage();
  const { set } = reference.lookup;
  const csv = 'text/csv;charset=utf-8';
  return (
    <>
      <PageTitle>{text('library.exchange.title')}</PageTitle>
      <section>
        <h2>{text('library.exchange.export')}</h2>
        <p class="tools-line">
          <button
            type="button"
            class="button"
            onClick={() => saveFile(exportJson(set), 'hashiya-reference.json', 'application/json')}
          >
            {text('library.exchange.json')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => saveFile(exportCsv(set, 'statements'), 'hashiya-statements.csv', csv)}
          >
            {text('library.exchange.statements')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => saveFile(exportCsv(set, 'persons'), 'hashiya-persons.csv', csv)}
          >
            {text('library.exchange.persons')}
          </button>
        </p>
      </section>
      {reference.origin === 'database' && (
        <section>
          <h2>{text('library.exchange.import')}</h2>
          <ImportForm reference={reference} />
          <LedgerImport reference={reference} />
        </section>
      )}
      {reference.origin === 'database' && <BackupForm reference={reference} />}
    </>
  );
}
