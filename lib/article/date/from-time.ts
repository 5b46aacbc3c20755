import type { TimeEvidence } from '../evidence.ts';
import type { FoundDate } from './found-date.ts';
import { readDate } from './read-date.ts';

function dateIn({ values }: TimeEvidence): FoundDate | null {
  for (const value of values) {
    const date = readDate(value);
    if (date) return date;
  }
  return null;
}

/** The date of an element that is marked as the day of publication, else of the first `<time>`. */
export function publishedInTime(times: readonly TimeEvidence[]): FoundDate | null {
  for (const wanted of ['published', 'time'] as const) {
    for (const time of times) {
      const date = time.role === wanted ? dateIn(time) : null;
      if (date?.precision === 'day') return date;
    }
  }
  return null;
}

/** When a `time` element marked so says that the article was changed, or null. */
export function modifiedInTime(times: readonly TimeEvidence[]): FoundDate | null {
  for (const time of times) {
    const date = time.role === 'modified' ? dateIn(time) : null;
    if (date) return date;
  }
  return null;
}
