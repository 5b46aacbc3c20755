import * as v from 'valibot';
import dateCues from '../../../assets/lexicon/date-cues.json' with { type: 'json' };
import dateOrdinals from '../../../assets/lexicon/date-ordinals.json' with { type: 'json' };
import dayParts from '../../../assets/lexicon/day-parts.json' with { type: 'json' };
import durations from '../../../assets/lexicon/durations.json' with { type: 'json' };
import eras from '../../../assets/lexicon/eras.json' with { type: 'json' };
import months from '../../../assets/lexicon/months.json' with { type: 'json' };
import periods from '../../../assets/lexicon/periods.json' with { type: 'json' };
import relativeDays from '../../../assets/lexicon/relative-days.json' with { type: 'json' };
import seasons from '../../../assets/lexicon/seasons.json' with { type: 'json' };
import weekdays from '../../../assets/lexicon/weekdays.json' with { type: 'json' };
import {
  dateCuesSchema,
  dateOrdinalsSchema,
  dayPartsSchema,
  durationsSchema,
  erasSchema,
  monthsSchema,
  periodsSchema,
  relativeDaysSchema,
  seasonsSchema,
  weekdaysSchema,
} from './lexicon-schema.ts';
import type { Entry } from './phrase-table.ts';
import type { Cue, Roles } from './roles.ts';

/** Which particles may be written together with a word: every one, the conjunctions alone, or none. */
export type Attachment = 'all' | 'conjunction' | 'none';

function* phrases(
  names: readonly string[],
  roles: Roles,
  attachment: Attachment = 'all',
  article = false,
): Generator<Entry> {
  for (const phrase of names) yield { phrase, roles, attachment, article };
}

function* cues(
  names: readonly string[],
  cue: Cue,
  attachment: Attachment = 'conjunction',
  article = false,
): Generator<Entry> {
  for (const phrase of names)
    yield { phrase, roles: { cues: new Set([cue]) }, attachment, article };
}

/** Every word of dates and times with what it may be, from the data files. */
export function* dateEntries(): Generator<Entry> {
  for (const { calendar, month, names } of v.parse(monthsSchema, months).months) {
    for (const { name, support = 'none', exact = false } of names) {
      const role = { calendar, month, support, exact: exact ? name : null };
      // «المايو» is colloquial; a weakly supported name with the article is another word.
      const article = calendar === 'gregorian' && support === 'none' && !name.includes(' ');
      yield* phrases([name], { month: role }, 'all', article);
    }
  }
  const week = v.parse(weekdaysSchema, weekdays);
  for (const { day, names } of week.weekdays) yield* phrases(names, { weekday: day });
  for (const { day, names } of week.bare) yield* phrases(names, { bareWeekday: day }, 'none');
  yield* cues(week.silentAfter, 'weekdaySilentAfter');
  const relative = v.parse(relativeDaysSchema, relativeDays);
  for (const { offset, names } of relative.days) yield* phrases(names, { relativeDay: offset });
  yield* cues(relative.later, 'laterDay', 'all');
  yield* cues(relative.silentAfter, 'todaySilentAfter');
  yield* cues(relative.silentBefore, 'todaySilentBefore');
  yield* cues(relative.rateAfter, 'rateAfter');
  yield* cues(relative.now, 'now');
  yield* dayEntries();
  yield* durationEntries();
  yield* periodEntries();
  yield* cueEntries();
}

function* dayEntries(): Generator<Entry> {
  const day = v.parse(dayPartsSchema, dayParts);
  yield* cues(day.parts, 'dayPart', 'all');
  yield* cues(day.morningParts, 'morningPart', 'all');
  yield* phrases(day.morning, { meridiem: 'morning' }, 'none');
  yield* phrases(day.evening, { meridiem: 'evening' }, 'none');
  yield* phrases(day.night, { meridiem: 'night' }, 'none');
  const ordinals = v.parse(dateOrdinalsSchema, dateOrdinals);
  for (const { value, names } of ordinals.units) {
    yield* phrases(names, { ordinal: value }, 'all', true);
  }
  for (const { value, names } of ordinals.tens) yield* phrases(names, { tens: value }, 'all', true);
  yield* cues(ordinals.teen, 'teen', 'none');
  yield* cues(ordinals.last, 'last', 'none', true);
}

