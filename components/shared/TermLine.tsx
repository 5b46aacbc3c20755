import { heldOn } from '../../lib/analysis/held-on.ts';
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
