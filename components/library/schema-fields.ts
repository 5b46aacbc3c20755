import type { BundledPart } from '../../lib/reference/bundled.ts';
import { entrySchema } from '../../lib/reference/entry-schemas.ts';
import { Note } from '../../lib/reference/schema.ts';

/** A field of a form, as it follows from a schema. */
export type Field =
  /** A code has a form that its schema holds it to (a date, an id, an address) and is no prose in any language. */
  | { readonly kind: 'text'; readonly long: boolean; readonly isCode: boolean }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** A statement's value: number, range, date or period. */
  | { readonly kind: 'value' }
  /** A remark: one text, or one in each language, which are the fields. */
  | { readonly kind: 'note'; readonly fields: readonly NamedField[] }
  /** Texts, one on each line; codes where each of them is one. */
  | { readonly kind: 'lines'; readonly isCode: boolean }
  /** Lists of texts, one list on each line. */
  | { readonly kind: 'groups' }
  /** Names with numbers, one on each line. */
  | { readonly kind: 'record' }
  | { readonly kind: 'object'; readonly fields: readonly NamedField[] }
  | { readonly kind: 'list'; readonly item: Field };

/** A field that one control takes, and that holds no others. */
export type SimpleField = Exclude<Field, { readonly kind: 'object' | 'list' | 'flag' }>;

export interface NamedField {
  readonly name: string;
  readonly field: Field;
  /** What an empty field becomes: null, nothing, or as it is. */
  readonly empty: 'null' | 'absent' | 'kept';
}

/** What a schema of valibot says of itself, as far as forms need it. */
interface Described {
  readonly type: string;
  readonly wrapped?: unknown;
  readonly item?: unknown;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly unknown[];
}

function isDescribed(schema: unknown): schema is Described {
  return typeof schema === 'object' && schema !== null && 'type' in schema;
}

const LONG_TEXT = 3000;

function textOf({ pipe = [] }: Described): Field {
  const actions = pipe.filter(isDescribed);
  return {
    kind: 'text',
    long: actions.some(
      (action) =>
        action.type === 'max_length' &&
        'requirement' in action &&
        Number(action.requirement) > LONG_TEXT,
    ),
    isCode: actions.some(({ type }) => type === 'regex'),
  };
}

function fieldOf(schema: unknown): Field {
  if (!isDescribed(schema)) return { kind: 'text', long: false, isCode: false };
  if (schema === Note) return { kind: 'note', fields: Note.options.flatMap(fieldsOf) };
  switch (schema.type) {
    case 'optional':
    case 'nullable':
      return fieldOf(schema.wrapped);
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'flag' };
    case 'picklist':
      return { kind: 'choice', options: (schema.options ?? []).map(String) };
    case 'union':
      return { kind: 'value' };
    case 'record':
      return { kind: 'record' };
    case 'array': {
      const item = fieldOf(schema.item);
      if (item.kind === 'text') return { kind: 'lines', isCode: item.isCode };
      return item.kind === 'lines' ? { kind: 'groups' } : { kind: 'list', item };
    }
    case 'object':
    case 'strict_object':
      return {
        kind: 'object',
        fields: fieldsOf(schema),
      };
    default:
      return textOf(schema);
  }
}

function fieldsOf({ entries = {} }: Described): NamedField[] {
  return Object.entries(entries).map(([name, entry]) => ({
    name,
    field: fieldOf(entry),
    empty: emptyOf(entry),
  }));
}

function emptyOf(schema: unknown): NamedField['empty'] {
  if (!isDescribed(schema)) return 'kept';
  if (schema.type === 'nullable') return 'null';
  if (schema.type !== 'optional') return 'kept';
  return emptyOf(schema.wrapped) === 'null' ? 'null' : 'absent';
}

/** The fields of an entry of a part, in the schema's order. */
export function fieldsOfPart(part: BundledPart): readonly NamedField[] {
  const field = fieldOf(entrySchema(part));
  return field.kind === 'object' ? field.fields : [];
}
