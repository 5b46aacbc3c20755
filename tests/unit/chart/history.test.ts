import { describe, expect, it } from 'vitest';
import { isDrawn, layOutHistory } from '../../../lib/chart/history.ts';
import { historyScales, nearestPoint, stepPath } from '../../../lib/chart/scales.ts';
import { layOutTerms } from '../../../lib/chart/terms.ts';
import { endTime, middleTime, startTime } from '../../../lib/chart/time.ts';
import { fixtureSet } from '../../fixtures/sessions/reference.ts';

const frame = { width: 400, height: 200, left: 40, right: 10, top: 10, bottom: 30 };
const metric = fixtureSet.metrics[0];
const statements = fixtureSet.statements.filter((each) => each.metric === 'coalition.members');
if (!metric) throw new Error('the fixture has metrics');

describe('time on the axis', () => {
  it('covers what a date of each precision covers', () => {
    expect(startTime('2018')).toBe(Date.UTC(2018, 0, 1));
    expect(endTime('2018')).toBe(Date.UTC(2019, 0, 1));
    expect(endTime('2018-02')).toBe(Date.UTC(2018, 2, 1));
    expect(endTime('2018-12')).toBe(Date.UTC(2019, 0, 1));
    expect(middleTime('2018-02-13')).toBe(Date.UTC(2018, 1, 13, 12));
  });
});

describe('a history', () => {
  const history = layOutHistory(metric, statements, [{ date: '2018-02-14', value: 68 }]);

  it('keeps the statements in order of time, each until it ended', () => {
    expect(history?.points.map(({ value }) => value)).toEqual([
      11, 60, 65, 67, 68, 69, 73, 74, 75, 77, 79, 80,
    ]);
    expect(history?.points[0]?.to).toBe(endTime('2014-12-02'));
    expect(history?.points.at(-1)?.to).toBe(history?.span[1]);
  });

  it('makes room for every value, conflicting ones too, and for the article’s figure', () => {
    expect(history?.range).toEqual([11, 80]);
    const far = layOutHistory(metric, statements, [{ date: '2022-01-01', value: 300 }]);
    expect(far?.range[1]).toBe(300);
    expect(far?.span[1]).toBeGreaterThan(startTime('2022-01-01'));
  });

  it('is nothing where no statement is a dated number', () => {
    expect(layOutHistory(metric, [], [])).toBeNull();
    const undated = statements.map((each) => ({ ...each, validFrom: null, validTo: null }));
    expect(layOutHistory(metric, undated, [])).toBeNull();
    expect(isDrawn({ ...metric, kind: 'date' })).toBe(false);
    expect(isDrawn(metric)).toBe(true);
  });

  it('draws a step line inside its frame', () => {
    if (!history) throw new Error('there is a history');
    const scales = historyScales(history, frame);
    const path = stepPath(history, scales) ?? '';
    expect(path).toMatch(/^M[0-9.]+,[0-9.]+(?:[LHV][0-9.,]+)+/u);
    const places = [...path.matchAll(/([0-9.]+),([0-9.]+)/gu)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const [x = 0, y = 0] of places) {
      expect(x).toBeGreaterThanOrEqual(frame.left);
      expect(x).toBeLessThanOrEqual(frame.width - frame.right + 0.1);
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.height - frame.bottom);
    }
  });

  it('leaves doubtful statements off the line, though not off the chart', () => {
    const doubtful = layOutHistory(
      metric,
      statements.map((each) => ({ ...each, doubtful: true })),
      [],
    );
    if (!doubtful) throw new Error('there is a history');
    expect(doubtful.points).toHaveLength(statements.length);
    expect(stepPath(doubtful, historyScales(doubtful, frame))).toBeNull();
  });

  it('finds the point nearest to the pointer', () => {
    if (!history) throw new Error('there is a history');
    const scales = historyScales(history, frame);
    const place = scales.x(startTime('2018-02-13'));
    expect(history.points[nearestPoint(history, scales, place + 1)]?.value).toBe(75);
    expect(nearestPoint(history, scales, -50)).toBe(0);
  });

  it('draws one statement of one value too', () => {
    const one = layOutHistory(metric, statements.slice(-1), []);
    if (!one) throw new Error('there is a history');
    const { y, yTicks } = historyScales(one, frame);
    expect(Number.isFinite(y(80))).toBe(true);
    expect(yTicks.length).toBeGreaterThan(0);
  });
});

