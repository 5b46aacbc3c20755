import { useId, useState } from 'preact/hooks';
import { annotateArticle } from '../../lib/ledger/annotate-articles.ts';
import type { LedgerArticle } from '../../lib/ledger/observation.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useNotices } from './notices.ts';

interface ArticleNoteProps {
  readonly article: LedgerArticle;
  readonly database: HashiyaDatabase;
  readonly onChange: () => void;
}

/** The reader's own tags and note on a saved article. */
export function ArticleNote({ article, database, onChange }: ArticleNoteProps) {
  const { text, list } = useLanguage();
  const tell = useNotices();
  const id = useId();
  const [tags, setTags] = useState(article.tags.join(', '));
  const [note, setNote] = useState(article.note);
  const save = async (event: Event) => {
    event.preventDefault();
    await annotateArticle(database, article.id, { tags: tags.split(/[,،]/u), note });
    tell({ text: text('library.ledger.noteKept'), undo: null });
    onChange();
  };
  const summary = [list(article.tags), article.note].filter(Boolean).join(' — ');
  return (
    <details class="small">
      <summary dir="auto">{summary || text('library.ledger.note')}</summary>
      <form class="entry-form" autocomplete="off" onSubmit={save}>
        <div class="form-field">
          <label for={`${id}-tags`}>{text('library.ledger.tags')}</label>
          <input
            id={`${id}-tags`}
            name="tags"
            class="field"
            dir={tags === '' ? undefined : 'auto'}
            value={tags}
            onInput={(event) => setTags(event.currentTarget.value)}
          />
        </div>
        <div class="form-field">
          <label for={`${id}-note`}>{text('library.ledger.note')}</label>
          <textarea
            id={`${id}-note`}
            name="note"
            class="field"
            // An empty field has the direction of the form, where `auto` would have it begin at the left.
            dir={note === '' ? undefined : 'auto'}
            rows={2}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
        <p>
          <button type="submit" class="button">
            {text('library.ledger.keepNote')}
          </button>
        </p>
      </form>
    </details>
  );
}