function* durationEntries(): Generator<Entry> {
  const table = v.parse(durationsSchema, durations);
  for (const { unit, singular, dual, plural, short, weak = false } of table.units) {
    const forms = { one: singular, two: dual, many: plural } as const;
    for (const number of ['one', 'two', 'many'] as const) {
      yield* phrases(forms[number], { unit: { unit, number, weak, short: false } }, 'all', true);
    }
    yield* phrases(short, { unit: { unit, number: 'many', weak, short: true } }, 'none');
  }
  for (const { value, names } of table.fractions) yield* phrases(names, { fraction: value });
  yield* cues(table.one, 'one', 'none');
  yield* cues(table.whole, 'whole', 'none', true);
  yield* cues(table.all, 'all');
  yield* cues(table.few, 'few', 'all');
  yield* cues(table.fewAfter, 'fewAfter', 'none');
  yield* cues(table.before, 'durationBefore');
  yield* cues(table.oneAfter, 'oneAfter', 'all');
  yield* cues(table.lasting, 'lasting', 'all');
  yield* cues(table.notOneAfter, 'notOneAfter', 'all');
  yield* cues(table.apart, 'apart');
  yield* cues(table.ago, 'ago');
  yield* cues(table.ahead, 'ahead');
  yield* cues(table.agoAfter, 'agoAfter', 'none');
  yield* cues(table.aheadAfter, 'aheadAfter', 'none');
  yield* cues(table.another, 'another', 'none');
  yield* cues(table.moreThan, 'moreThan', 'all');
  yield* cues(table.around, 'around', 'all');
}

function* periodEntries(): Generator<Entry> {
  const table = v.parse(periodsSchema, periods);
  for (const { offset, names } of table.adjectives) {
    yield* phrases(names, { period: { offset } }, 'none');
  }
  yield* cues(table.few, 'fewAdjective', 'none');
  yield* cues(table.demonstratives, 'demonstrative', 'all');
  yield* cues(table.generalAfter, 'generalAfter', 'all');
  yield* cues(table.edges, 'edge', 'all');
  yield* cues(table.edgeNeedsIndefinite, 'edgeOfMonth', 'all');
  yield* cues(table.since, 'since');
  const season = v.parse(seasonsSchema, seasons);
  for (const { code, names } of season.seasons)
    yield* phrases(names, { season: code }, 'all', true);
  yield* cues(season.wordsBefore, 'seasonWord', 'all');
  const era = v.parse(erasSchema, eras);
  yield* cues(era.gregorian, 'gregorianEra', 'none');
  yield* cues(era.hijri, 'hijriEra', 'none');
  yield* cues(era.beforeChrist, 'beforeChrist', 'none');
  yield* cues(era.age, 'age', 'none');
  for (const { from, names, afterTimeWord = false } of era.decades) {
    yield* phrases(names, { decade: { from, afterTimeWord } }, 'all', !afterTimeWord);
  }
}

function* cueEntries(): Generator<Entry> {
  const table = v.parse(dateCuesSchema, dateCues);
  yield* cues(table.until, 'until');
  yield* cues(table.between, 'between');
  yield* cues(table.severalYears, 'severalYears');
  yield* cues(table.of, 'of');
  yield* cues(table.dated, 'dated');
  yield* cues(table.corresponding, 'corresponding');
  yield* cues(table.at, 'at');
  yield* cues(table.oclock, 'oclock', 'all');
  yield* cues(table.zone, 'zone', 'none');
  yield* cues(table.events, 'event', 'all');
  yield* cues(table.future, 'future', 'all');
  yield* cues(table.quarter, 'quarter', 'all');
  yield* cues(table.half, 'half', 'all');
  yield* cues(table.third, 'third', 'all');
  yield* cues(table.notCounted, 'notCounted');
}
