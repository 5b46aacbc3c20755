import type { ReferenceEvent } from '../../lib/reference/schema.ts';
import { useLanguage } from './Language.tsx';
import { eventDays, label } from './labels.ts';
import { NoteLine } from './NoteLine.tsx';
import { SourceLine } from './SourceLine.tsx';

interface EventLineProps {
  readonly event: ReferenceEvent;
  /** Whether its name stands before its days; on its own page the heading says it. */
  readonly titled?: boolean;
}

/** An event that a date was compared with: its name, its accepted days, its sources. */
export function EventLine({ event, titled = true }: EventLineProps) {
  const translator = useLanguage();
  const { text } = translator;
  return (
    <div class="statement">
      <p>
        {titled && (
          <strong>
            <bdi>{label(translator, event.labels)}</bdi>
          </strong>
        )}
        {titled
          ? text('statement.period', { period: eventDays(translator, event) })
          : eventDays(translator, event)}
      </p>
      <NoteLine note={event.note} soft />
      <ul class="sources small" aria-label={text('entry.sources')}>
        {event.sources.length === 0 && <li>{text('statement.unsourced')}</li>}
        {event.sources.map((source) => (
          <li key={`${source.title}${source.url}`}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      <p class="small soft">{text(`confidence.${event.confidence}`)}</p>
    </div>
  );
}
