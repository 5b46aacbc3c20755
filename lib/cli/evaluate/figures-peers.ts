import { readdirSync, readFileSync } from 'node:fs';
import { readText } from '../../arabic/tokens.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import { genericUnit } from '../../figures/money-names.ts';
import { readFigures } from '../../figures/read.ts';
import { type Expected, exclusion } from './figures-exclusions.ts';
import {
  boundsOf,
  dayRangeOf,
  daysOf,
  fillIn,
  isRecord,
  SECONDS,
  sameNumber,
} from './figures-values.ts';

export interface SuiteResult {
  readonly suite: string;
  rows: number;
  right: number;
  /** Rows that are right by a currency's generic name, the country being unsaid. */
  generic: number;
  readonly excluded: Map<string, number>;
  readonly misses: { readonly kind: string; readonly line: string }[];
}

/** Which kinds of ours a peer's type may come out as: a peer's plain number may be the number of a measure. */
const NUMERIC: readonly FigureKind[] = [
  'cardinal',
  'money',
  'percent',
  'measure',
  'duration',
  'identifier',
];
const TYPES: Readonly<Record<string, readonly FigureKind[]>> = {
  number: NUMERIC,
  numberrange: NUMERIC,
  ordinal: ['ordinal'],
  money: ['money'],
  percent: ['percent'],
  distance: ['measure', 'dual'],
  quantity: ['measure', 'dual'],
  volume: ['measure', 'dual'],
  temperature: ['measure'],
  duration: ['duration', 'dual', 'vague'],
  date: ['date', 'relative_date', 'date_range'],
  daterange: ['date', 'date_range', 'relative_date'],
};

/** Names of units among the peers and in the contract. */
const UNITS: Readonly<Record<string, string>> = {
  kilometer: 'km',
  meter: 'm',
  centimeter: 'cm',
  millimeter: 'mm',
  kilogram: 'kg',
  gram: 'g',
  liter: 'l',
  milliliter: 'ml',
  hectare: 'ha',
  'kilometer-per-hour': 'km/h',
  megabyte: 'MB',
  gigabyte: 'GB',
};

function expectations(list: unknown): Expected[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((item) => ({
    text: String(item.text),
    start: Number(item.start),
    end: Number(item.end),
    type: String(item.type),
    value: item.value,
    unit: typeof item.unit === 'string' ? item.unit : null,
  }));
}

interface Judgement {
  readonly right: boolean;
  readonly generic: boolean;
}

const WRONG: Judgement = { right: false, generic: false };
const RIGHT: Judgement = { right: true, generic: false };

function judge(expected: Expected, figures: readonly Figure[], valued: boolean): Judgement {
  const kinds = TYPES[expected.type] ?? [];
  const over = figures.filter(
    ({ start, end, kind }) => start < expected.end && end > expected.start && kinds.includes(kind),
  );
  const first = over[0];
  if (first === undefined) return WRONG;
  if (!valued || expected.value === undefined || expected.value === null) return RIGHT;
  if (expected.type === 'numberrange') return { right: sameRange(expected, over), generic: false };
  if (expected.type === 'date')
    return { right: over.some((figure) => sameDate(expected.value, figure)), generic: false };
  if (expected.type === 'daterange')
    return { right: over.some((figure) => sameDays(expected.value, figure)), generic: false };
  if (expected.type === 'duration')
    return { right: over.some((figure) => sameDuration(expected, figure)), generic: false };
  for (const figure of over) {
    const value = readBound(expected.value);
    const same =
      value !== null && typeof figure.value === 'number' && sameNumber(value, figure.value);
    if (!same) continue;
    if (expected.unit === null) return RIGHT;
    if (figure.unit === (UNITS[expected.unit] ?? expected.unit)) return RIGHT;
    if (figure.unit !== null && genericUnit(expected.unit) === figure.unit)
      return { right: true, generic: true };
  }
  return WRONG;
}

