import type { Entry, MarkCategory } from '../../lib/analysis/session.ts';
import { fold } from '../../lib/arabic/fold.ts';

export type EntryOrder = 'reading' | 'verdict';

export interface EntryChoice {
  /** Categories to show; empty means all. */
  readonly categories: ReadonlySet<MarkCategory>;
  readonly query: string;
  readonly order: EntryOrder;
  readonly hidden: ReadonlySet<string>;
}

/** What a reader wants to see first when entries are ordered by their comparison. */
const RANK: Readonly<Record<MarkCategory, number>> = {
  difference: 0,
  dated: 1,
  agreement: 2,
  official: 3,
  unreferenced: 4,
};

/** The entries to show, in order. Search folds spelling: «الامريكي» finds «الأمريكي». */
export function selectEntries(entries: readonly Entry[], choice: EntryChoice): readonly Entry[] {
  const query = fold(choice.query.trim()).folded;
  const shown = entries.filter(
    (entry) =>
      !choice.hidden.has(entry.id) &&
      (choice.categories.size === 0 || choice.categories.has(entry.category)) &&
      (query === '' || fold(entry.sentence.text).folded.includes(query)),
  );
  if (choice.order === 'reading') return shown;
  return shown.toSorted((a, b) => RANK[a.category] - RANK[b.category]);
}

/** How many entries each category has. */
export function countCategories(entries: readonly Entry[]): ReadonlyMap<MarkCategory, number> {
  const counts = new Map<MarkCategory, number>();
  for (const { category } of entries) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}
