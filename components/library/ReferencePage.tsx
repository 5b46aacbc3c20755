import { useId, useMemo, useState } from 'preact/hooks';
import { undoEdit } from '../../lib/reference/edits.ts';
import { searchPart } from '../../lib/reference/search.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { EntryLinks, type LinkedPart } from './EntryLinks.tsx';
import { MetricTopics } from './MetricTopics.tsx';
import { useNotices } from './notices.ts';
import { PageTitle } from './PageTitle.tsx';

const parts: readonly LinkedPart[] = ['metrics', 'events', 'persons', 'offices'];

interface ReferencePageProps {
  readonly reference: Reference;
  /** What is searched for at first, as the address bar asks. */
  readonly search: string;
}

/** The reference set: metrics by topic, everything by search. */
export function ReferencePage({ reference, search }: ReferencePageProps) {
  const { text, number } = useLanguage();
  const { set } = reference.lookup;
  const [query, setQuery] = useState(search);
  const [part, setPart] = useState<LinkedPart>(
    () => parts.find((each) => searchPart(set, each, search).length > 0) ?? 'metrics',
  );
  const tell = useNotices();
  const id = useId();
  const found = useMemo(
    () => new Map(parts.map((each) => [each, searchPart(set, each, query)] as const)),
    [set, query],
  );
  const undo = async () => {
    const undone = await undoEdit(reference.database);
    if (undone) reference.changed();
    tell({ text: text(`library.reference.${undone ? 'undone' : 'nothingToUndo'}`), undo: null });
  };
  const entries = found.get(part) ?? [];
  return (
    <>
      <PageTitle>{text('library.reference.title')}</PageTitle>
      <p class="soft">{text('library.reference.version', { version: set.version })}</p>
      <label class="unseen" for={id}>
        {text('library.reference.search')}
      </label>
      <input
        id={id}
        class="field wide"
        type="search"
        dir="auto"
        placeholder={text('library.reference.search')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="counts parts">
        {parts.map((each) => (
          <li key={each}>
            <button
              type="button"
              class="count"
              aria-pressed={each === part}
              onClick={() => setPart(each)}
            >
              {text(`library.reference.${each}`)}{' '}
              <span class="count-number">{number(found.get(each)?.length ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div aria-live="polite">
        {entries.length === 0 && <p>{text('library.reference.none')}</p>}
        {part === 'metrics' && query === '' ? (
          <MetricTopics reference={reference} />
        ) : (
          <EntryLinks key={part} part={part} entries={entries} />
        )}
      </div>
      {reference.origin === 'database' && (
        <p class="tools-line">
          <a class="button" href={`#/reference/new/${part}`}>
            {text('library.reference.add')}
          </a>
          <button type="button" class="plain" onClick={undo}>
            {text('library.reference.undoLast')}
          </button>
        </p>
      )}
    </>
  );
}
