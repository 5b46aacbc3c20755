import { formatQuantity, formatValue, qualified } from '../../lib/language/value.ts';
import type { Metric, Statement } from '../../lib/reference/schema.ts';
import { useLanguage } from './Language.tsx';
import { label, otherValues, periodOf, placeName } from './labels.ts';
import { NoteLine } from './NoteLine.tsx';
import { SourceLine } from './SourceLine.tsx';

interface StatementLineProps {
  readonly statement: Statement;
  readonly metric: Metric | null;
}

/** One dated value with its period, its parts, its place, its confidence and every source. */
export function StatementLine({ statement, metric }: StatementLineProps) {
  const translator = useLanguage();
  const { text, list } = translator;
  const value = formatValue(translator, statement.value, metric?.unit ?? null) ?? '';
  const period = periodOf(translator, statement);
  const parts = Object.entries(statement.parts).map(([id, count]) => {
    const labels = metric?.parts.find((part) => part.id === id)?.labels;
    return text('statement.part', {
      name: labels ? label(translator, labels) : id,
      value: formatQuantity(translator, count, null),
    });
  });
  return (
    <div class="statement">
      <p>
        <strong class="statement-value">{qualified(translator, statement.qualifier, value)}</strong>
        {period && text('statement.period', { period })}
      </p>
      {parts.length > 0 && <p>{text('statement.parts', { parts: list(parts) })}</p>}
      {statement.conflicting.length > 0 && (
        <p>{otherValues(translator, statement, metric?.unit ?? null)}</p>
      )}
      <NoteLine note={statement.note} soft />
      <ul class="sources small" aria-label={text('entry.sources')}>
        {statement.sources.length === 0 && <li>{text('statement.unsourced')}</li>}
        {statement.sources.map((source) => (
          <li key={`${source.title}${source.url}`}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      <p class="small soft">
        {text(`confidence.${statement.confidence}`)}
        {statement.doubtful && ` · ${text('statement.doubtful')}`}
        {statement.place &&
          ` · ${text('statement.place', { place: placeName(translator, statement.place) })}`}
      </p>
    </div>
  );
}
