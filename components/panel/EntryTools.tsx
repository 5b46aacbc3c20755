import { useId } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';
import type { EntryOrder } from './select-entries.ts';

interface EntryToolsProps {
  readonly query: string;
  readonly order: EntryOrder;
  readonly onQuery: (query: string) => void;
  readonly onOrder: (order: EntryOrder) => void;
}

/** Search and order of the entries. */
export function EntryTools({ query, order, onQuery, onOrder }: EntryToolsProps) {
  const { text } = useLanguage();
  const id = useId();
  return (
    <div class="tools">
      <label class="unseen" for={`${id}-search`}>
        {text('list.search')}
      </label>
      <input
        id={`${id}-search`}
        class="field search"
        type="search"
        dir="auto"
        placeholder={text('list.search')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <label class="unseen" for={`${id}-order`}>
        {text('list.order')}
      </label>
      <select
        id={`${id}-order`}
        class="field"
        value={order}
        onChange={(event) =>
          onOrder(event.currentTarget.value === 'verdict' ? 'verdict' : 'reading')
        }
      >
        <option value="reading">{text('list.order.reading')}</option>
        <option value="verdict">{text('list.order.verdict')}</option>
      </select>
    </div>
  );
}
