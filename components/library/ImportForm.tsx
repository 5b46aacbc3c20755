import { useState } from 'preact/hooks';
import { undoEdit } from '../../lib/reference/edits.ts';
import { applyImport } from '../../lib/reference/import/apply.ts';
import { importBytes } from '../../lib/reference/import/decode.ts';
import {
  type ImportKind,
  type ImportPreview,
  previewImport,
} from '../../lib/reference/import/preview.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { Choice } from './Choice.tsx';
import { FileField } from './FileField.tsx';
import { ImportPreviewTable } from './ImportPreviewTable.tsx';
import { useNotices } from './notices.ts';
import { problemText } from './problem-words.ts';

/** A file is read and shown as what it would do; only then it may be imported, all or nothing. */
export function ImportForm({ reference }: { reference: Reference }) {
  const translator = useLanguage();
  const { text, number } = translator;
  const tell = useNotices();
  const [table, setTable] = useState<'statements-csv' | 'persons-csv'>('statements-csv');
  const [conflicts, setConflicts] = useState<'keep' | 'replace'>('keep');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [state, setState] = useState<string | null>(null);

  const read = async (file: File | undefined) => {
    setPreview(null);
    if (!file) return;
    setState(text('library.exchange.reading'));
    const kind: ImportKind = file.name.toLowerCase().endsWith('.csv') ? table : 'json';
    try {
      const bytes = await importBytes(file);
      setPreview(await previewImport(reference.database, bytes, kind));
      setState(null);
    } catch (error) {
      setState(text('library.exchange.unreadable', { error: String(error) }));
    }
  };
  const apply = async () => {
    if (!preview) return;
    setState(text('ledger.importing', { written: number(0), of: number(changes) }));
    const answer = await applyImport(reference.database, preview, {
      conflicts,
      onProgress: (written, of) =>
        setState(text('ledger.importing', { written: number(written), of: number(of) })),
    });
    setState(null);
    if (!answer.ok) {
      setState(problemText(translator, answer.reason));
      return;
    }
    setPreview(null);
    reference.changed();
    tell({
      text: text('library.imported', { count: answer.written }),
      undo: async () => {
        await undoEdit(reference.database);
        reference.changed();
      },
    });
  };
  const changes = preview
    ? preview.added.length + preview.changed.length + preview.conflicting.length
    : 0;
  return (
    <form class="import-form" onSubmit={(event) => event.preventDefault()}>
      <Choice
        name="table"
        legend={text('library.exchange.kind')}
        value={table}
        options={[
          { value: 'statements-csv', label: text('library.reference.statements') },
          { value: 'persons-csv', label: text('library.reference.persons') },
        ]}
        onChange={setTable}
      />
      <FileField label={text('library.exchange.file')} accept=".json,.csv" onFile={read} />
      <p role="status">{state}</p>
      {preview && (
        <>
          <ImportPreviewTable preview={preview} />
          {preview.conflicting.length > 0 && (
            <Choice
              name="conflicts"
              legend={text('library.exchange.conflicts')}
              value={conflicts}
              options={[
                { value: 'keep', label: text('library.exchange.keep') },
                { value: 'replace', label: text('library.exchange.replace') },
              ]}
              onChange={setConflicts}
            />
          )}
          {preview.refused.length === 0 && changes > 0 && (
            <button type="button" class="button main" onClick={apply}>
              {text('library.exchange.apply')}
            </button>
          )}
        </>
      )}
    </form>
  );
}
