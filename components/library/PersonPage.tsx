import { isolate } from '../../lib/language/translate.ts';
import type { Person } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import { NoteLine } from '../shared/NoteLine.tsx';
import { SourceLine } from '../shared/SourceLine.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { EntryTools } from './EntryTools.tsx';
import { OfficialInLedger } from './OfficialInLedger.tsx';
import { PageTitle } from './PageTitle.tsx';
import { TermList } from './TermList.tsx';

interface PersonPageProps {
  readonly person: Person;
  readonly reference: Reference;
}

/** An official: names as they are printed, offices held, sources. */
export function PersonPage({ person, reference }: PersonPageProps) {
  const translator = useLanguage();
  const { text, list, language } = translator;
  const { lookup } = reference;
  const terms = lookup.termsOfPerson(person.id);
  const other = language === 'ar' ? 'en' : 'ar';
  const variants = [...person.variants, ...person.shortNames, ...person.latinVariants];
  return (
    <>
      <PageTitle>{label(translator, person.names)}</PageTitle>
      <p class="soft">
        <bdi lang={other}>{person.names[other]}</bdi>
      </p>
      <NoteLine note={person.note} />
      <EntryTools reference={reference} part="persons" id={person.id} home="/reference" />
      <section>
        <h2>{text('official.terms')}</h2>
        <TermList terms={terms} by="office" reference={reference} />
      </section>
      {reference.origin === 'database' && (
        <p class="tools-line">
          <a class="button" href={`#/reference/new/terms?person=${encodeURIComponent(person.id)}`}>
            {text('library.reference.addTerm')}
          </a>
        </p>
      )}
      {variants.length > 0 && (
        <section>
          <h2>{text('library.reference.variants')}</h2>
          <p>{list(variants.map(isolate))}</p>
        </section>
      )}
      {reference.origin === 'database' && (
        <OfficialInLedger person={person.id} database={reference.database} />
      )}
      <section>
        <h2>{text('entry.sources')}</h2>
        <ul class="sources small">
          {person.sources.length === 0 && <li>{text('statement.unsourced')}</li>}
          {person.sources.map((source) => (
            <li key={`${source.title}${source.url}`}>
              <SourceLine source={source} />
            </li>
          ))}
        </ul>
        <p class="soft small">{text(`confidence.${person.confidence}`)}</p>
      </section>
    </>
  );
}
