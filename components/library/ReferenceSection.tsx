import { isPart } from '../../lib/reference/entry-schemas.ts';
import type { Reference } from '../shared/use-reference.ts';
import { EditPage } from './EditPage.tsx';
import { EventPage } from './EventPage.tsx';
import { findEntry } from './find-entry.ts';
import { MetricPage } from './MetricPage.tsx';
import { MissingPage } from './MissingPage.tsx';
import { OfficePage } from './OfficePage.tsx';
import { PersonPage } from './PersonPage.tsx';
import { ReferencePage } from './ReferencePage.tsx';
import type { Route } from './use-route.ts';

interface ReferenceSectionProps {
  readonly route: Route;
  readonly reference: Reference;
}

/** The page of the reference set that a route names. */
export function ReferenceSection({ route, reference }: ReferenceSectionProps) {
  const [, kind, id = ''] = route.path;
  const { lookup } = reference;
  if (kind === undefined) {
    const search = route.query.get('search') ?? '';
    return <ReferencePage key={search} reference={reference} search={search} />;
  }
  const key = route.path.join('/');
  if (kind === 'new' && isPart(id)) {
    return <EditPage key={key} reference={reference} part={id} entry={null} given={route.query} />;
  }
  if (kind === 'edit') {
    const found = findEntry(lookup.set, id);
    return found ? (
      <EditPage
        key={key}
        reference={reference}
        part={found.part}
        entry={found.entry}
        given={null}
      />
    ) : (
      <MissingPage />
    );
  }
  const metric = kind === 'metric' && lookup.metrics.get(id);
  if (metric) return <MetricPage metric={metric} reference={reference} />;
  const person = kind === 'person' && lookup.persons.get(id);
  if (person) return <PersonPage person={person} reference={reference} />;
  const office = kind === 'office' && lookup.offices.get(id);
  if (office) return <OfficePage office={office} reference={reference} />;
  const event = kind === 'event' && lookup.events.get(id);
  if (event) return <EventPage event={event} reference={reference} />;
  return <MissingPage />;
}
