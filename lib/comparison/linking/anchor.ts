import type { Figure } from '../../figures/figure.ts';
import { type Days, daysOf } from '../dates/days.ts';
import { yearBefore } from '../dates/elliptic.ts';
import { seasonOf } from '../dates/season.ts';
import type { MetricIndex } from '../metric-index.ts';
import { hitsAround, type LinkContext } from './context.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';

/** Another date to which a figure is tied in its sentence. */
export interface Anchor {
  readonly date: string;
  readonly days: Days;
  /** Said outright («حينها», or date and figure in one clause); else it is only a reading beside the article's own date. */
  readonly firm: boolean;
}

const NEAR = 14;
/** Figures to each side among which a date is looked for. */
const REACH = 6;

/** The nearest full or partial date in the same part of the sentence as a figure, or null. */
export function anchorOf(
  context: LinkContext,
  figures: readonly Figure[],
  at: number,
  published: Days | null,
): Anchor | null {
  const place = context.places[at];
  if (!place) return null;
  const dated = nearestDate(context, figures, at, place, published);
  if (!dated) return null;
  const [date, days, where] = dated;
  if (isOfNow(context, place, where)) return null;
  return { date, days, firm: isFirm(context, place, where) };
}

const PERIOD_WITHIN = 12;

/** «خلال العام», «الشهر الماضي»: words in a figure's clause that make it a count of a period, not a total. */
export function isSaidOfPeriod(
  { hits, index, layout, reading }: LinkContext,
  place: Place,
): boolean {
  return hitsAround(hits, place, PERIOD_WITHIN).some(
    ({ phrase, from, to }) =>
      index.timeWords.during.has(phrase) &&
      layout.clause[from] === layout.clause[place.from] &&
      reading.tokens[to]?.kind !== 'digits',
  );
}

/** «منذ أيلول»: counted from a month of late, with no year said, and so no total of a war of years. */
export function isCountedOfLate(
  context: LinkContext,
  figures: readonly Figure[],
  at: number,
): boolean {
  const { layout, places } = context;
  const place = places[at];
  if (!place) return false;
  for (let other = Math.max(0, at - REACH); other <= at + REACH; other += 1) {
    const [figure, where] = [figures[other], places[other]];
    if (figure?.kind !== 'date' || !where || typeof figure.value !== 'string') continue;
    if (!figure.value.startsWith('XXXX')) continue;
    if (layout.clause[where.from] !== layout.clause[place.from]) continue;
    if (isStart(context, where)) return true;
  }
  return false;
}

/** «منذ 2014 حتى نهاية تموز» */
const UNTIL = new Set(['حتي', 'الي', 'ولغايه', 'لغايه', 'وحتي']);

/** «منذ 2014»: a date from which something is counted, not one of which it is said. */
function isStart({ hits, index, layout, reading }: LinkContext, where: Place): boolean {
  return hitsAround(hits, where, 4).some(
    ({ phrase, from, to }) =>
      index.timeWords.since.has(phrase) &&
      to <= where.from &&
      from >= where.from - 4 &&
      layout.clause[from] === layout.clause[where.from] &&
      !reading.tokens.slice(to, where.from).some(({ text }) => UNTIL.has(text)),
  );
}

function nearestDate(
  context: LinkContext,
  figures: readonly Figure[],
  at: number,
  place: Place,
  published: Days | null,
): [string, Days, Place] | null {
  const { layout, places } = context;
  const found: [string, Days, Place][] = [];
  for (let other = Math.max(0, at - REACH); other <= at + REACH; other += 1) {
    const figure = figures[other];
    const where = places[other];
    if (!figure || typeof figure.value !== 'string' || !where || !tellsWhen(figure)) continue;
    if (layout.part[where.from] !== layout.part[place.from]) continue;
    if (isStart(context, where)) continue;
    const date = figure.value.replace(/^XXXX/u, yearBefore(figures, other) ?? 'XXXX');
    const season = seasonOf(date);
    const days = season?.days ?? daysOf(date);
    if (days && !(figure.kind === 'relative_date' && isWithin(published, days)))
      found.push([season?.year ?? date, days, where]);
  }
  const farness = (where: Place): number =>
    Math.max(place.from - where.to, where.from - place.to) +
    (layout.clause[where.from] === layout.clause[place.from] ? 0 : NEAR);
  return found.sort((one, other) => farness(one[2]) - farness(other[2]))[0] ?? null;
}

/** «هذا العام» says no more of a figure than the article's own date does. */
function isWithin(published: Days | null, days: Days): boolean {
  return published !== null && days.from <= published.from && days.to >= published.to;
}

/** A date, or a month or year told from the article's («العام الماضي»); a day so told is most often the news itself. */
function tellsWhen({ kind, value }: Figure): boolean {
  return kind === 'date' || (kind === 'relative_date' && String(value).length < 10);
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
  // «تأسس في أيلول 2014 وعدد أعضائه 79»: a clause of its own.
  const opensClause = words.some(
    ({ phrase, from, joined }) =>
      joined &&
      (index.timeWords.number.has(phrase) || index.timeWords.now.has(phrase)) &&
      from >= where.to &&
      from < place.from,
  );
  if (opensClause) return false;
  const hasNow = words.some(
    ({ phrase, from }) => index.timeWords.now.has(phrase) && (isBetween(from) || near(from)),
  );
  if (hasNow) return false;
  if (isAside(words, index, where, place)) return false;
  const isDescription = words.some(
    ({ phrase, from }) =>
      index.timeWords.relative.has(phrase) && from >= place.to && from < where.from,
  );
  if (isDescription) return false;
  const distance = Math.max(place.from - where.to, where.from - place.to);
  return layout.clause[where.from] === layout.clause[place.from] && distance <= NEAR;
}

/** Tokens of what is said of now before its number («وللتحالف اليوم 87 عضوا»). */
const NOW_WITHIN = 4;

/** «له اليوم 87 عضوا، آخرهم سوريا التي انضمت في …»: a date of what a later clause describes, where the figure is said of now. */
function isOfNow({ hits, index, layout }: LinkContext, place: Place, where: Place): boolean {
  if (where.from < place.to || layout.clause[where.from] === layout.clause[place.from])
    return false;
  const words = hitsAround(hits, place, where.from - place.from);
  const isRelative = words.some(
    ({ phrase, from }) =>
      index.timeWords.relative.has(phrase) && from >= place.to && from < where.from,
  );
  return (
    isRelative &&
    words.some(
      ({ phrase, from, to }) =>
        index.timeWords.now.has(phrase) &&
        to <= place.from &&
        from >= place.from - NOW_WITHIN &&
        layout.clause[from] === layout.clause[place.from],
    )
  );
}

/** «يضم التحالف الذي تأسس في 2014 84 عضوا»: a date within a clause that only describes, the main verb before it. */
function isAside(
  words: readonly PhraseHit[],
  { timeWords }: MetricIndex,
  where: Place,
  place: Place,
): boolean {
  if (where.from > place.from) return false;
  return words.some(
    ({ phrase, from }) =>
      timeWords.relative.has(phrase) &&
      from < where.from &&
      from >= where.from - 5 &&
      words.some((one) => timeWords.now.has(one.phrase) && one.to <= from && one.from >= from - 5),
  );
}
