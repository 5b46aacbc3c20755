/**
 * The Hijri calendar of Umm al-Qura by way of Intl, the only table of it that every engine carries. A month's first day is
 * looked for once and kept; there are few thousand months in all, so any text costs a bounded number of look-ups.
 */
const DAY = 86_400_000;
const EPOCH = Date.UTC(622, 6, 19);
const MEAN_YEAR = 354.367;
const MEAN_MONTH = 29.5306;
export const firstHijriYear = 1200;
export const lastHijriYear = 1599;

let formatter: Intl.DateTimeFormat | null = null;
const monthStarts = new Map<number, number>();

interface HijriDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function hijriParts(time: number): HijriDay {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const found = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatter.formatToParts(time)) {
    if (type === 'year' || type === 'month' || type === 'day') {
      found[type] = Number.parseInt(value, 10);
    }
  }
  return found;
}

/** The first day of a Hijri month, as milliseconds since 1970 in UTC. */
export function hijriMonthStart(year: number, month: number): number {
  const key = year * 12 + month;
  const known = monthStarts.get(key);
  if (known !== undefined) return known;
  let time = EPOCH + Math.round((year - 1) * MEAN_YEAR + (month - 1) * MEAN_MONTH) * DAY;
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const at = hijriParts(time);
    const months = (year - at.year) * 12 + month - at.month;
    if (months === 0 && at.day === 1) break;
    time += (Math.round(months * MEAN_MONTH) - (at.day - 1)) * DAY;
  }
  monthStarts.set(key, time);
  return time;
}

let lastDay: { readonly time: number; readonly date: HijriDay } | null = null;

/** A day in the Hijri calendar; the last answer is kept, for an article asks for its own day only. */
export function hijriDayOf(time: number): HijriDay {
  if (lastDay?.time !== time) lastDay = { time, date: hijriParts(time) };
  return lastDay.date;
}

/** The Hijri year in which a Gregorian year's first of January falls. */
export function hijriYearOf(gregorianYear: number): number {
  return hijriParts(Date.UTC(gregorianYear, 0, 1)).year;
}
