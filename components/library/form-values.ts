import type { Field, NamedField } from './schema-fields.ts';

/** An entry while it is edited; the schema judges it when it is saved. */
export type Draft = Readonly<Record<string, unknown>>;

/** True for the value of a field that holds fields of its own. */
export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a field of a new entry begins with. */
export function blank({ kind, ...field }: Field): unknown {
  switch (kind) {
    case 'flag':
      return false;
    case 'number':
      return 0;
    case 'lines':
    case 'groups':
    case 'list':
      return [];
    case 'record':
      return {};
    case 'choice':
      return 'options' in field ? (field.options[0] ?? '') : '';
    case 'object':
      return 'fields' in field ? blankDraft(field.fields) : {};
    default:
      return '';
  }
}

/** What a new entry begins with; parts that need not be there are left out. */
export function blankDraft(fields: readonly NamedField[]): Draft {
  const filled = fields.filter(({ field, empty }) => field.kind !== 'object' || empty === 'kept');
  return Object.fromEntries(filled.map(({ name, field }) => [name, blank(field)]));
}

const ARABIC_ZEROS = ['٠', '۰'] as const;

/** What is typed with Arabic-Indic digits and signs as every form of the schema writes it: «٢٠١٨-٠٢» is `2018-02`. */
export function westernDigits(typed: string): string {
  const digits = typed.replaceAll(/[٠-٩۰-۹]/gu, (digit) => {
    const zero = ARABIC_ZEROS.findLast((each) => each <= digit) ?? digit;
    return String((digit.codePointAt(0) ?? 0) - (zero.codePointAt(0) ?? 0));
  });
  return digits.replaceAll('٫', '.');
}

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?$/u;
const RANGE = /^(-?[0-9]+(?:\.[0-9]+)?)?\.\.(-?[0-9]+(?:\.[0-9]+)?)?$/u;

/** A statement's value as typed; what is none of the forms is left as text, for the schema to refuse. */
export function parseValue(typed: string, isDate: boolean): unknown {
  const text = westernDigits(typed).trim();
  const [from, to, ...more] = text.split('/');
  if (from && to && more.length === 0) return { from: from.trim(), to: to.trim() };
  if (isDate) return text;
  if (NUMBER.test(text)) return Number(text);
  const range = RANGE.exec(text);
  if (!range) return text;
  const [, min = '', max = ''] = range;
  return { min: min === '' ? null : Number(min), max: max === '' ? null : Number(max) };
}

/** A number as typed; '' for nothing, and what is none is left as text, for the schema to refuse. */
export function parseNumber(typed: string): unknown {
  const text = westernDigits(typed).trim();
  return NUMBER.test(text) ? Number(text) : text;
}

/** The reverse of parseValue, for a value that is already there. */
export function writeValue(value: unknown): string {
  if (!isDraft(value)) return String(value ?? '');
  if ('from' in value) return `${value.from}/${value.to}`;
  return `${value.min ?? ''}..${value.max ?? ''}`;
}

function lines(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

/** One item a line, empty lines left out. */
export function parseLines(text: string): string[] {
  return lines(text);
}

/** One group a line, its phrases parted by bars. */
export function parseGroups(text: string): string[][] {
  return lines(text).map((line) => line.split('|').flatMap((phrase) => phrase.trim() || []));
}

/** A name and a number a line; what is no number stays what was typed, for the schema to refuse. */
export function parseRecord(text: string): Record<string, unknown> {
  return Object.fromEntries(
    lines(text).map((line) => {
      const [name = '', number = ''] = line.split(/\s+/u);
      return [name, parseNumber(number)];
    }),
  );
}

/** How a field of several lines is written for editing. */
export function writeLines(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((line: unknown) => (Array.isArray(line) ? line.join(' | ') : String(line)))
      .join('\n');
  }
  if (!isDraft(value)) return '';
  return Object.entries(value)
    .map(([name, number]) => `${name} ${number}`)
    .join('\n');
}

/** Turns empty fields into what the schema takes for empty, at every depth. */
export function finish(fields: readonly NamedField[], draft: Draft): Draft {
  const done: Record<string, unknown> = {};
  for (const { name, field, empty } of fields) {
    const value = finishField(field, draft[name], empty !== 'kept');
    const isEmpty = value === '' || value === undefined;
    if (!isEmpty) done[name] = value;
    else if (empty === 'null') done[name] = null;
    else if (empty === 'kept') done[name] = '';
  }
  return done;
}

function finishField(field: Field, value: unknown, isOptional = false): unknown {
  if (field.kind === 'object') {
    if (!isDraft(value)) return undefined;
    // One that need not be there and whose fields are all empty (plausible bounds) is left out.
    const isBlank = Object.values(value).every((each) => each === '' || each === undefined);
    return isOptional && isBlank ? undefined : finish(field.fields, value);
  }
  if (field.kind === 'note' && isDraft(value)) {
    const note = finish(field.fields, value);
    return Object.keys(note).length === 0 ? undefined : note;
  }
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.map((item: unknown) => finishField(field.item, item));
  }
  return typeof value === 'string' ? value.trim() : value;
}
