import type { Statement } from './schema.ts';
import {
  type CellEntries,
  type Cells,
  noteColumns,
  readNote,
  readNumber,
  readSources,
  writeNote,
  writeSources,
} from './table-cells.ts';

/** Columns of a table of statements that always stand, in order; sources and conflicting values follow, numbered. */
export const statementColumns = [
  'id',
  'metric',
  'value',
  'min',
  'max',
  'from',
  'to',
  'qualifier',
  'parts',
  'valid_from',
  'valid_to',
  'as_of',
  'tolerance_days',
  'place',
  'confidence',
  'doubtful',
  ...noteColumns,
] as const;

/** A statement as the cells of a row, but for the sources. */
export function statementCells(statement: Statement): CellEntries {
  const { value } = statement;
  const cells: CellEntries = [
    ['id', statement.id],
    ['metric', statement.metric],
    ['qualifier', statement.qualifier],
    [
      'parts',
      Object.entries(statement.parts)
        .map(([name, part]) => `${name}=${part}`)
        .join('; '),
    ],
    ['valid_from', statement.validFrom ?? ''],
    ['valid_to', statement.validTo ?? ''],
    ['as_of', statement.asOf ?? ''],
    ['tolerance_days', String(statement.toleranceDays)],
    ['place', statement.place ?? ''],
    ['confidence', statement.confidence],
    ['doubtful', statement.doubtful ? 'yes' : 'no'],
    ...writeNote(statement.note),
    ...writeSources(statement.sources),
    ...statement.conflicting.flatMap(
      (other, index): CellEntries => [
        [`conflicting${index + 1}_value`, String(other.value)],
        ...writeNote(other.source, `conflicting${index + 1}_source`),
      ],
    ),
  ];
  if (typeof value !== 'object') cells.push(['value', String(value)]);
  else if ('from' in value) cells.push(['from', value.from], ['to', value.to]);
  else cells.push(['min', String(value.min ?? '')], ['max', String(value.max ?? '')]);
  return cells;
}

/**
 * The statement that a record's cells mean, still to be checked by the schema. A value of a date's form (`2018`) is text
 * where the metric is one of dates, and a number elsewhere.
 */
export function readStatementCells(cells: Cells, isDateMetric: (id: string) => boolean): unknown {
  const metric = cells.get('metric');
  return {
    ...given('id', cells.get('id')),
    ...given('metric', metric),
    ...given('value', readValue(cells, metric !== undefined && isDateMetric(metric))),
    qualifier: cells.get('qualifier') ?? 'exact',
    parts: readParts(cells.get('parts')),
    validFrom: cells.get('valid_from') ?? null,
    validTo: cells.get('valid_to') ?? null,
    asOf: cells.get('as_of') ?? null,
    toleranceDays: readNumber(cells.get('tolerance_days') ?? '0'),
    place: cells.get('place') ?? null,
    sources: readSources(cells),
    ...given('confidence', cells.get('confidence')),
    conflicting: readConflicting(cells),
    doubtful: readYesNo(cells.get('doubtful')),
    note: readNote(cells),
  };
}

function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}

function readValue(cells: Cells, isDate: boolean): unknown {
  const value = cells.get('value');
  const [min, max, from, to] = ['min', 'max', 'from', 'to'].map((name) => cells.get(name));
  const kinds = [value, min ?? max, from ?? to].filter((kind) => kind !== undefined);
  // None is told as missing; more than one can be no value of the schema.
  if (kinds.length === 0) return undefined;
  if (kinds.length > 1) return kinds;
  if (value !== undefined) return isDate ? value : readNumber(value);
  if (from !== undefined || to !== undefined) return { from, to };
  const bound = (cell: string | undefined) => (cell === undefined ? null : readNumber(cell));
  return { min: bound(min), max: bound(max) };
}

/** «states=70; organisations=4» */
function readParts(cell: string | undefined): unknown {
  if (cell === undefined) return {};
  return Object.fromEntries(
    cell.split(/[;؛]/u).map((part) => {
      const [name = '', value = ''] = part.split('=').map((side) => side.trim());
      return [name, readNumber(value)];
    }),
  );
}

function readConflicting(cells: Cells): unknown[] {
  const values: unknown[] = [];
  for (let index = 1; ; index += 1) {
    const value = cells.get(`conflicting${index}_value`);
    const source = readNote(cells, `conflicting${index}_source`);
    if (value === undefined && source === null) return values;
    values.push({ value: readNumber(value ?? ''), ...given('source', source ?? undefined) });
  }
}

function readYesNo(cell: string | undefined): unknown {
  if (cell === undefined || cell === 'no') return false;
  return cell === 'yes' ? true : cell;
}
