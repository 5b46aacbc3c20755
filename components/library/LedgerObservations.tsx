import type { Observation } from '../../lib/ledger/observation.ts';
import { subject } from '../panel/subject.ts';
import { verdictWords } from '../panel/verdict-words.ts';
import { excerpt } from '../shared/excerpt.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Lookup } from '../shared/lookup.ts';
import { Sentence } from '../shared/Sentence.tsx';
import { VerdictBadge } from '../shared/VerdictBadge.tsx';

interface LedgerObservationsProps {
  readonly observations: readonly Observation[];
  readonly lookup: Lookup;
}

/** Saved figures and names, newest article first: what was printed, where, when, and how it compared. */
export function LedgerObservations({ observations, lookup }: LedgerObservationsProps) {
  const translator = useLanguage();
  const { text, date } = translator;
  if (observations.length === 0) return <p>{text('library.ledger.none')}</p>;
  return (
    <ul class="observations">
      {observations.map(({ id, entry, outlet, date: day }) => {
        const about = subject(translator, entry, lookup);
        return (
          <li key={id} class={entry.category}>
            <p class="observation-line">
              <VerdictBadge category={entry.category} words={verdictWords(translator, entry)} />
              <span class="soft small">
                <bdi>{outlet}</bdi> · {day === '' ? text('library.ledger.noDate') : date(day)}
              </span>
            </p>
            <Sentence sentence={excerpt(entry.sentence)} />
            {about && (
              <p class="soft small">
                {entry.type === 'figure' &&
                lookup.metrics.get(entry.figure.metric ?? '') !== undefined ? (
                  <a href={`#/reference/metric/${encodeURIComponent(entry.figure.metric ?? '')}`}>
                    <bdi>{about}</bdi>
                  </a>
                ) : (
                  <bdi>{about}</bdi>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
