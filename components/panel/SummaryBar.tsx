import { type Entry, type MarkCategory, markCategories } from '../../lib/analysis/session.ts';
import { useLanguage } from '../shared/Language.tsx';
import { Shape } from '../shared/Shape.tsx';
import { countCategories } from './select-entries.ts';

interface SummaryBarProps {
  readonly entries: readonly Entry[];
  readonly chosen: ReadonlySet<MarkCategory>;
  readonly onToggle: (category: MarkCategory) => void;
}

/** The article at a glance: one sentence, and a count of each category that also filters the list. */
export function SummaryBar({ entries, chosen, onToggle }: SummaryBarProps) {
  const translator = useLanguage();
  const { text, list, number } = translator;
  const counts = countCategories(entries);
  const figures = entries.filter(({ type }) => type === 'figure').length;
  const officials = entries.filter(({ type }) => type === 'mention').length;
  const differing = (counts.get('difference') ?? 0) + (counts.get('dated') ?? 0);
  const sentence = list(
    [
      figures > 0 || officials === 0 ? text('summary.figures', { count: figures }) : '',
      officials > 0 ? text('summary.officials', { count: officials }) : '',
    ].filter(Boolean),
  );
  return (
    <section class="summary" aria-label={text('summary.filter')}>
      <p class="summary-sentence">
        {sentence}
        {text('summary.join')}
        {text('summary.differ', { count: differing })}
      </p>
      <ul class="counts">
        {markCategories
          .filter((category) => counts.has(category))
          .map((category) => (
            <li key={category}>
              <button
                type="button"
                class={`count ${category}`}
                aria-pressed={chosen.has(category)}
                onClick={() => onToggle(category)}
              >
                <Shape category={category} />
                <span class="count-word">{text(`category.${category}`)}</span>{' '}
                <span class="count-number">{number(counts.get(category) ?? 0)}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
