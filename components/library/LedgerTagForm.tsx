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
  const [busy, setBusy] = useState(false);
  const apply = async (event: Event) => {
    event.preventDefault();
    if (busy || tag.trim() === '') return;
    setBusy(true);
    try {
      const ids =
        query === '' ? await articleIdsUnder(database, filter) : articles.map((each) => each.id);
      const changed = await tagArticles(database, ids, { tag, isOn: true });
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
      setBusy(false);
    }
  };
  return (
    <form class="row tag-form" onSubmit={apply}>
      <label class="field-label" for={id}>
        {text('library.ledger.tagAll')}
      </label>
      <input
        id={id}
        class="field"
        dir="auto"
        value={tag}
        maxLength={60}
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={busy}>
        {text('library.ledger.addTag')}
      </button>
    </form>
  );
}
