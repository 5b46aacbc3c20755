import { type Reason, reason } from '../../reason.ts';
import type { Note, Statement } from '../../reference/schema.ts';
import type { Quantity } from './match.ts';
import { isRounded } from './rounding.ts';
import type { IndexedStatement } from './statements.ts';

/** The publisher or title of a statement's first source; empty where it has none. */
export function sourceOf({ statement }: IndexedStatement): string {
  const [source] = statement.sources;
  return source?.publisher ?? source?.title ?? '—';
}

function statedValue({ value }: Statement, named: boolean): string | number {
  if (named && typeof value === 'number') return String(value);
  if (typeof value === 'number' || typeof value === 'string') return value;
  if ('from' in value) return `${value.from} – ${value.to}`;
  return `${value.min ?? ''}–${value.max ?? ''}`;
}

/** The unit as a parameter, where there is one; messages write `value` and `absolute` with it. */
export function inUnit({ unit }: IndexedStatement): { readonly unit?: string } {
  return unit === null ? {} : { unit };
}

/** What the reference says, with its time and source: one code for each qualifier and kind of time. */
export function referenceReason(indexed: IndexedStatement): Reason {
  const { statement } = indexed;
  const value = statedValue(statement, indexed.named);
  const source = sourceOf(indexed);
  const { qualifier, validFrom, validTo, asOf } = statement;
  if (validFrom !== null && validTo !== null) {
    return reason(`reference_between.${qualifier}`, {
      ...inUnit(indexed),
      value,
      from: validFrom,
      to: validTo,
      source,
    });
  }
  const from = validFrom ?? asOf;
  if (from === null)
    return reason(`reference_says.${qualifier}`, { ...inUnit(indexed), value, source });
  return reason(`reference_${validFrom === null ? 'on' : 'since'}.${qualifier}`, {
    ...inUnit(indexed),
    value,
    date: from,
    source,
  });
}

/** The whole history in short, for a figure that cannot be dated. */
export function historyReasons(statements: readonly IndexedStatement[]): Reason[] {
  return statements.slice(-6).map(referenceReason);
}

/** A source has one name; what is said of a value that has none is said in each language. */
function alsoPrinted(indexed: IndexedStatement, value: number, source: Note): Reason {
  const printed = { ...inUnit(indexed), value };
  if (typeof source === 'string') return reason('also_printed', { ...printed, source });
  const { ar, en, fr } = source;
  const any = en ?? ar ?? fr ?? '—';
  return reason('also_met', {
    ...printed,
    sourceAr: ar ?? any,
    sourceEn: en ?? any,
    sourceFr: fr ?? any,
  });
}

/** Where another source prints what the figure prints; null where none does. */
export function conflictReasons(
  printed: Quantity,
  statements: readonly IndexedStatement[],
): Reason[] | null {
  if (typeof printed.value !== 'number') return null;
  for (const indexed of statements) {
    for (const { value, source } of indexed.statement.conflicting ?? []) {
      if (isRounded(printed.value, value)) {
        return [alsoPrinted(indexed, value, source), referenceReason(indexed)];
      }
    }
  }
  return null;
}
