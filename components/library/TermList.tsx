import type { OfficeTerm } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label, termPeriod } from '../shared/labels.ts';
import type { Reference } from '../shared/use-reference.ts';
import { EntryTools } from './EntryTools.tsx';

interface TermListProps {
  readonly terms: readonly OfficeTerm[];
  /** What each is called by: the office on the page of a person, the person on that of an office. */
  readonly by: 'office' | 'person';
  readonly reference: Reference;
}

/** Terms of office, each with its period, the way to its other side, and the tools to edit and remove it. */
export function TermList({ terms, by, reference }: TermListProps) {
  const translator = useLanguage();
  const { text } = translator;
  const { offices, persons } = reference.lookup;
  if (terms.length === 0) return <p class="soft">{text('library.reference.noTerms')}</p>;
  return (
    <ul class="statements">
      {terms.map((term) => {
        const names =
          by === 'office' ? offices.get(term.office)?.titles : persons.get(term.person)?.names;
        return (
          <li key={term.id} id={term.id}>
            <p>
              <a href={`#/reference/${by}/${encodeURIComponent(term[by])}`}>
                <bdi>{names ? label(translator, names) : term[by]}</bdi>
              </a>
              {term.acting && <span class="soft"> ({text('official.acting')})</span>}{' '}
              <span class="soft">{termPeriod(translator, term)}</span>
            </p>
            <EntryTools reference={reference} part="terms" id={term.id} home={null} />
          </li>
        );
      })}
    </ul>
  );
}
