import { isolate } from '../../lib/language/translate.ts';
import type { Office } from '../../lib/reference/schema.ts';
import { OfficialsChartSlot } from '../chart/OfficialsChartSlot.tsx';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import type { Reference } from '../shared/use-reference.ts';
import { EntryTools } from './EntryTools.tsx';
import { PageTitle } from './PageTitle.tsx';
import { TermList } from './TermList.tsx';

interface OfficePageProps {
  readonly office: Office;
  readonly reference: Reference;
}

/** An office: its body, the titles that are printed for it, and who held it when. */
export function OfficePage({ office, reference }: OfficePageProps) {
  const translator = useLanguage();
  const { text, list } = translator;
  const terms = reference.lookup.termsOfOffice(office.id);
  return (
    <>
      <PageTitle>{label(translator, office.titles)}</PageTitle>
      <p class="soft">
        <bdi>{label(translator, office.bodyLabels)}</bdi>
      </p>
      <EntryTools reference={reference} part="offices" id={office.id} home="/reference" />
      {terms.length > 0 && (
        <OfficialsChartSlot
          key={office.id}
          office={office}
          lookup={reference.lookup}
          day={null}
          person={null}
        />
      )}
      <section>
        <h2>{text('library.reference.terms')}</h2>
        <TermList terms={terms.toReversed()} by="person" reference={reference} />
      </section>
      {reference.origin === 'database' && (
        <p class="tools-line">
          <a class="button" href={`#/reference/new/terms?office=${encodeURIComponent(office.id)}`}>
            {text('library.reference.addTerm')}
          </a>
        </p>
      )}
      {office.variants.length > 0 && (
        <section>
          <h2>{text('library.reference.variants')}</h2>
          <p>{list(office.variants.map(({ title }) => isolate(title)))}</p>
        </section>
      )}
    </>
  );
}
