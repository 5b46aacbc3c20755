import * as v from 'valibot';
import { type Reason, reason } from '../reason.ts';

const LONGEST = 80;

/** A schema's complaint as a reason that can be said: which field, what was expected, what was found. */
export function schemaReason(issue: v.BaseIssue<unknown>): Reason {
  const field = v.getDotPath(issue) ?? '';
  const received = issue.received.slice(0, LONGEST);
  const isEmpty = issue.input === '' && field !== '';
  if (issue.received === 'undefined' || isEmpty || issue.type === 'min_length') {
    return reason('import_missing', { field });
  }
  if (issue.expected === 'never') return reason('import_unknown_field', { field });
  if (issue.message === 'date does not exist') {
    return reason('import_no_such_date', { field, value: quote(issue.input) });
  }
  if (issue.type === 'check') return reason('import_inconsistent', { field });
  if (issue.type === 'regex') {
    const value = quote(issue.input);
    // The last form that a statement's value may have; a number or a range would do as well.
    if (field === 'value') return reason('import_value_form', { value });
    if (issue.input === '') return reason('import_missing', { field });
    if (issue.message === 'date') return reason('import_date_form', { field, value });
    if (issue.message === 'id') return reason('import_id_form', { field, value });
    if (issue.message === 'url') return reason('import_address_form', { field, value });
    return reason('import_form', { field, value });
  }
  if (issue.type === 'min_value' || issue.type === 'max_value') {
    return reason('import_number_range', { field, value: quote(issue.input) });
  }
  if (issue.type === 'max_length') return reason('import_too_long', { field });
  if (issue.expected === 'number' && typeof issue.input === 'string') {
    return reason('import_not_number', { field, value: quote(issue.input) });
  }
  return reason('import_wrong_type', {
    field,
    expected: (issue.expected ?? '?').slice(0, LONGEST),
    received,
  });
}

/** In quotes, so that nobody takes it for a date that could be written out. */
function quote(input: unknown): string {
  return `'${String(input).slice(0, LONGEST)}'`;
}
