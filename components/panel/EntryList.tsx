import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry, MarkCategory, Session } from '../../lib/analysis/session.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Lookup } from '../shared/lookup.ts';
import { WindowedList } from '../shared/WindowedList.tsx';
import { useActions } from './actions.ts';
import { EntryRow } from './EntryRow.tsx';
import { EntryTools } from './EntryTools.tsx';
import { SummaryBar } from './SummaryBar.tsx';
import { type EntryOrder, selectEntries } from './select-entries.ts';
import { Toast, type Told } from './Toast.tsx';
import { printed } from './verdict-words.ts';

interface EntryListProps {
  readonly session: Session;
  readonly lookup: Lookup | null;
}

const ROW_HEIGHT = 108;
/** Headline, date, summary and tools take more than this, in CSS pixels. */
const HEAD_HEIGHT = 220;
/** Name of the mark that the page's timeline gets when the entries of an article stand in it. */
const ENTRIES_SHOWN = 'entries-shown';
/** No entry left out. */
const EVERYTHING = { categories: new Set<MarkCategory>(), query: '', hidden: new Set<string>() };
const keyOf = ({ id }: Entry): string => id;

/** The entries of an article with their summary, filter, search and order; follows the mark that was clicked. */
export function EntryList({ session, lookup }: EntryListProps) {
  const { text } = useLanguage();
  const { reveal } = useActions();
  const { entries, selected, revision, omitted, unread = 0 } = session;
  const [categories, setCategories] = useState<ReadonlySet<MarkCategory>>(new Set());
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<EntryOrder>('reading');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(selected);
  const [wanted, setWanted] = useState({ key: selected ?? '', stamp: revision, focus: false });
  const [told, setTold] = useState<Told | null>(null);
  const [afterHidden, setAfterHidden] = useState<string | null>(null);

  const shown = useMemo(
    () => selectEntries(entries, { categories, query, order, hidden }),
    [entries, categories, query, order, hidden],
  );
  // What is hidden is out of every count, until it is brought back.
  const counted = useMemo(
    () => (hidden.size === 0 ? entries : entries.filter(({ id }) => !hidden.has(id))),
    [entries, hidden],
  );
  const showAll = useCallback(() => {
    setCategories(new Set());
    setQuery('');
    setHidden(new Set());
  }, []);

  /** The entry that the page was asked to show from here: what the session then says of it is no wish of the page's. */
  const asked = useRef<string | null>(null);
  useEffect(() => {
    const isEcho = selected === asked.current;
    asked.current = null;
    if (selected === null || isEcho) return;
    if (!shown.some(({ id }) => id === selected)) showAll();
    setOpen(selected);
    setWanted((last) => ({ key: selected, stamp: last.stamp + 1, focus: false }));
  }, [selected, revision]);

  // What a reader waits for, as a point on the page's own timeline.
  useEffect(() => {
    performance.mark(ENTRIES_SHOWN);
  }, []);

  const toggleCategory = (category: MarkCategory) => {
    const next = new Set(categories);
    if (!next.delete(category)) next.add(category);
    setCategories(next);
  };
  const show = useCallback(
    ({ id }: Entry) => {
      asked.current = id;
      reveal(id);
    },
    [reveal],
  );
  const toggle = useCallback(
    (entry: Entry) => {
      const opens = open !== entry.id;
      setOpen(opens ? entry.id : null);
      if (opens) show(entry);
    },
    [open, show],
  );
  const hide = useCallback(
    (entry: Entry) => {
      setHidden((last) => new Set(last).add(entry.id));
      const place = shown.findIndex(({ id }) => id === entry.id);
      setAfterHidden((shown[place + 1] ?? shown[place - 1])?.id ?? null);
      setTold({
        text: text('action.hidden', { text: printed(entry) }),
        undo: () => {
          setHidden((last) => new Set([...last].filter((id) => id !== entry.id)));
          setTold(null);
          setWanted((last) => ({ key: entry.id, stamp: last.stamp + 1, focus: true }));
        },
      });
    },
    [text, shown],
  );
  const clear = () => {
    showAll();
    const [first] = selectEntries(entries, { ...EVERYTHING, order });
    if (first) setWanted((last) => ({ key: first.id, stamp: last.stamp + 1, focus: true }));
  };
  const closeToast = () => {
    setTold(null);
    // The keyboard goes on from where the hidden entry stood.
    if (afterHidden === null || !document.activeElement?.closest('.toast')) return;
    setWanted((last) => ({ key: afterHidden, stamp: last.stamp + 1, focus: true }));
    setAfterHidden(null);
  };
  const tell = useCallback((message: string) => setTold({ text: message, undo: null }), []);

  const move = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    if (key === 'Escape' && open !== null) {
      // Whatever had the focus inside the entry goes with it.
      setWanted((last) => ({ key: open, stamp: last.stamp + 1, focus: true }));
      setOpen(null);
    }
    if (!target.matches('.entry-head')) return;
    const index = shown.findIndex(
      ({ id }) => id === target.closest('[data-key]')?.getAttribute('data-key'),
    );
    const places = new Map([
      ['ArrowDown', index + 1],
      ['ArrowUp', index - 1],
      ['Home', 0],
      ['End', shown.length - 1],
    ]);
    const next = shown[places.get(key) ?? -1];
    if (!next) return;
    event.preventDefault();
    setWanted((last) => ({ key: next.id, stamp: last.stamp + 1, focus: true }));
  };
  const kept = useMemo(
    () => new Set(open === null ? [wanted.key] : [open, wanted.key]),
    [open, wanted],
  );

  return (
    <section class="found" aria-label={text('panel.entries')}>
      <SummaryBar entries={counted} chosen={categories} onToggle={toggleCategory} />
      {omitted > 0 && (
        <p class="notice dated" role="note">
          {text('list.omitted', { count: omitted })}
        </p>
      )}
      {unread > 0 && (
        <p class="notice dated" role="note">
          {text('list.unread', { count: unread })}
        </p>
      )}
      <EntryTools query={query} order={order} onQuery={setQuery} onOrder={setOrder} />
      <p class="unseen" role="status">
        {text('list.shown', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <div class="no-match">
          <p>{text('list.noMatch')}</p>
          <button type="button" class="button" onClick={clear}>
            {text('list.clear')}
          </button>
        </div>
      ) : (
        <WindowedList
          items={shown}
          keyOf={keyOf}
          label={text('panel.entries')}
          estimate={ROW_HEIGHT}
          above={HEAD_HEIGHT}
          kept={kept}
          wanted={wanted}
          onKeyDown={move}
          render={(entry) => (
            <EntryRow
              entry={entry}
              session={session}
              lookup={lookup}
              open={open === entry.id}
              onToggle={toggle}
              onReveal={show}
              onHide={hide}
              onTell={tell}
            />
          )}
        />
      )}
      <Toast told={told} onClose={closeToast} />
    </section>
  );
}