describe('the ticks of a history', () => {
  const [statement] = statements;
  if (!statement) throw new Error('the fixture has statements');
  const between = (from: string, to: string, value = 5) =>
    layOutHistory(
      metric,
      [
        { ...statement, value, validFrom: from, validTo: from },
        { ...statement, value, validFrom: to, validTo: to },
      ],
      [],
    );
  const ticks = (from: string, to: string) => {
    const history = between(from, to);
    return history ? historyScales(history, frame).xTicks : [];
  };

  it.each([
    ['2014-01-01', '2024-01-01', /^[0-9]{4}$/u],
    ['2017-01-01', '2018-02-14', /^[0-9]{4}-[0-9]{2}$/u],
    ['2018-02-12', '2018-02-14', /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u],
  ])('from %s to %s are as precise as they must be, each once', (from, to, form) => {
    const dates = ticks(from, to).map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter((date) => !form.test(date))).toEqual([]);
    expect(new Set(dates).size).toBe(dates.length);
  });

  it('stand clear of each other and of the ends', () => {
    for (const [from, to] of [
      ['2017-01-01', '2018-02-14'],
      ['2018-02-12', '2018-02-14'],
    ] as const) {
      const places = ticks(from, to).map(({ at }) => at);
      const gaps = places.slice(1).map((at, place) => at - (places[place] ?? 0));
      expect(Math.min(...gaps, 88)).toBeGreaterThanOrEqual(88);
      expect(Math.min(...places)).toBeGreaterThanOrEqual(44);
      expect(Math.max(...places)).toBeLessThanOrEqual(frame.width - 44);
    }
  });

  it('of what is counted are whole, from nought where there is one value', () => {
    const history = between('2018-02-12', '2018-02-14');
    if (!history) throw new Error('there is a history');
    const values = historyScales(history, frame).yTicks.map(({ value }) => value);
    expect(values[0]).toBe(0);
    expect(values.filter((value) => !Number.isInteger(value))).toEqual([]);
  });
});

describe('terms of an office', () => {
  it('are shares of whole years, an open end runs on', () => {
    const [kerry, tillerson] = fixtureSet.terms;
    if (!kerry || !tillerson) throw new Error('the fixture has terms');
    const layout = layOutTerms([kerry, { ...tillerson, end: null }], '2018-02-14');
    expect(layout?.years.map(({ year }) => year)).toEqual([2014, 2016, 2018]);
    expect(layout?.years.at(-1)?.at).toBeCloseTo(5 / 6, 2);
    expect(layout?.bars[1]).toMatchObject({ end: 1, openEnd: true });
    expect(layout?.bars[0]?.start).toBeCloseTo(31 / 2191, 3);
    expect(layout?.day).toBeGreaterThan(layout?.bars[1]?.start ?? 1);
  });

  it('have round years under them where they are many, none cut off at an end', () => {
    const [kerry] = fixtureSet.terms;
    if (!kerry) throw new Error('the fixture has terms');
    const yearsOf = (start: string, end: string) =>
      layOutTerms([{ ...kerry, start, end }], null)?.years ?? [];
    expect(yearsOf('1971-05', '2018-02').map(({ year }) => year)).toEqual([1980, 1990, 2000, 2010]);
    expect(yearsOf('2014-05', '2022-02').map(({ year }) => year)).toEqual([
      2014, 2016, 2018, 2020, 2022,
    ]);
    expect(yearsOf('2018-01', '2018-02')).toEqual([{ year: 2018, at: 0 }]);
    for (const { at } of yearsOf('1901', '2026')) expect(Math.abs(at - 0.5)).toBeLessThan(0.45);
  });

  it('are nothing without a single date', () => {
    expect(layOutTerms([], null)).toBeNull();
  });
});
