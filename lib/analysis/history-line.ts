import { formatValue } from '../language/value.ts';
import type { Metric, Statement } from '../reference/schema.ts';
import type { CardWriting } from './figure-card.ts';
import { statementDate } from './reference-lookup.ts';

/** Values in the one line of history. */
const HISTORY_LENGTH = 5;

/** Oldest, newest and those nearest to the one compared with: «2014: 11 · 2018: 75 · 2026: 90». */
export function historyLine(
  metric: Metric,
  compared: Statement | undefined,
  { lookup, translator }: CardWriting,
): string | null {
  const all = (lookup.history.get(metric.id) ?? []).filter(
    (statement) => statementDate(statement) !== '' && !statement.doubtful,
  );
  if (all.length < 2) return null;
  const place = compared ? Math.max(0, all.indexOf(compared)) : 0;
  const wanted = [place, 0, all.length - 1, place - 1, place + 1];
  const chosen = [...new Set(wanted)]
    .filter((index) => index >= 0 && index < all.length)
    .slice(0, HISTORY_LENGTH)
    .sort((one, other) => one - other);
  const points = chosen.flatMap((index) => all[index] ?? []);
  const years = points.map((statement) => statementDate(statement).slice(0, 4));
  const said = points.map((statement, place) => {
    const year = years[place] ?? '';
    const isAlone = years.indexOf(year) === years.lastIndexOf(year);
    const point = translator.text('card.history_point', {
      when: isAlone
        ? translator.number(Number(year), { useGrouping: false })
        : translator.date(statementDate(statement).slice(0, 7)),
      value: formatValue(translator, statement.value, metric.unit) ?? '',
    });
    // A date and its value stay on one line.
    return point.replaceAll(' ', '\u00a0');
  });
  return [...new Set(said)].join(' · ');
}
