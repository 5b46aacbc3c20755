import { formatValue, qualified } from '../../lib/language/value.ts';
import type { MatrixRow } from '../../lib/ledger/matrix.ts';
import { useLanguage } from '../shared/Language.tsx';
import { eventDays, periodOf } from '../shared/labels.ts';
import type { Lookup } from '../shared/lookup.ts';
import { SourceLine } from '../shared/SourceLine.tsx';
import { referenceOfRow } from './matrix-reference.ts';

/** What the reference set holds for the values and days of a row, each with its period and its first source. */
export function MatrixReference({ row, lookup }: { row: MatrixRow; lookup: Lookup }) {
  const translator = useLanguage();
  const { text } = translator;
  const statements = referenceOfRow(lookup, row);
  const event = lookup.events.get(row.metric);
  if (event) {
    const [source] = event.sources;
    return (
      <>
        <p>
          <b>{eventDays(translator, event)}</b>
        </p>
        <div class="small">
          {source ? <SourceLine source={source} /> : text('statement.unsourced')}
        </div>
      </>
    );
  }
  const unit = lookup.metrics.get(row.metric)?.unit ?? null;
  if (statements.length === 0) return <span class="soft small">{text('ledger.noReference')}</span>;
  return (
    <ul>
      {statements.map((statement) => {
        const value = formatValue(translator, statement.value, unit) ?? '';
        const period = periodOf(translator, statement);
        const [source] = statement.sources;
        return (
          <li key={statement.id}>
            <p>
              <b>
                <bdi>{qualified(translator, statement.qualifier, value)}</bdi>
              </b>{' '}
              {period && <span class="soft small">{period}</span>}
            </p>
            <div class="small">
              {source ? <SourceLine source={source} /> : text('statement.unsourced')}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
