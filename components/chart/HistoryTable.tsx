import { formatValue, qualified } from '../../lib/language/value.ts';
import type { Metric, Statement } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { periodOf } from '../shared/labels.ts';
import { SourceLine } from '../shared/SourceLine.tsx';

interface HistoryTableProps {
  readonly metric: Metric;
  readonly statements: readonly Statement[];
}

/** Every statement of a metric as a table: value, period, first source, confidence. */
export function HistoryTable({ metric, statements }: HistoryTableProps) {
  const translator = useLanguage();
  const { text } = translator;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section class="table-place" aria-label={text('chart.table')} tabIndex={0}>
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
    </section>
  );
}
