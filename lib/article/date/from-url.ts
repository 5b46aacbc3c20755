import { dateOf, type FoundDate } from './found-date.ts';

/** `/2018/2/13/`, `/2018-02-13-`, `/20180213/`, `/2013/middle_east/8/3/`, `?date=2018-02-13`. */
const FULL = [
  /[/_-]((?:19|20)[0-9]{2})[/_-]([01]?[0-9])[/_-]([0-3]?[0-9])(?=[/_.?#-]|$)/,
  /[/_-]((?:19|20)[0-9]{2})\/[a-z][a-z_-]{1,30}\/([01]?[0-9])\/([0-3]?[0-9])(?=\/|$)/i,
  /[/_-]((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?=[/_.?#-]|$)/,
  /[?&](?:date|d)=((?:19|20)[0-9]{2})-([01]?[0-9])-([0-3]?[0-9])(?![0-9])/,
];
const DAY_FIRST = /\/([0-3]?[0-9])[/-]([01]?[0-9])[/-]((?:19|20)[0-9]{2})(?=[/_.?#-]|$)/;
const MONTH = /\/((?:19|20)[0-9]{2})[/-]([01]?[0-9])(?=\/|$)/;

/** The date in an article's address; a day where there is one, else a month. */
export function publishedInUrl(url: string | null): FoundDate | null {
  if (!url) return null;
  const address = url.slice(0, 2000).replace(/^[a-z]+:\/\/[^/]*/i, '');
  for (const pattern of FULL) {
    const match = pattern.exec(address);
    const date = match && dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date) return date;
  }
  const dayFirst = DAY_FIRST.exec(address);
  const reversed =
    dayFirst && dateOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  if (reversed) return reversed;
  const month = MONTH.exec(address);
  return month ? dateOf(Number(month[1]), Number(month[2])) : null;
}
