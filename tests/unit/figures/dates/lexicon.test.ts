import { describe, expect, it } from 'vitest';
import durations from '../../../../assets/lexicon/durations.json' with { type: 'json' };
import months from '../../../../assets/lexicon/months.json' with { type: 'json' };
import relativeDays from '../../../../assets/lexicon/relative-days.json' with { type: 'json' };
import weekdays from '../../../../assets/lexicon/weekdays.json' with { type: 'json' };
import { foldWord } from '../../../../lib/arabic/fold.ts';
import { readDatesOf } from './read.ts';

const names = months.months.flatMap(({ calendar, month, names }) =>
  names.map(({ name }) => ({ name, calendar, month })),
);

describe('the data files of dates', () => {
  it.each(names.filter(({ calendar }) => calendar === 'gregorian'))(
    'read «$name» as month $month',
    ({ name, month }) => {
      const text = `5 ${name} 2015`;
      const value = `2015-${String(month).padStart(2, '0')}-05`;
      expect(readDatesOf(`في ${text}.`)).toEqual([{ kind: 'date', text, value, unit: null }]);
    },
  );

  it.each(names.filter(({ calendar }) => calendar === 'hijri'))(
    'read «$name» as a Hijri month',
    ({ name, month }) => {
      const text = `5 ${name} 1440هـ`;
      const [found] = readDatesOf(text);
      const options = { month: 'numeric', calendar: 'islamic-umalqura', timeZone: 'UTC' } as const;
      const format = new Intl.DateTimeFormat('en-u-nu-latn', options);
      expect(found?.text).toBe(text);
      expect(format.format(new Date(String(found?.value)))).toContain(String(month));
    },
  );

  it('give no folded month name to two months', () => {
    const seen = new Map<string, string>();
    for (const { name, calendar, month } of names) {
      const own = `${calendar} ${month}`;
      expect(seen.get(foldWord(name)) ?? own, name).toBe(own);
      seen.set(foldWord(name), own);
    }
  });

  it.each(weekdays.weekdays.flatMap(({ day, names }) => names.map((name) => ({ name, day }))))(
    'read «$name» as the weekday $day',
    ({ name, day }) => {
      const [found] = readDatesOf(`حدث يوم ${name}.`, '2018-02-18');
      expect(found?.kind).toBe('relative_date');
      expect(new Date(String(found?.value)).getUTCDay()).toBe(day % 7);
    },
  );

  it.each(
    relativeDays.days.flatMap(({ offset, names }) => names.map((name) => ({ name, offset }))),
  )('read «$name» as $offset days from the article', ({ name, offset }) => {
    const value = new Date(Date.UTC(2018, 1, 13 + offset)).toISOString().slice(0, 10);
    expect(readDatesOf(`وصلوا ${name}.`, '2018-02-13')).toEqual([
      { kind: 'relative_date', text: name, value, unit: null },
    ]);
  });

  it.each(durations.units.flatMap(({ unit, plural }) => plural.map((name) => ({ name, unit }))))(
    'read «$name» as a unit of time',
    ({ name, unit }) => {
      expect(readDatesOf(`استمرت لمدة 7 ${name}.`)).toEqual([
        { kind: 'duration', text: `7 ${name}`, value: 7, unit },
      ]);
    },
  );
});
