import type { Entry } from '../../lib/analysis/session.ts';
import type { Translator } from '../../lib/language/translate.ts';
import { countCategories } from './select-entries.ts';

/** «7 figures, 2 officials and 1 consistency check; 5 worth a second look»: every entry is counted, and once. */
export function summarySentence({ text, list }: Translator, entries: readonly Entry[]): string {
  const countOf = (type: Entry['type']): number =>
    entries.filter((entry) => entry.type === type).length;
  const [figures, officials, checks] = [countOf('figure'), countOf('mention'), countOf('check')];
  const counts = countCategories(entries);
  const differing = (counts.get('difference') ?? 0) + (counts.get('dated') ?? 0);
  const kinds = [
    figures > 0 || entries.length === 0 ? text('summary.figures', { count: figures }) : '',
    officials > 0 ? text('summary.officials', { count: officials }) : '',
    checks > 0 ? text('summary.checks', { count: checks }) : '',
  ].filter(Boolean);
  return `${list(kinds)}${text('summary.join')}${text('summary.differ', { count: differing })}`;
}
