import type { Figure } from '../../figures/figure.ts';
import { type Days, daysOf } from '../dates/days.ts';
import type { LinkContext } from './candidates.ts';
import { hitsAround } from './candidates.ts';
import type { Place } from './places.ts';

/** Another date to which a figure is tied in its sentence. */
export interface Anchor {
  readonly date: string;
  readonly days: Days;
  /** Said outright («حينها», or date and figure in one clause); else it is only a reading beside the article's own date. */
  readonly firm: boolean;
}

const NEAR = 14;

/** The nearest full or partial date in the same part of the sentence as a figure, or null. */
export function anchorOf(
  context: LinkContext,
  figures: readonly Figure[],
  at: number,
): Anchor | null {
  const place = context.places[at];
  if (!place) return null;
  const dated = nearestDate(context, figures, at, place);
  if (!dated) return null;
  const [date, days, where] = dated;
  return { date, days, firm: isFirm(context, place, where) };
}

const PAST_WITHIN = 5;

/** «كان عدد الأعضاء 68»: words just before a figure, in its clause, that make it one of the past. */
export function isSaidOfPast({ hits, index, layout }: LinkContext, place: Place): boolean {
  return hitsAround(hits, place, PAST_WITHIN).some(
    ({ phrase, from, to }) =>
      index.timeWords.formerly.has(phrase) &&
      to <= place.from &&
      layout.clause[from] === layout.clause[place.from],
  );
}

/** «منذ 2014»: a date from which something is counted, not one of which it is said. */
function isStart({ hits, index }: LinkContext, where: Place): boolean {
  return hitsAround(hits, where, 4).some(
    ({ phrase, from, to }) =>
      index.timeWords.since.has(phrase) && to <= where.from && from >= where.from - 4,
  );
}

function nearestDate(
  context: LinkContext,
  figures: readonly Figure[],
  at: number,
  place: Place,
): [string, Days, Place] | null {
  const { layout, places } = context;
  for (let step = 1; step <= 6; step += 1) {
    for (const other of [at - step, at + step]) {
      const figure = figures[other];
      const where = places[other];
      if (figure?.kind !== 'date' || typeof figure.value !== 'string' || !where) continue;
      if (layout.part[where.from] !== layout.part[place.from]) continue;
      if (isStart(context, where)) continue;
      const days = daysOf(figure.value);
      if (days) return [figure.value, days, where];
    }
  }
  return null;
}

function isFirm(context: LinkContext, place: Place, where: Place): boolean {
  const { layout, index, hits } = context;
  const part = layout.part[place.from];
  const words = hitsAround(hits, place, NEAR * 3).filter(({ from }) => layout.part[from] === part);
  const isBetween = (from: number): boolean =>
    from >= Math.min(where.from, place.from) && from <= Math.max(where.to, place.to);
  const near = (from: number): boolean => Math.abs(from - place.from) <= 6;
  const hasThen = words.some(
    ({ phrase, from }) => index.timeWords.past.has(phrase) && (isBetween(from) || near(from)),
  );
  if (hasThen && where.from < place.from) return true;
  const hasNow = words.some(
    ({ phrase, from }) => index.timeWords.now.has(phrase) && (isBetween(from) || near(from)),
  );
  if (hasNow) return false;
  const isDescription = words.some(
    ({ phrase, from }) =>
      index.timeWords.relative.has(phrase) && from >= place.to && from < where.from,
  );
  if (isDescription) return false;
  const distance = Math.max(place.from - where.to, where.from - place.to);
  return layout.clause[where.from] === layout.clause[place.from] && distance <= NEAR;
}
