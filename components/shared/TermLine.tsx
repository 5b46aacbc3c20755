import type { OfficeTerm } from '../../lib/reference/schema.ts';
import { useLanguage } from './Language.tsx';
import { label, termPeriod } from './labels.ts';
import type { Lookup } from './lookup.ts';

interface TermLineProps {
  readonly term: OfficeTerm;
  readonly lookup: Lookup;
  /** The article's date; the term that held then is marked. */
  readonly day: string | null;
  readonly decisive: boolean;
}

/** Whether a term held on a day, both cut to the less precise of the two. */
export function heldOn({ start, end }: OfficeTerm, day: string): boolean {
  const starts = start === null || start <= day.slice(0, start.length) || start.startsWith(day);
  const ends = end === null || end >= day.slice(0, end.length) || end.startsWith(day);
  return starts && ends;
}

/** One office held, from when to when. */
export function TermLine({ term, lookup, day, decisive }: TermLineProps) {
  const translator = useLanguage();
  const office = lookup.offices.get(term.office);
  const held = day !== null && heldOn(term, day);
  return (
    <li class={held || decisive ? 'term held' : 'term'} aria-current={held ? 'date' : undefined}>
      <span>
        <bdi>{office ? label(translator, office.titles) : term.office}</bdi>
        {term.acting && <span class="soft"> ({translator.text('official.acting')})</span>}
      </span>
      <span class="small soft">{termPeriod(translator, term)}</span>
    </li>
  );
}
