import { layOutTerms } from '../../lib/chart/terms.ts';
import type { Office } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label, termPeriod } from '../shared/labels.ts';
import type { Lookup } from '../shared/lookup.ts';

export interface OfficialsChartProps {
  readonly office: Office;
  readonly lookup: Lookup;
  /** The article's date, drawn across the bars. */
  readonly day: string | null;
  /** Person whose bar stands out. */
  readonly person: string | null;
}

/** Who held an office when: a bar for each term, with its words; the article's date runs through all of them. */
export function OfficialsChart({ office, lookup, day, person }: OfficialsChartProps) {
  const translator = useLanguage();
  const { text, date } = translator;
  const layout = layOutTerms(lookup.termsOfOffice(office.id), day);
  if (!layout) return null;
  const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
  return (
    <figure class="chart officials">
      <figcaption>
        {text('chart.officials', { office: label(translator, office.titles) })}
      </figcaption>
      <ul>
        {layout.bars.map(({ term, start, end, openEnd }) => {
          const holder = lookup.persons.get(term.person);
          return (
            <li key={term.id} class={term.person === person ? 'holder chosen' : 'holder'}>
              <p>
                <bdi>{holder ? label(translator, holder.names) : term.person}</bdi>
                {term.acting && ` (${text('official.acting')})`}{' '}
                <span class="soft small">{termPeriod(translator, term)}</span>
              </p>
              <div class="track" aria-hidden="true">
                <div
                  class={openEnd ? 'bar open-end' : 'bar'}
                  style={{ left: percent(start), width: percent(Math.max(end - start, 0.004)) }}
                />
                {layout.day !== null && <div class="day" style={{ left: percent(layout.day) }} />}
              </div>
            </li>
          );
        })}
      </ul>
      <p class="years small soft" aria-hidden="true">
        {layout.years.map(({ year, at }) => (
          <span key={year} class={at === 0 ? 'at-start' : undefined} style={{ left: percent(at) }}>
            {date(String(year))}
          </span>
        ))}
      </p>
      {day !== null && (
        <p class="small soft">
          <span class="day-key" aria-hidden="true" /> {text('chart.articleDate')}
        </p>
      )}
    </figure>
  );
}
