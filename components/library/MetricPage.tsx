import { isDrawn } from '../../lib/chart/history.ts';
import type { Metric } from '../../lib/reference/schema.ts';
import { HistoryChartSlot } from '../chart/HistoryChartSlot.tsx';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import { NoteLine } from '../shared/NoteLine.tsx';
import { StatementLine } from '../shared/StatementLine.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { EntryTools } from './EntryTools.tsx';
import { PageTitle } from './PageTitle.tsx';

interface MetricPageProps {
  readonly metric: Metric;
  readonly reference: Reference;
}

/** A metric: its history as a chart, and every statement with its sources. */
export function MetricPage({ metric, reference }: MetricPageProps) {
  const translator = useLanguage();
  const { text } = translator;
  const { lookup } = reference;
  const statements = lookup.history.get(metric.id) ?? [];
  return (
    <>
      <PageTitle>{label(translator, metric.labels)}</PageTitle>
      <NoteLine note={metric.note} />
      <EntryTools reference={reference} part="metrics" id={metric.id} home="/reference" />
      {isDrawn(metric) && statements.length > 1 && (
        <HistoryChartSlot
          key={metric.id}
          metric={metric}
          lookup={lookup}
          figure={null}
          publishedOn={null}
        />
      )}
      <h2>{text('library.reference.statements')}</h2>
      {statements.length === 0 && <p class="soft">{text('library.reference.noStatements')}</p>}
      <ul class="statements">
        {statements.toReversed().map((statement) => (
          <li key={statement.id} id={statement.id}>
            <StatementLine statement={statement} metric={metric} />
            <EntryTools reference={reference} part="statements" id={statement.id} home={null} />
          </li>
        ))}
      </ul>
      {reference.origin === 'database' && (
        <p class="tools-line">
          <a
            class="button"
            href={`#/reference/new/statements?metric=${encodeURIComponent(metric.id)}`}
          >
            {text('library.reference.addStatement')}
          </a>
        </p>
      )}
    </>
  );
}
