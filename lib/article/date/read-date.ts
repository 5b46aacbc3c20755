import type { FoundDate } from './found-date.ts';
import { parseMachineDate } from './iso.ts';
import { findWrittenDates, plain } from './words.ts';

/** A date in a field that is one: machine-readable, else as written for readers («الأربعاء، 07 أكتوبر 2020 - 12:09 م»). */
export function readDate(text: string | null | undefined): FoundDate | null {
  if (!text) return null;
  const machine = parseMachineDate(text);
  if (machine) return machine;
  const written = findWrittenDates(plain(text.slice(0, 200)))[0];
  return written ? { date: written.date, precision: written.precision } : null;
}
