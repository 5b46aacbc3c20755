import { useState } from 'preact/hooks';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { applyRestore, type BackupPreview, previewRestore } from '../../lib/exchange/restore.ts';
import type { Reason } from '../../lib/reason.ts';
import { importBytes } from '../../lib/reference/import/decode.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { FileField } from './FileField.tsx';
import { useNotices } from './notices.ts';
import { saveFile } from './save-file.ts';

/** Everything of the reader's into one file, and back out of it. */
export function BackupForm({ reference }: { reference: Reference }) {
  const { text, has, reason } = useLanguage();
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
  const why = (refusal: Reason): string =>
    has(`reason.${refusal.code}`) ? reason(refusal) : refusal.code;
  const restore = async () => {
    if (!preview) return;
    // What it takes the place of, so that the reader can have it back.
    const before = await writeBackup(reference.database, new Date().toISOString());
    const answer = await applyRestore(reference.database, preview);
    if (!answer.ok) {
      tell({ text: why(answer.reason), undo: null });
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
        else tell({ text: why(undone.reason), undo: null });
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
      {preview && preview.refused.length > 0 && (
        <div class="notice difference" role="alert">
          <ul>
            {preview.refused.slice(0, 10).map(({ row, reason: why }) => (
              <li key={`${row}${why.code}`}>
                {text('library.exchange.row', { row })}{' '}
                {has(`reason.${why.code}`) ? reason(why) : <code dir="ltr">{why.code}</code>}
              </li>
            ))}
          </ul>
        </div>
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
