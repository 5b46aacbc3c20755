import { useRef, useState } from 'preact/hooks';
import type { Labels, Metric, Office, Person, ReferenceEvent } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import { useFocusNew } from './use-focus-new.ts';

export type LinkedPart = 'metrics' | 'events' | 'persons' | 'offices';
type LinkedEntry = Metric | Office | Person | ReferenceEvent;

interface EntryLinksProps {
  readonly part: LinkedPart;
  readonly entries: readonly LinkedEntry[];
}

const PAGE = 60;
const routes: Readonly<Record<LinkedPart, string>> = {
  metrics: 'metric',
  events: 'event',
  persons: 'person',
  offices: 'office',
};

function namesOf(entry: LinkedEntry): Labels {
  if ('labels' in entry) return entry.labels;
  return 'names' in entry ? entry.names : entry.titles;
}

/** Entries of one part as links to their pages, some at a time. */
export function EntryLinks({ part, entries }: EntryLinksProps) {
  const translator = useLanguage();
  const { text, date, language } = translator;
  const other = language === 'ar' ? 'en' : 'ar';
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const focusNew = useFocusNew(list, 'li');
  const showMore = () => {
    focusNew();
    setShown(shown + PAGE);
  };
  return (
    <>
      <ul class="links" ref={list}>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            <a href={`#/reference/${routes[part]}/${encodeURIComponent(entry.id)}`}>
              <bdi>{label(translator, namesOf(entry))}</bdi>
            </a>
            <span class="soft small">
              {'dates' in entry && entry.dates[0] && date(entry.dates[0])}
              {'bodyLabels' in entry && <bdi>{label(translator, entry.bodyLabels)}</bdi>}
              {'names' in entry && <bdi lang={other}>{namesOf(entry)[other]}</bdi>}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > shown && (
        <button type="button" class="button" onClick={showMore}>
          {text('library.reference.more')}
        </button>
      )}
    </>
  );
}
