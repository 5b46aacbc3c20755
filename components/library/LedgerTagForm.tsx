import { useId, useState } from 'preact/hooks';
import type { LedgerFilter } from '../../lib/ledger/filter.ts';
import type { LedgerArticle } from '../../lib/ledger/observation.ts';
import { articleIdsUnder, tagArticles } from '../../lib/ledger/tag-articles.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useNotices } from './notices.ts';

interface LedgerTagFormProps {
  readonly articles: readonly LedgerArticle[];
  readonly database: HashiyaDatabase;
  /** What the list is narrowed to: all that pass are tagged, however many are shown; of a search, those that it shows. */
  readonly filter: LedgerFilter;
  readonly query: string;
  readonly onChange: () => void;
}

/** One tag for all the articles that the list is narrowed to. */
export function LedgerTagForm({ articles, database, filter, query, onChange }: LedgerTagFormProps) {
  const { text } = useLanguage();
  const tell = useNotices();
  const id = useId();
  const [tag, setTag] = useState('');
  /** Articles that are done, and of how many; null while nothing runs. */
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const apply = async (event: Event) => {
    event.preventDefault();
    if (progress || tag.trim() === '') return;
    setProgress({ done: 0, of: 1 });
    try {
      const ids =
        query === '' ? await articleIdsUnder(database, filter) : articles.map((each) => each.id);
      const changed = await tagArticles(database, ids, { tag, isOn: true }, (done, of) =>
        setProgress({ done, of }),
      );
      setTag('');
      onChange();
      tell({
        text: text('library.ledger.tagged', { count: changed.length }),
        undo: async () => {
          await tagArticles(database, changed, { tag, isOn: false });
          onChange();
        },
      });
    } finally {
      setProgress(null);
    }
  };
  return (
    <form class="row tag-form" autocomplete="off" onSubmit={apply}>
      <label class="field-label" id={`${id}-label`} for={id}>
        {text('library.ledger.tagAll')}
      </label>
      <input
        id={id}
        name="tag-all"
        class="field"
        dir="auto"
        value={tag}
        maxLength={60}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <button type="submit" class="button" aria-disabled={progress !== null}>
        {text('library.ledger.addTag')}
      </button>
      {progress && (
        <progress aria-labelledby={`${id}-label`} max={progress.of} value={progress.done} />
      )}
    </form>
  );
}
