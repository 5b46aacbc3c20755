import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { Figure } from '../figures/figure.ts';
import { compareOne } from './compare-one.ts';
import { isDateline } from './dates/dateline.ts';
import { type Days, daysOf, daysOfValue } from './dates/days.ts';
import { readingsOfDate } from './dates/elliptic.ts';
import { contradicts } from './dates/named-day.ts';
import { echoesOf } from './echoes.ts';
import { type Side, withExchanged } from './exchanged.ts';
import { judge } from './judge.ts';
import { AGREES, type Asked, compared, isLoose, linkReasons, NO_METRIC } from './link.ts';
import { anchorOf, isCountedOfLate, isSaidOfPeriod } from './linking/anchor.ts';
import { prepareLinking } from './linking/context.ts';
import { isSaidOfPast } from './linking/past.ts';
import type { Place } from './linking/places.ts';
import type { MetricIndex } from './metric-index.ts';
import { inOtherCurrency } from './other-currency.ts';
import { siblingsOf } from './siblings.ts';
import { isChangedTo, isTaken } from './taken.ts';
import type { ComparedFigure } from './verdict.ts';

/** Links each figure to a metric and compares it with the statements that held on the article's date. */
export function compareFigures(
  reading: Reading,
  figures: readonly Figure[],
  index: MetricIndex,
  publishedAt: PublicationDate | null,
  title: string | null = null,
): ComparedFigure[] {
  const context = prepareLinking(reading, figures, index, title);
  const days = publishedAt === null ? null : daysOf(publishedAt.date);
  const askedOf = (at: number, place: Place): Omit<Asked, 'figure'> => ({
    index,
    days,
    anchor: anchorOf(context, figures, at, days),
    past: isSaidOfPast(context, figures, at, place),
    period: isSaidOfPeriod(context, place) || isCountedOfLate(context, figures, at),
  });
  const alone = figures.map((figure, at) => {
    const place = context.places[at];
    if (figure.kind === 'furniture' || figure.kind === 'vague' || !place) {
      return compared(figure, null, {
        verdict: figure.kind === 'furniture' ? null : 'unreferenced',
        difference: null,
        statements: [],
        reasons: [],
      });
    }
    const asked = askedOf(at, place);
    const readings = readingsOfDate(figures, at, days).map((one) =>
      compareOne(context, place, { ...asked, figure: one }),
    );
    if (figure.kind === 'date' && isDateline(reading, place) && isNow(figure, days)) {
      return compared(figure, null, NO_METRIC);
    }
    if (figure.kind === 'relative_date' && (isPresent(figure, days) || contradicts(figure))) {
      return compared(figure, null, NO_METRIC);
    }
    const best = readings.find(({ verdict }) => AGREES.has(verdict ?? '')) ?? readings[0];
    if (best?.verdict === 'differs' && leavesYearOpen(figure, best)) {
      return compared(figure, null, NO_METRIC);
    }
    return best ? { ...best, value: figure.value } : compared(figure, null, NO_METRIC);
  });
  const together = alone.map((figure, at) => {
    if (isTaken(context, alone, at) || isChangedTo(context, alone, at))
      return compared(figure, null, NO_METRIC);
    const place = context.places[at];
    if (figure.verdict !== 'unreferenced' || !place || !LISTED.has(figure.kind)) return figure;
    const asked = { ...askedOf(at, place), figure };
    const others = [
      ...siblingsOf(context, figure, alone, at, index.topics),
      ...echoesOf(context, alone, at),
    ];
    for (const candidate of others) {
      const judgement = judge({ ...asked, candidate });
      if (judgement.verdict === 'unreferenced' || isLoose(judgement)) continue;
      const reasons = [...linkReasons(context, candidate), ...judgement.reasons];
      return compared(figure, candidate.subject, { ...judgement, reasons });
    }
    return inOtherCurrency(context, place, asked) ?? figure;
  });
  const sideOf = (at: number): Side | null => {
    const [figure, compared, place] = [figures[at], together[at], context.places[at]];
    return figure && compared && place
      ? { compared, place, asked: { ...askedOf(at, place), figure } }
      : null;
  };
  return withExchanged(context, together, sideOf);
}

/** Length of an ISO date that names the day. */
const ISO_DAY = 10;

/** Kinds of figures of which newspapers make lists. */
const LISTED: ReadonlySet<Figure['kind']> = new Set(['money', 'cardinal', 'percent']);

/** «هذا العام», «نهاية الشهر»: a month or year with the article's day in it tells of no event. */
function isPresent({ value }: Figure, published: Days | null): boolean {
  if (typeof value !== 'string' || value.length >= ISO_DAY || published === null) return false;
  const said = daysOf(value);
  return said !== null && said.from <= published.from && said.to >= published.to;
}

/** A month without its year is too little to differ from anything, and a day without its year does not differ by the year. */
function leavesYearOpen({ value }: Figure, { difference }: ComparedFigure): boolean {
  if (typeof value !== 'string' || !value.startsWith('XXXX-')) return false;
  return value.length < ISO_DAY || String(difference?.reference ?? '').endsWith(value.slice(4));
}

/** The article's day, or the one before it. */
function isNow(figure: Figure, days: Days | null): boolean {
  const [reading] = readingsOfDate([figure], 0, days);
  const said = reading ? daysOfValue(reading.value) : null;
  return said !== null && days !== null && said.to >= days.from - 1 && said.from <= days.to;
}
