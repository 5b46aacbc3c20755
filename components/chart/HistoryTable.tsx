import type { PlottedFigure } from '../../lib/chart/history.ts';
import { formatQuantity, formatValue, qualified } from '../../lib/language/value.ts';
import type { Metric, ReferenceEvent, Statement } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { eventDays, label, otherValues, periodOf } from '../shared/labels.ts';
import { SourceLine } from '../shared/SourceLine.tsx';

interface HistoryTableProps {
  readonly metric: Metric;
  readonly statements: readonly Statement[];
  /** What other articles printed, oldest first. */
  readonly others: readonly PlottedFigure[];
  readonly events: readonly ReferenceEvent[];
}

/** Printed figures that are listed, the newest; a ledger may hold many thousands. */
const MOST_LISTED = 500;

/** All that the drawing shows, in words: every statement of the metric, what other articles printed, the events of that time. */
export function HistoryTable({ metric, statements, others, events }: HistoryTableProps) {
  const { text } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section class="table-place" aria-label={text('chart.table')} tabIndex={0}>
      <StatementTable metric={metric} statements={statements} />
      {others.length > 0 && <PrintedTable unit={metric.unit} figures={others} />}
      {events.length > 0 && <EventTable events={events} />}
    </section>
  );
}

/** Value with what other sources say instead, period, first source, confidence. */
function StatementTable({ metric, statements }: Pick<HistoryTableProps, 'metric' | 'statements'>) {
  const translator = useLanguage();
  const { text } = translator;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text('chart.value')}</th>
          <th scope="col">{text('chart.period')}</th>
          <th scope="col">{text('chart.source')}</th>
          <th scope="col">{text('chart.confidence')}</th>
        </tr>
      </thead>
      <tbody>
        {statements.map((statement) => (
          <tr key={statement.id}>
            <th scope="row">
              {qualified(
                translator,
                statement.qualifier,
                formatValue(translator, statement.value, metric.unit) ?? '',
              )}
              {statement.conflicting.length > 0 && (
                <p class="soft">{otherValues(translator, statement, metric.unit)}</p>
              )}
            </th>
            <td>{periodOf(translator, statement)}</td>
            <td>
              {statement.sources[0] ? (
                <SourceLine source={statement.sources[0]} />
              ) : (
                text('statement.unsourced')
              )}
            </td>
            <td>{text(`confidence.${statement.confidence}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What other articles printed: value, date, outlet. */
function PrintedTable({
  unit,
  figures,
}: {
  readonly unit: string | null;
  readonly figures: readonly PlottedFigure[];
}) {
  const translator = useLanguage();
  const { text, date, number } = translator;
  return (
    <table class="chart-printed">
      <caption>
        {text('chart.printed')}
        {figures.length > MOST_LISTED &&
          ` · ${text('chart.newest', { shown: number(MOST_LISTED), all: number(figures.length) })}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('chart.value')}</th>
          <th scope="col">{text('chart.date')}</th>
          <th scope="col">{text('chart.outlet')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.slice(-MOST_LISTED).map((figure) => (
          <tr key={`${figure.outlet} ${figure.date} ${figure.value}`}>
            <th scope="row">{formatQuantity(translator, figure.value, unit)}</th>
            <td>{date(figure.date)}</td>
            <td>
              <bdi>{figure.outlet}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The ticks of the drawing: each event with its days. */
function EventTable({ events }: Pick<HistoryTableProps, 'events'>) {
  const translator = useLanguage();
  const { text } = translator;
  return (
    <table class="chart-events">
      <caption>{text('chart.events')}</caption>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row">
              <bdi>{label(translator, event.labels)}</bdi>
            </th>
            <td>{eventDays(translator, event)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
