import type { History } from '../../lib/chart/history.ts';
import { startTime } from '../../lib/chart/time.ts';
import type { ReferenceEvent } from '../../lib/reference/schema.ts';

/** The events that a history shows as ticks: those that began within its span. */
export function drawnEvents(
  { span }: Pick<History, 'span'>,
  events: readonly ReferenceEvent[],
): readonly ReferenceEvent[] {
  return events.filter(({ dates: [first] }) => {
    const time = first === undefined ? Number.NaN : startTime(first);
    return time >= span[0] && time <= span[1];
  });
}