function readBound(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function sameRange({ value }: Expected, over: readonly Figure[]): boolean {
  if (!isRecord(value)) return false;
  let [min, max]: (number | null)[] = [null, null];
  for (const figure of over) {
    const bounds = boundsOf(figure);
    min = bounds?.min ?? min;
    max = bounds?.max ?? max;
  }
  const same = (one: number | null, other: number | null | undefined) =>
    one === null || other === null || other === undefined
      ? one === (other ?? null)
      : sameNumber(one, other);
  return same(readBound(value.min), min) && same(readBound(value.max), max);
}

/** Where a peer resolves an unsaid year both ways, either is right, and so is leaving it unsaid. */
function sidesOf(value: unknown): unknown[] {
  if (!isRecord(value) || !('future' in value || 'past' in value)) return [];
  return [value.future, value.past];
}

function sameDate(value: unknown, figure: Figure): boolean {
  const sides = sidesOf(value);
  if (sides.length > 0) return sides.some((side) => isRecord(side) && sameDate(side.date, figure));
  if (typeof value !== 'string') return false;
  if (typeof figure.value === 'string' && figure.value.includes('X') && !value.includes('X'))
    return fillIn(figure.value, value) === value;
  if (figure.value === value) return true;
  const [days, ours] = [daysOf(value), dayRangeOf(figure)];
  return days !== null && ours !== null && days.from === ours.from && days.until === ours.until;
}

/** Peers end a range on its last day or on the day after. */
function sameDays(value: unknown, figure: Figure): boolean {
  const sides = sidesOf(value);
  if (sides.length > 0) return sides.some((side) => sameDays(side, figure));
  if (!isRecord(value)) return false;
  if (isRecord(figure.value) && value.from === figure.value.from && value.to === figure.value.to)
    return true;
  const from = String(value.startDate ?? value.from ?? '');
  const until = String(value.endDate ?? value.toExclusive ?? value.to ?? '');
  const ours = dayRangeOf(filledIn(figure, from, until));
  const [first, last] = [daysOf(from), daysOf(until)];
  if (ours === null || first === null || last === null) return false;
  return first.from === ours.from && (last.from === ours.until || last.until === ours.until);
}

/** The figure with the unsaid parts of its dates taken from the peer's. */
function filledIn(figure: Figure, from: string, until: string): Pick<Figure, 'value'> {
  const { value } = figure;
  if (typeof value === 'string') return { value: fillIn(value, from) };
  if (!isRecord(value) || typeof value.from !== 'string' || typeof value.to !== 'string')
    return figure;
  return { value: { from: fillIn(value.from, from), to: fillIn(value.to, until) } };
}

function sameDuration({ value, unit }: Expected, figure: Figure): boolean {
  const bounds = boundsOf(figure);
  const seconds = SECONDS[figure.unit ?? ''];
  if (isRecord(value) && ('min' in value || 'max' in value))
    return figure.unit === unit && bounds?.min === value.min && bounds?.max === value.max;
  if (typeof figure.value !== 'number' || seconds === undefined) return false;
  if (typeof value === 'number') {
    const per = SECONDS[unit ?? ''];
    return per !== undefined && sameNumber(value * per, figure.value * seconds);
  }
  if (!isRecord(value)) return false;
  let total = 0;
  for (const [name, count] of Object.entries(value)) total += Number(count) * (SECONDS[name] ?? 0);
  return sameNumber(total, figure.value * seconds);
}

/** Runs every suite under `folder/peers`; a row is right where all that is expected is found and nothing else of its types. */
export function evaluatePeers(folder: string, kindFilter: string | null): SuiteResult[] {
  const results: SuiteResult[] = [];
  for (const file of readdirSync(`${folder}/peers`).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    const result: SuiteResult = {
      suite: file.replace(/\.jsonl$/u, ''),
      rows: 0,
      right: 0,
      generic: 0,
      excluded: new Map(),
      misses: [],
    };
    for (const line of readFileSync(`${folder}/peers/${file}`, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const row: unknown = JSON.parse(line);
      if (isRecord(row) && (kindFilter === null || row.kind === kindFilter)) judgeRow(row, result);
    }
    results.push(result);
  }
  return results;
}

function judgeRow(row: Readonly<Record<string, unknown>>, result: SuiteResult): void {
  const expected = expectations(row.expected);
  const reason = exclusion(row, expected, new Set(Object.keys(TYPES)));
  if (reason !== null) {
    result.excluded.set(reason, (result.excluded.get(reason) ?? 0) + 1);
    return;
  }
  const input = String(row.input);
  const context = typeof row.context === 'string' ? row.context.slice(0, 10) : null;
  const figures = readFigures(
    readText(input),
    context === null ? null : { date: context, precision: 'day', evidence: 'given' },
  );
  const judgements = expected.map((item) => judge(item, figures, row.valueChecked !== false));
  const types = new Set(expected.map(({ type }) => type));
  const ownKinds: readonly FigureKind[] =
    expected.length === 0
      ? (TYPES[String(row.kind)] ?? NUMERIC)
      : types.has('number')
        ? ['cardinal']
        : [];
  const extra = figures.some(
    ({ start, end, kind }) =>
      ownKinds.includes(kind) && !expected.some((item) => start < item.end && end > item.start),
  );
  result.rows += 1;
  if (!extra && judgements.every(({ right }) => right)) {
    result.right += 1;
    if (judgements.some(({ generic }) => generic)) result.generic += 1;
    return;
  }
  const want = expected.map(
    ({ text, type, value, unit }) => `${text} ${type} ${JSON.stringify(value)} ${unit ?? ''}`,
  );
  const got = figures.map(
    ({ text, kind, value, unit, qualifier }) =>
      `${text} ${kind} ${JSON.stringify(value)} ${unit ?? ''} ${qualifier}`,
  );
  result.misses.push({
    kind: String(row.kind),
    line: `${String(row.id)} ${String(row.kind)}  ${input.replaceAll('\n', '⏎')}\n      want ${want.join(' ; ')}\n      got  ${got.join(' ; ')}`,
  });
}
