import { useMemo, useState } from 'preact/hooks';
import { metricOutletMatrix } from '../../lib/ledger/matrix.ts';
import {
  ledgerSize,
  listArticles,
  listObservations,
  listOutlets,
} from '../../lib/ledger/queries.ts';
import { searchLedger } from '../../lib/ledger/search.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { LastRecomparison } from './LastRecomparison.tsx';
import { LedgerArticles } from './LedgerArticles.tsx';
import { LedgerExport } from './LedgerExport.tsx';
import { LedgerFilterForm } from './LedgerFilterForm.tsx';
import { LedgerMatrix } from './LedgerMatrix.tsx';
import { LedgerObservations } from './LedgerObservations.tsx';
import { everything, filterOf } from './ledger-filter.ts';
import { useQuery } from './use-query.ts';

const views = ['observations', 'articles', 'matrix'] as const;
type View = (typeof views)[number];

/** The ledger: what was saved, by figure, by article, or by who printed what; searched, filtered and exported. */
export function LedgerPage({ reference }: { reference: Reference }) {
  const { text } = useLanguage();
  const { database, lookup } = reference;
  const [choice, setChoice] = useState(everything);
  const [view, setView] = useState<View>('observations');
  const [changes, setChanges] = useState(0);
  const filter = useMemo(() => filterOf(choice), [choice]);
  const query = choice.query.trim();
  const size = useQuery(() => ledgerSize(database), [database, changes]);
  const outlets = useQuery(() => listOutlets(database), [database, changes]);
  const found = useQuery(async () => {
    if (query !== '') return searchLedger(database, query, filter);
    const observations = await listObservations(database, filter);
    const narrowed = Object.keys(filter).length > 0;
    const articles = await listArticles(database);
    const shown = new Set(observations.map(({ articleId }) => articleId));
    return {
      observations,
      articles: narrowed ? articles.filter(({ id }) => shown.has(id)) : articles,
    };
  }, [database, query, filter, changes]);
  const matrix = useQuery(() => metricOutletMatrix(database, filter), [database, filter, changes]);
  const changed = () => setChanges((count) => count + 1);
  if (!size || !outlets || !found) return <p role="status">{text('library.loading')}</p>;
  if (size.articles === 0) {
    return (
      <>
        <h1>{text('library.ledger.title')}</h1>
        <p>{text('library.ledger.empty')}</p>
      </>
    );
  }
  return (
    <>
      <h1>{text('library.ledger.title')}</h1>
      <p class="soft">{text('library.ledger.size', { articles: size.articles })}</p>
      <LastRecomparison database={database} lookup={lookup} />
      <LedgerFilterForm choice={choice} outlets={outlets} onChoice={setChoice} />
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
      <div aria-live="polite">
        {view === 'observations' && (
          <LedgerObservations observations={found.observations} lookup={lookup} />
        )}
        {view === 'articles' && (
          <LedgerArticles articles={found.articles} database={database} onChange={changed} />
        )}
        {view === 'matrix' && matrix && <LedgerMatrix matrix={matrix} lookup={lookup} />}
      </div>
      <LedgerExport articles={found.articles} reference={reference} filter={filter} query={query} />
    </>
  );
}
