import type { Grammar } from '../grammar.ts';
import { readDates } from './read-dates.ts';

/** Every grammar of dates, times and durations; one pass reads them all. */
export const dateGrammars: readonly Grammar[] = [readDates];
