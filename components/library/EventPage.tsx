import type { ReferenceEvent } from '../../lib/reference/schema.ts';
import { EventLine } from '../shared/EventLine.tsx';
import { useLanguage } from '../shared/Language.tsx';
import { label, placeName } from '../shared/labels.ts';
import type { Reference } from '../shared/use-reference.ts';
import { EntryTools } from './EntryTools.tsx';
import { PageTitle } from './PageTitle.tsx';

interface EventPageProps {
  readonly event: ReferenceEvent;
  readonly reference: Reference;
}

/** An event: when and where it was, and who says so. */
export function EventPage({ event, reference }: EventPageProps) {
  const translator = useLanguage();
  return (
    <>
      <PageTitle>{label(translator, event.labels)}</PageTitle>
      {event.place && (
        <p class="soft">
          {translator.text('statement.place', { place: placeName(translator, event.place) })}
        </p>
      )}
      <EntryTools reference={reference} part="events" id={event.id} home="/reference" />
      <EventLine event={event} titled={false} />
    </>
  );
}
