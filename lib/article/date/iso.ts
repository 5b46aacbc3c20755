import { dateOf, type FoundDate } from './found-date.ts';

const ISO = /^\s*([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?(?![0-9])/;
const COMPACT = /^\s*((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])/;
const EPOCH_SECONDS = /^\s*(1[0-9]{9})(?:[0-9]{3})?\s*$/;

/**
 * A machine-readable date as pages give it: `2018-02-13T10:00:00+03:00`, `2018/2/13`, `20180213`, Unix seconds.
 * The day is the one that the page's own offset names.
 */
export function parseMachineDate(text: string): FoundDate | null {
  const epoch = EPOCH_SECONDS.exec(text)?.[1];
  if (epoch) {
    const moment = new Date(Number(epoch) * 1000);
    return dateOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
  }
  const parts = COMPACT.exec(text) ?? ISO.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : undefined));
  return year === undefined ? null : dateOf(year, month, day);
}
