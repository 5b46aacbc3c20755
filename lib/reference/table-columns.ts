import type { ImportKind } from './import/preview.ts';

/** Columns whose name is not that of the field they are read into. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['validFrom', 'valid_from'],
  ['validTo', 'valid_to'],
  ['asOf', 'as_of'],
  ['toleranceDays', 'tolerance_days'],
  ['shortNames', 'short_names'],
  ['latinVariants', 'latin_variants'],
]);

/** Fields of a value that have a column of their own. */
const VALUE_COLUMNS = new Set(['min', 'max', 'from', 'to']);

/** A field by the name that its file has for it: `sources[0].url` in JSON, the column `source1_url` in a table. */
export function fieldInFile(path: string, kind: ImportKind): string {
  const [first = '', ...rest] = path.split('.');
  return kind === 'json' ? jsonPath(path) : columnOf(first, rest);
}

/** `sources.0.url` as programs write it. */
export function jsonPath(path: string): string {
  return path.replaceAll(/\.([0-9]+)(?=\.|$)/gu, '[$1]');
}

function columnOf(first: string, rest: readonly string[]): string {
  const [second = '', third = ''] = rest;
  switch (first) {
    case 'value':
      return VALUE_COLUMNS.has(second) ? second : first;
    case 'names':
      return rest.length > 0 ? `name_${second}` : first;
    case 'note':
      return rest.length > 0 ? `note_${second}` : first;
    case 'sources':
      return third === '' ? first : `source${Number(second) + 1}_${third}`;
    case 'conflicting':
      return third === ''
        ? first
        : [`conflicting${Number(second) + 1}`, ...rest.slice(1)].join('_');
    default:
      return COLUMNS.get(first) ?? first;
  }
}
