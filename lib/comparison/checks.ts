import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { Check, CheckContext, CheckResult } from './check.ts';
import { countVersusList } from './checks/count-vs-list.ts';
import { elapsed } from './checks/elapsed.ts';
import { orderedMembers } from './checks/ordered-members.ts';
import { relativeDay } from './checks/relative-day.ts';
import { share } from './checks/share.ts';
import { sum } from './checks/sum.ts';
import { totalAfter } from './checks/total-after.ts';
import { twoValues } from './checks/two-values.ts';
import { weekday } from './checks/weekday.ts';
import { findCheckWords } from './checks/words.ts';
import { prepareLinking } from './linking/context.ts';
import type { MetricIndex } from './metric-index.ts';
import type { ComparedFigure } from './verdict.ts';

/** Every consistency check; a new one is one file and one place here. */
export const checks: readonly Check[] = [
  weekday,
  relativeDay,
  countVersusList,
  orderedMembers,
  elapsed,
  twoValues,
  sum,
  totalAfter,
  share,
];

/** Runs every consistency check; results in order of their spans. */
export function runChecks(
  reading: Reading,
  figures: readonly ComparedFigure[],
  metrics: MetricIndex,
  publishedAt: PublicationDate | null,
  which: readonly Check[] = checks,
): CheckResult[] {
  const linking = prepareLinking(reading, figures, metrics);
  const context: CheckContext = {
    reading,
    figures,
    places: linking.places,
    layout: linking.layout,
    words: findCheckWords(reading),
    metrics,
    linking,
    publishedOn: publishedAt?.precision === 'day' ? publishedAt.date : null,
  };
  return which
    .flatMap((check) => check.run(context))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}
