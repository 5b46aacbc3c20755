/** An ISO 8601 date, cut to its precision: `2018-02-13`, `2018-02`, `2018`. Whether there is such a day is another question. */
export const PARTIAL_DATE_FORM = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u;

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has a date of that form. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // «0018-02-13» is a slip of the hand.
  if (year < 1000) return false;
  if (month < 1 || month > 12 || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return !(month === 2 && day === 29 && !leap);
}
