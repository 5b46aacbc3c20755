import { comparedOn, comparedStatement } from '../../lib/analysis/compared-statement.ts';
import { differenceWords } from '../../lib/analysis/difference-words.ts';
import type { FigureEntry } from '../../lib/analysis/session.ts';
import type { PublicationDate } from '../../lib/article/article.ts';
import type { ComparedFigure } from '../../lib/comparison/verdict.ts';
import type { Translator } from '../../lib/language/translate.ts';
import { formatQuantity, formatValue, qualified, withNoun } from '../../lib/language/value.ts';
import type { Metric } from '../../lib/reference/schema.ts';
import { HistoryChartSlot } from '../chart/HistoryChartSlot.tsx';
import { EventLine } from '../shared/EventLine.tsx';
import { useLanguage } from '../shared/Language.tsx';
import type { Lookup } from '../shared/lookup.ts';
import { Reasons } from '../shared/Reasons.tsx';
import { StatementLine } from '../shared/StatementLine.tsx';

interface FigureDetailsProps {
  readonly entry: FigureEntry;
  readonly lookup: Lookup;
  readonly publishedAt: PublicationDate | null;
}

/** The comparison of one figure: both values, the difference, why, what it was compared with, and the history. */
export function FigureDetails({ entry, lookup, publishedAt }: FigureDetailsProps) {
  const translator = useLanguage();
  const { text } = translator;
  const { figure } = entry;
  const metric = figure.metric === null ? null : (lookup.metrics.get(figure.metric) ?? null);
  const value = formatValue(translator, figure.value, figure.unit);
  const day = comparedOn(figure, publishedAt?.date ?? null);
  const reference = referenceValue(translator, figure, day, lookup, metric);
  const difference = differenceWords(translator, figure);
  return (
    <>
      <dl class="comparison">
        {value !== null && (
          <div>
            <dt>{text('entry.printed')}</dt>
            <dd>
              {qualified(
                translator,
                figure.qualifier,
                figure.counted ? withNoun(value, figure.counted.text) : value,
              )}
            </dd>
          </div>
        )}
        {reference !== null && (
          <div>
            <dt>{text('entry.reference')}</dt>
            <dd>{reference}</dd>
          </div>
        )}
        {difference && (
          <div>
            <dt>{text('entry.difference')}</dt>
            <dd>{difference}</dd>
          </div>
        )}
      </dl>
      <Reasons reasons={figure.reasons} />
      {figure.metric === null && figure.statements.length === 0 && (
        <p class="soft">{text('entry.unlinked')}</p>
      )}
      {figure.statements.length > 0 && (
        <section class="part">
          <h3>{text('entry.statements')}</h3>
          <ul>
            {figure.statements.map((id) => {
              const statement = lookup.statements.get(id);
              const event = lookup.events.get(id);
              return (
                <li key={id}>
                  {statement && <StatementLine statement={statement} metric={metric} />}
                  {event && <EventLine event={event} />}
                  {!statement && !event && <p class="soft">{text('entry.missing')}</p>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {metric && (
        <HistoryChartSlot
          metric={metric}
          lookup={lookup}
          figure={figure}
          publishedOn={publishedAt?.date ?? null}
        />
      )}
    </>
  );
}

/** The value that the card names too: that of the difference, else what held on the day, else that of the decisive statement or event. */
function referenceValue(
  translator: Translator,
  figure: ComparedFigure,
  day: string | null,
  lookup: Lookup,
  metric: Metric | null,
): string | null {
  const { difference, unit } = figure;
  if (typeof difference?.reference === 'string') return translator.date(difference.reference);
  const statement = comparedStatement(figure, day, lookup.statements);
  if (statement && (!difference || statement.value === difference.reference)) {
    const value = formatValue(translator, statement.value, metric?.unit ?? unit);
    return value && qualified(translator, statement.qualifier, value);
  }
  if (difference) return formatQuantity(translator, difference.reference, unit);
  const event = lookup.events.get(figure.statements[0] ?? '');
  return event ? translator.list(event.dates.map(translator.date), 'disjunction') : null;
}
