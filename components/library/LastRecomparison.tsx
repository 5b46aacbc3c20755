import { lastRecomparison } from '../../lib/ledger/recompare-record.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import type { Lookup } from '../shared/lookup.ts';
import { printedValue } from './printed-value.ts';
import { useQuery } from './use-query.ts';

interface LastRecomparisonProps {
  readonly database: HashiyaDatabase;
  readonly lookup: Lookup;
}

/** What the last change of the reference set did to the verdicts in the ledger; nothing where it was never compared anew. */
export function LastRecomparison({ database, lookup }: LastRecomparisonProps) {
  const translator = useLanguage();
  const { text, date, has } = translator;
  const record = useQuery(() => lastRecomparison(database), [database, lookup]);
  if (!record) return null;
  const { at, version, done, of, left, changes } = record;
  const named = (metric: string): string => {
    const known = lookup.metrics.get(metric);
    return known ? label(translator, known.labels) : metric;
  };
  const verdict = (id: string): string => {
    const key = `verdict.${id || 'none'}`;
    return has(key) ? text(key) : id;
  };
  return (
    <details class="small recomparison">
      <summary>{text('ledger.recompared', { date: at.slice(0, 10), version })}</summary>
      <p class="soft">{text('ledger.recomparedOf', { done, of, left })}</p>
      {changes.length === 0 && <p>{text('ledger.recomparedNothing')}</p>}
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            <bdi>{change.outlet}</bdi> ·{' '}
            {change.date === '' ? text('library.ledger.noDate') : date(change.date)} ·{' '}
            <bdi>{named(change.metric)}</bdi> <bdi>{printedValue(translator, change.value)}</bdi>:{' '}
            <del>{verdict(change.before)}</del> <ins>{verdict(change.after)}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
