import { useMemo, useRef, useState } from 'preact/hooks';
import { metricOutletMatrix } from '../../lib/ledger/matrix.ts';
import { ledgerSize, listOutlets, listTags } from '../../lib/ledger/queries.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { LastRecomparison } from './LastRecomparison.tsx';
import { LedgerArticles } from './LedgerArticles.tsx';
import { LedgerExport } from './LedgerExport.tsx';
import { LedgerFilterForm } from './LedgerFilterForm.tsx';
import { LedgerMatrix } from './LedgerMatrix.tsx';
import { LedgerObservations } from './LedgerObservations.tsx';
import { LedgerTagForm } from './LedgerTagForm.tsx';
import { everything, filterOf } from './ledger-filter.ts';
import { PageTitle } from './PageTitle.tsx';
import { useFocusNew } from './use-focus-new.ts';
import { useLedgerList } from './use-ledger-list.ts';
import { useQuery } from './use-query.ts';

const views = ['observations', 'articles', 'matrix'] as const;
type View = (typeof views)[number];

/** Metrics of the matrix that are shown at once; more of them as they are asked for. */
const MATRIX_ROWS = 20;

/** The ledger: what was saved, by figure, by article, or by who printed what; searched, filtered and exported. */
export function LedgerPage({ reference }: { reference: Reference }) {
  const { text } = useLanguage();
  const { database, lookup } = reference;
  const [choice, setChoice] = useState(everything);
  const [view, setView] = useState<View>('observations');
  const [changes, setChanges] = useState(0);
  const { metrics } = lookup.set;
  const filter = useMemo(() => filterOf(choice, metrics), [choice, metrics]);
  const topics = useMemo(() => [...new Set(metrics.map(({ topic }) => topic))], [metrics]);
  const query = choice.query.trim();
  const size = useQuery(() => ledgerSize(database), [database, changes]);
  const outlets = useQuery(() => listOutlets(database), [database, changes]);
  const tags = useQuery(() => listTags(database), [database, changes]);
  const { list, readMore } = useLedgerList({ database, query, filter }, changes);
  const isMatrix = view === 'matrix';
  const [rows, setRows] = useState(MATRIX_ROWS);
  const matrix = useQuery(
    async () => (isMatrix ? await metricOutletMatrix(database, filter, rows) : null),
    [database, filter, changes, isMatrix, rows],
  );
  const hasMore = view === 'matrix' ? matrix?.more : list?.more[view];
  const shown = useRef<HTMLDivElement>(null);
  const focusNew = useFocusNew(shown, '.observations > li, .articles > li, tbody > tr');
  const showMore = () => {
    focusNew();
    if (view === 'matrix') setRows(rows + MATRIX_ROWS);
    else readMore();
  };
  const changed = () => setChanges((count) => count + 1);
  if (!size || !outlets || !tags || !list) return <p role="status">{text('library.loading')}</p>;
  if (size.articles === 0) {
    return (
      <>
        <PageTitle>{text('library.ledger.title')}</PageTitle>
        <p>{text('library.ledger.empty')}</p>
      </>
    );
  }
  return (
    <>
      <PageTitle>{text('library.ledger.title')}</PageTitle>
      <p class="soft">{text('library.ledger.size', { articles: size.articles })}</p>
      <LastRecomparison database={database} lookup={lookup} />
      <LedgerFilterForm
        choice={choice}
        outlets={outlets}
        topics={topics}
        tags={tags}
        onChoice={setChoice}
      />
      <ul class="counts parts" aria-label={text('library.ledger.view')}>
        {views.map((each) => (
          <li key={each}>
            <button
              type="button"
              class="count"
              aria-pressed={each === view}
              onClick={() => setView(each)}
            >
              {text(`library.ledger.${each}`)}
            </button>
          </li>
        ))}
      </ul>
      <div aria-live="polite" ref={shown}>
        {view === 'observations' && (
          <LedgerObservations observations={list.observations} lookup={lookup} />
        )}
        {view === 'articles' && (
          <>
            {list.articles.length > 0 && (
              <LedgerTagForm
                articles={list.articles}
                database={database}
                filter={filter}
                query={query}
                onChange={changed}
              />
            )}
            <LedgerArticles articles={list.articles} database={database} onChange={changed} />
          </>
        )}
        {view === 'matrix' && matrix && <LedgerMatrix matrix={matrix} lookup={lookup} />}
        {hasMore && (
          <button type="button" class="button" onClick={showMore}>
            {text('library.ledger.more')}
          </button>
        )}
      </div>
      <LedgerExport articles={list.articles} reference={reference} filter={filter} query={query} />
    </>
  );
}
