import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../lib/comparison/numbers/match.ts';
import {
  isMisprint,
  isTransposed,
  transposedOf,
} from '../../../lib/comparison/numbers/misprint.ts';
import { cutTo, isCutToOne, isRounded } from '../../../lib/comparison/numbers/rounding.ts';
import type { NumberRange, Qualifier } from '../../../lib/figures/figure.ts';

describe('rounding to the first digit', () => {
  it.each([
    [5000, 5200, true],
    [5000, 5400, false],
    [8_000_000, 7_700_000, true],
    [5100, 5200, false],
    [80, 77, false],
  ])('%d for %d: %s', (printed, reference, expected) => {
    expect(isCutToOne(printed, reference)).toBe(expected);
  });
});

describe('rounding as newspapers round', () => {
  it.each([
    [88e9, 88.2e9, true],
    [88e9, 89.2e9, false],
    [30e9, 30.4e9, true],
    [30e9, 34e9, false],
    [7.7e6, 7.7e6, true],
    [35_000, 34_573, true],
    [34_500, 34_573, true],
    [74, 75, false],
    [70, 74, false],
    [98, 98, true],
    [99, 99.5, false],
  ])('%d for %d: %s', (printed, reference, expected) => {
    expect(isRounded(printed, reference)).toBe(expected);
  });

  it('cuts to the first digits', () => {
    expect([cutTo(68, 1), cutTo(34_573, 2), cutTo(34_573, 1)]).toEqual([60, 34_000, 30_000]);
  });
});

describe('numbers with qualifiers', () => {
  type Row = [number | NumberRange, Qualifier, number | NumberRange, Qualifier, string];
  it.each<Row>([
    [88e9, 'more_than', 88.2e9, 'about', 'within'],
    [88e9, 'exact', 88.2e9, 'about', 'within'],
    [7.7e6, 'about', 7.7e6, 'more_than', 'qualifier'],
    [7.7e6, 'more_than', 7.7e6, 'more_than', 'equal'],
    [7.7e6, 'exact', 7.7e6, 'about', 'equal'],
    [7.7e6, 'exact', 7.7e6, 'more_than', 'within'],
    [1335, 'exact', 1335, 'at_least', 'equal'],
    [74, 'more_than', 74, 'exact', 'qualifier'],
    [74, 'at_least', 74, 'exact', 'within'],
    [1e9, 'at_most', 1e9, 'about', 'within'],
    [70, 'more_than', 74, 'exact', 'within'],
    [60, 'more_than', 68, 'exact', 'within'],
    [60, 'more_than', 74, 'exact', 'apart'],
    [75, 'about', 74, 'exact', 'within'],
    [85, 'about', 74, 'exact', 'apart'],
    [80, 'less_than', 74, 'exact', 'within'],
    [88e9, 'less_than', 88.2e9, 'about', 'qualifier'],
    [30e9, 'less_than', 30e9, 'about', 'qualifier'],
    [30e9, 'more_than', 30e9, 'about', 'within'],
    [950, 'exact', 1000, 'less_than', 'within'],
    [74, 'exact', 75, 'exact', 'apart'],
    [{ min: 70, max: 80 }, 'exact', 74, 'exact', 'within'],
    [{ min: 80, max: 90 }, 'exact', 74, 'exact', 'apart'],
    [{ min: 70, max: null }, 'exact', 74, 'exact', 'within'],
    [450, 'exact', { min: 440, max: 465 }, 'about', 'within'],
    [371, 'exact', { min: 440, max: 465 }, 'about', 'apart'],
  ])('%j %s against %j %s: %s', (value, qualifier, base, reference, expected) => {
    expect(fitOf({ value, qualifier }, { value: base, qualifier: reference })).toBe(expected);
  });
});

describe('misprints of a number', () => {
  it.each([
    [2554, 2254, true],
    [2245, 2254, true],
    [2216, 2254, false],
    [2254, 2254, false],
    [225, 2254, false],
  ])('%d for %d: %s', (printed, meant, expected) => {
    expect(isMisprint(printed, meant)).toBe(expected);
  });
});

describe('digits that changed places', () => {
  it.each([
    [1353, 1335, true],
    [876, 786, true],
    [1345, 1335, false],
    [21, 12, false],
    [1335, 1335, false],
  ])('%d for %d: %s', (printed, meant, expected) => {
    expect(isTransposed(printed, meant)).toBe(expected);
  });

  it.each([
    [517, [157, 571]],
    [100, []],
    [38, [83]],
    [30, []],
    [2.5, []],
  ])('%d may have been %j', (printed, meant) => {
    expect(transposedOf(printed)).toEqual(meant);
  });
});
