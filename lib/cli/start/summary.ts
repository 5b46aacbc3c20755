import type { Entry, Session } from '../../analysis/session.ts';
import { plain } from '../../language/plain-text.ts';
import { createTranslator } from '../../language/translator.ts';

const translator = createTranslator('en');

interface Row {
  readonly kind: string;
  readonly printed: string;
  readonly verdict: string;
  readonly about: string;
}

function rowOf(entry: Entry): Row {
  if (entry.type === 'figure') {
    const { kind, text, verdict, metric, reasons } = entry.figure;
    const why = reasons.map((reason) => translator.reason(reason)).join(' ');
    return {
      kind,
      printed: text,
      verdict: verdict ?? '–',
      about: [metric, why].filter(Boolean).join(': '),
    };
  }
  if (entry.type === 'mention') {
    const { text, verdict, name, office } = entry.mention;
    const about = [name?.en, office?.title?.en].filter(Boolean).join(', ');
    return { kind: 'official', printed: text, verdict: verdict ?? '–', about };
  }
  const { kind, result, reasons } = entry.check;
  const about = reasons.map((reason) => translator.reason(reason)).join(' ');
  const { text, start, end } = entry.sentence;
  return { kind: `check: ${kind}`, printed: text.slice(start, end), verdict: result, about };
}

/** Columns on a terminal; each printed text is isolated, so that Arabic does not reorder its row. */
function layOut(rows: readonly Row[]): string {
  const width = (pick: (row: Row) => string): number =>
    Math.max(...rows.map((row) => pick(row).length), 0);
  const kinds = width(({ kind }) => kind);
  const verdicts = width(({ verdict }) => verdict);
  return rows
    .map(({ kind, verdict, printed, about }) => {
      return `  ${kind.padEnd(kinds)}  ${verdict.padEnd(verdicts)}  \u2068${printed}\u2069  ${plain(about)}`;
    })
    .join('\n');
}

/** What was found on the page and how it compares, as a table for the terminal. */
export function summaryOf(session: Session): string {
  const { article, entries } = session;
  const counts = new Map<string, number>();
  for (const { category } of entries) counts.set(category, (counts.get(category) ?? 0) + 1);
  const totals = [...counts].map(([category, count]) => `${count} ${category}`).join(', ');
  const date = article.publishedAt
    ? `${article.publishedAt.date} (${article.publishedAt.evidence})`
    : 'unknown';
  return [
    `${article.title ?? 'Untitled'} — ${article.publisher ?? 'unknown publisher'}, date: ${date}`,
    `${entries.length} entries: ${totals}`,
    '',
    layOut(entries.map(rowOf)),
  ].join('\n');
}
