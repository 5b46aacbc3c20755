import * as v from 'valibot';
import { type Reason, reason } from '../reason.ts';

const LONGEST = 80;

/**
 * A schema's complaint as a reason that can be said: of which field (`field`, its path, `sources.0.url`), what was written there
 * (`written`, letter for letter) and what was expected.
 */
export function schemaReason(issue: v.BaseIssue<unknown>): Reason {
  const field = v.getDotPath(issue) ?? '';
  const written = String(issue.input).slice(0, LONGEST);
  const isEmpty = issue.input === '' && field !== '';
  if (issue.received === 'undefined' || isEmpty || issue.type === 'min_length') {
    return reason('import_missing', { field });
  }
  if (issue.expected === 'never') return reason('import_unknown_field', { field });
  if (issue.message === 'date does not exist') {
    return reason('import_no_such_date', { field, written });
  }
  if (issue.type === 'check') return reason('import_inconsistent', { field });
  if (issue.type === 'regex') {
    // The last form that a statement's value may have; a number or a range would do as well.
    if (field === 'value') return reason('import_value_form', { field, written });
    if (issue.input === '') return reason('import_missing', { field });
    if (issue.message === 'date') return reason('import_date_form', { field, written });
    if (issue.message === 'id') return reason('import_id_form', { field, written });
    if (issue.message === 'url') return reason('import_address_form', { field, written });
    return reason('import_form', { field, written });
  }
  if (issue.type === 'min_value' || issue.type === 'max_value') {
    return reason('import_number_range', { field, written });
  }
  if (issue.type === 'max_length') return reason('import_too_long', { field });
  if (issue.expected === 'number' && typeof issue.input === 'string') {
    return reason('import_not_number', { field, written });
  }
  const options = optionsOf(issue);
  if (options && isPlain(issue.input)) {
    return reason('import_not_one_of', { field, written, options });
  }
  return reason('import_wrong_type', {
    field,
    expected: (issue.expected ?? '?').slice(0, LONGEST),
    received: typeName(issue.input),
  });
}

/** What a choice leaves open, `high, medium, low`; null where the schema asks for something else. */
function optionsOf({ expected }: v.BaseIssue<unknown>): string | null {
  if (!expected?.includes('"')) return null;
  return expected.replaceAll(/["()]/gu, '').replaceAll(' | ', ', ');
}

function isPlain(input: unknown): boolean {
  return typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean';
}

/** The type of a value by the name that schemas expect it under. */
function typeName(input: unknown): string {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'Array';
  return typeof input === 'object' ? 'Object' : typeof input;
}
