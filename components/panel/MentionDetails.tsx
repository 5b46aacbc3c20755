import type { MentionEntry } from '../../lib/analysis/session.ts';
import type { PublicationDate } from '../../lib/article/article.ts';
import { OfficialsChartSlot } from '../chart/OfficialsChartSlot.tsx';
import { useLanguage } from '../shared/Language.tsx';
import type { Lookup } from '../shared/lookup.ts';
import { Reasons } from '../shared/Reasons.tsx';
import { SourceLine } from '../shared/SourceLine.tsx';
import { TermLine } from '../shared/TermLine.tsx';

interface MentionDetailsProps {
  readonly entry: MentionEntry;
  readonly lookup: Lookup;
  readonly publishedAt: PublicationDate | null;
}

/** Who an official is, the office that the text gives, the offices that the reference knows, and who else held it. */
export function MentionDetails({ entry, lookup, publishedAt }: MentionDetailsProps) {
  const { text } = useLanguage();
  const { mention } = entry;
  const person = mention.personId === null ? null : (lookup.persons.get(mention.personId) ?? null);
  const terms = person ? lookup.termsOfPerson(person.id) : [];
  const office = lookup.offices.get(
    mention.office?.officeId ?? terms.find(({ id }) => mention.terms.includes(id))?.office ?? '',
  );
  return (
    <>
      {mention.office && mention.via !== 'office' && (
        <dl class="comparison">
          <div>
            <dt>{text('official.office')}</dt>
            <dd>
              <bdi lang="ar">{mention.office.text}</bdi>
            </dd>
          </div>
        </dl>
      )}
      <Reasons reasons={mention.reasons} />
      {terms.length > 0 && (
        <section class="part">
          <h3>{text('official.terms')}</h3>
          <ul class="terms">
            {terms.map((term) => (
              <TermLine
                key={term.id}
                term={term}
                lookup={lookup}
                day={publishedAt?.date ?? null}
                decisive={mention.terms.includes(term.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {office && lookup.termsOfOffice(office.id).length > 1 && (
        <OfficialsChartSlot
          office={office}
          lookup={lookup}
          day={publishedAt?.date ?? null}
          person={person?.id ?? null}
        />
      )}
      {person && person.sources.length > 0 && (
        <section class="part">
          <h3>{text('entry.sources')}</h3>
          <ul class="sources small">
            {person.sources.map((source) => (
              <li key={`${source.title}${source.url}`}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
