import { useState } from 'preact/hooks';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { applyRestore, type BackupPreview, previewRestore } from '../../lib/exchange/restore.ts';
import { importBytes } from '../../lib/reference/import/decode.ts';
import { jsonPath } from '../../lib/reference/table-columns.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { FileField } from './FileField.tsx';
import { useNotices } from './notices.ts';
import { problemText } from './problem-words.ts';
import { RefusedRows } from './RefusedRows.tsx';
import { refusedLines } from './refused-rows.ts';
import { saveFile } from './save-file.ts';

/** Everything of the reader's into one file, and back out of it. */
export function BackupForm({ reference }: { reference: Reference }) {
  const translator = useLanguage();
  const { text } = translator;
  const tell = useNotices();
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const write = async () => {
    const now = new Date().toISOString();
    const lines = await writeBackup(reference.database, now);
    saveFile(lines.join(''), `hashiya-${now.slice(0, 10)}.jsonl`, 'application/jsonl');
  };
  const read = async (file: File | undefined) => {
    setPreview(file ? await previewRestore(await importBytes(file)) : null);
  };
  const restore = async () => {
    if (!preview) return;
    // What it takes the place of, so that the reader can have it back.
    const before = await writeBackup(reference.database, new Date().toISOString());
    const answer = await applyRestore(reference.database, preview);
    if (!answer.ok) {
      tell({ text: problemText(translator, answer.reason), undo: null });
      return;
    }
    setPreview(null);
    reference.changed();
    tell({
      text: text('library.backup.restored'),
      undo: async () => {
        const back = await previewRestore(before.join(''));
        const undone = await applyRestore(reference.database, back);
        if (undone.ok) reference.changed();
        else tell({ text: problemText(translator, undone.reason), undo: null });
      },
    });
  };
  return (
    <section>
      <h2>{text('library.backup.title')}</h2>
      <p>{text('library.backup.what')}</p>
      <p class="tools-line">
        <button type="button" class="button" onClick={write}>
          {text('library.backup.write')}
        </button>
      </p>
      <FileField label={text('library.backup.file')} accept=".jsonl" onFile={read} />
      {preview && (
        <RefusedRows rows={refusedLines(translator, preview.refused)} nameInFile={jsonPath} />
      )}
      {preview && preview.refused.length === 0 && (
        <div class="notice dated">
          {preview.createdAt && (
            <p>{text('library.backup.made', { date: preview.createdAt.slice(0, 10) })}</p>
          )}
          <p>{text('library.backup.replaces')}</p>
          <button type="button" class="button" onClick={restore}>
            {text('library.backup.restore')}
          </button>
        </div>
      )}
    </section>
  );
}
