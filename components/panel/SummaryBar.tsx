import { type Entry, type MarkCategory, markCategories } from '../../lib/analysis/session.ts';
import { useLanguage } from '../shared/Language.tsx';
import { Shape } from '../shared/Shape.tsx';
import { countCategories } from './select-entries.ts';
import { summarySentence } from './summary-sentence.ts';

interface SummaryBarProps {
  /** Those that are counted: all but what the reader hid. */
  readonly entries: readonly Entry[];
  readonly chosen: ReadonlySet<MarkCategory>;
  readonly onToggle: (category: MarkCategory) => void;
}

/** The article at a glance: one sentence, and a count of each category that also filters the list. */
export function SummaryBar({ entries, chosen, onToggle }: SummaryBarProps) {
  const translator = useLanguage();
  const { text, number } = translator;
  const counts = countCategories(entries);
  const officials = entries.filter(({ type }) => type === 'mention').length;
  // Some officials may be counted by what differs about them.
  const word = (category: MarkCategory): string =>
    category === 'official' && (counts.get('official') ?? 0) < officials
      ? text('summary.otherOfficials')
      : text(`category.${category}`);
  return (
    <section class="summary" aria-label={text('summary.filter')}>
      <p class="summary-sentence">{summarySentence(translator, entries)}</p>
      <ul class="counts">
        {markCategories
          .filter((category) => counts.has(category) || chosen.has(category))
          .map((category) => (
            <li key={category}>
              <button
                type="button"
                class={`count ${category}`}
                aria-pressed={chosen.has(category)}
                onClick={() => onToggle(category)}
              >
                <Shape category={category} />
                <span class="count-word">
                  {text('summary.category', { category: word(category) })}
                </span>{' '}
                <span class="count-number">{number(counts.get(category) ?? 0)}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
