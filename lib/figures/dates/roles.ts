import type { DurationUnit } from './lexicon-schema.ts';

export type Calendar = 'gregorian' | 'hijri';

export interface MonthRole {
  readonly calendar: Calendar;
  readonly month: number;
  /** What must stand beside it before it counts as a month: see months.json. */
  readonly support: 'none' | 'preposition' | 'year' | 'day';
  /** The one spelling that needs no support, where folding makes it another word: «آب». */
  readonly exact: string | null;
}

export interface UnitRole {
  readonly unit: DurationUnit;
  readonly number: 'one' | 'two' | 'many';
  readonly weak: boolean;
  /** An abbreviation, only after digits. */
  readonly short: boolean;
}

/** The half of the clock that a word names; `night` is before or after midnight by the hour. */
export type Meridiem = 'morning' | 'evening' | 'night';

/** Names of the words that only have to be recognised. */
export type Cue =
  | 'one'
  | 'whole'
  | 'all'
  | 'few'
  | 'fewAfter'
  | 'durationBefore'
  | 'oneAfter'
  | 'lasting'
  | 'notOneAfter'
  | 'apart'
  | 'ago'
  | 'ahead'
  | 'agoAfter'
  | 'aheadAfter'
  | 'another'
  | 'moreThan'
  | 'around'
  | 'fewAdjective'
  | 'demonstrative'
  | 'generalAfter'
  | 'edge'
  | 'edgeOfMonth'
  | 'since'
  | 'seasonWord'
  | 'gregorianEra'
  | 'hijriEra'
  | 'beforeChrist'
  | 'age'
  | 'teen'
  | 'last'
  | 'until'
  | 'between'
  | 'severalYears'
  | 'of'
  | 'dated'
  | 'corresponding'
  | 'at'
  | 'oclock'
  | 'zone'
  | 'event'
  | 'future'
  | 'quarter'
  | 'half'
  | 'third'
  | 'now'
  | 'laterDay'
  | 'dayPart'
  | 'morningPart'
  | 'weekdaySilentAfter'
  | 'todaySilentAfter'
  | 'todaySilentBefore'
  | 'rateAfter'
  | 'notCounted';

/** Everything that a word or phrase may be in a date; most are one thing. */
export interface Roles {
  month?: MonthRole;
  /** Monday 1 to Sunday 7. */
  weekday?: number;
  /** A weekday without its article: «جمعة» in «أول جمعة». */
  bareWeekday?: number;
  /** Days from the day of writing. */
  relativeDay?: number;
  meridiem?: Meridiem;
  unit?: UnitRole;
  fraction?: number;
  /** Periods from the article's; null where it counts from the story («العام التالي»). */
  period?: { readonly offset: number | null };
  season?: number;
  /** `afterTimeWord`: only after «في», «مطلع» and the like with nothing behind that it could count. */
  decade?: { readonly from: number; readonly afterTimeWord: boolean };
  /** 1 to 10. */
  ordinal?: number;
  /** 20 or 30. */
  tens?: number;
  cues?: ReadonlySet<Cue>;
}
