import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/analysis/analyse.ts';
import { listEntries } from '../../../lib/analysis/entries.ts';
import { type PartAnalysis, partsOf } from '../../../lib/analysis/parts.ts';
import { createPartMemory } from '../../../lib/background/part-memory.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { indexReference } from '../../../lib/reference/index.ts';

const on = (date: string) => ({ date, precision: 'day', evidence: 'time' }) as const;
const page = on('2018-02-13');
const title = 'التحالف الدولي ضد داعش';
const reference = indexReference(await readBundledSet());

const lines = [
  'قال التحالف الدولي ضد داعش في بيانه إن عدد أعضاء التحالف بلغ 75 عضوا.',
  'وكان التحالف الدولي ضد داعش قد أعلن أن عدد أعضاء التحالف بلغ 68 عضوا.',
  'وفي عام آخر قال التحالف الدولي ضد داعش إن عدد أعضاء التحالف بلغ 83 عضوا.',
];
const text = lines.join('\n');
const spans = lines.map((line) => ({
  start: text.indexOf(line),
  end: text.indexOf(line) + line.length,
}));
const story = (place: number, date: string) => ({
  start: spans[place]?.start ?? 0,
  end: spans[place]?.end ?? 0,
  title: null,
  publishedAt: on(date),
});

describe('partsOf', () => {
  it('is the whole text where the page dates nothing apart', () => {
    expect(partsOf({ text, title }, page)).toEqual([
      { start: 0, end: text.length, title, publishedAt: page },
    ]);
    const same = [story(0, '2018-02-13'), story(1, '2018-02-13')];
    expect(partsOf({ text, title, stories: same }, page)).toHaveLength(1);
  });

  it('covers the text without gap or overlap, whatever the stories are', () => {
    for (const stories of [
      [story(1, '2017-04-01')],
      [story(0, '2017-04-01'), story(1, '2016-04-01'), story(2, '2015-04-01')],
      [story(2, '2015-04-01'), story(0, '2017-04-01')],
      [{ start: 5, end: 5_000, title: null, publishedAt: on('2017-04-01') }],
    ]) {
      const parts = partsOf({ text, title, stories }, page);
      expect(parts[0]?.start).toBe(0);
      expect(parts[parts.length - 1]?.end).toBe(text.length);
      parts.slice(1).forEach(({ start }, place) => {
        expect(start).toBe(parts[place]?.end);
      });
    }
  });
});

it('has the heading of its one story speak for a part, that of the article for more', () => {
  const named = (place: number, day: string) => ({ ...story(place, day), title: `خبر ${place}` });
  const stories = [named(0, '2017-04-01'), named(1, '2016-04-01'), named(2, '2016-04-01')];
  const parts = partsOf({ text, title, stories }, page);
  expect(parts.map((part) => part.title)).toEqual(['خبر 0', title]);
});

describe('analyse, part by part', () => {
  const article = { text, title, publishedAt: page, blocks: spans };
  const dated = { ...article, stories: [story(1, '2017-04-01'), story(2, '2021-04-01')] };
  const verdicts = (given: Parameters<typeof analyse>[0]) =>
    analyse(given, reference).figures.flatMap(({ metric, verdict, text: printed }) =>
      metric === 'coalition.members' ? [`${printed} ${verdict}`] : [],
    );

  it('compares each story as of its own date', () => {
    expect(verdicts(article)).toContain('68 outdated');
    expect(verdicts(dated)).toContain('68 agrees');
    expect(verdicts(dated)[0]).toBe(verdicts(article)[0]);
  });

  it('gives offsets in the whole text, and entries the date of their story', () => {
    const analysis = analyse(dated, reference);
    for (const { start, end, text: printed, counted } of analysis.figures) {
      expect(text.slice(start, end)).toBe(printed);
      if (counted) expect(text.slice(counted.start, counted.end)).toBe(counted.text);
    }
    const { entries } = listEntries(dated, analysis);
    expect(entries.map(({ entry }) => entry.publishedAt?.date)).toContain('2017-04-01');
    for (const { entry, start } of entries) {
      expect(entry.publishedAt?.date).toBe(
        start < (spans[1]?.start ?? 0)
          ? undefined
          : start < (spans[2]?.start ?? 0)
            ? '2017-04-01'
            : '2021-04-01',
      );
    }
  });

  it('analyses what it knows already no second time, and comes to the same', () => {
    const memory = createPartMemory();
    let analysed = 0;
    const options = {
      remembered: (key: string, now: () => PartAnalysis) =>
        memory.remembered(key, () => {
          analysed += 1;
          return now();
        }),
    };
    const first = analyse(dated, reference, options);
    expect(analysed).toBe(3);
    expect(analyse(dated, reference, options)).toEqual(first);
    expect(analysed).toBe(3);
    const longer = `${text}\nوأضاف التحالف الدولي أن 14 حيا أعيد بناؤها.`;
    expect(analyse({ ...dated, text: longer }, reference, options)).toEqual(
      analyse({ ...dated, text: longer }, reference),
    );
    expect(analysed).toBe(4);
  });

  it('forgets the oldest where it has kept enough', () => {
    const memory = createPartMemory({ most: 10 });
    const found = { figures: [], mentions: [], checks: [], unread: 0 };
    let made = 0;
    const ask = (key: string) =>
      memory.remembered(key, () => {
        made += 1;
        return found;
      });
    for (const key of ['aaaaaa', 'bbbb', 'aaaaaa', 'cccc', 'aaaaaa']) ask(key);
    expect(made).toBe(3);
    ask('bbbb');
    expect(made).toBe(4);
  });
});
