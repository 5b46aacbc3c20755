import { useState } from 'preact/hooks';
import { languages } from '../../lib/language/translate.ts';
import { useLanguage } from '../shared/Language.tsx';
import { WholeDates } from '../shared/WholeDates.tsx';
import {
  parseGroups,
  parseLines,
  parseNumber,
  parseRecord,
  parseValue,
  westernDigits,
  writeLines,
  writeValue,
} from './form-values.ts';
import type { SimpleField } from './schema-fields.ts';

export interface FieldControlProps {
  readonly id: string;
  readonly name: string;
  /** Where it is in the entry: `sources.0.url`. */
  readonly path: string;
  readonly field: SimpleField;
  readonly value: unknown;
  /** Whether an empty choice may be made. */
  readonly optional: boolean;
  /** Whether the metric that the entry is of is a date, so that 2018 is a year. */
  readonly isDate: boolean;
  /** Entries that it may name, by their ids. */
  readonly known: readonly { readonly id: string; readonly label: string }[] | undefined;
  /** What was wrong with it when it was to be saved, or null; it stands under the id `<id>-problem`. */
  readonly problem: string | null;
  readonly onChange: (value: unknown) => void;
}

/** Language and direction of a field by what it takes: a code runs left to right; a text in its language, or as it is typed. */
function directionOf(name: string, isCode: boolean, value: string) {
  const language = languages.find((each) => each === name);
  if (isCode) return { dir: 'ltr' } as const;
  if (language) return { dir: language === 'ar' ? 'rtl' : 'ltr', lang: language } as const;
  // An empty field has the direction of the form, where `auto` would have it begin at the left.
  return value === '' ? {} : ({ dir: 'auto' } as const);
}

/** The control of one field that holds no others, chosen by its kind. */
export function FieldControl(props: FieldControlProps) {
  const { id, name, path, field, value, known, onChange } = props;
  const { text } = useLanguage();
  const written = String(value ?? '');
  const described = describedBy(props);
  switch (field.kind) {
    case 'choice':
      return <ChoiceControl {...props} options={field.options} />;
    case 'number':
      return (
        <TypedControl {...props} write={writeNumber} parse={parseNumber} inputMode="decimal" />
      );
    case 'value':
      return (
        <>
          <TypedControl
            {...props}
            write={writeValue}
            parse={(typed) => parseValue(typed, props.isDate)}
            hasHint
          />
          <span id={`${id}-hint`} class="soft small">
            <WholeDates>{text('library.edit.value')}</WholeDates>
          </span>
        </>
      );
    case 'lines':
    case 'groups':
    case 'record':
      return <LinesControl {...props} kind={field.kind} />;
    case 'note':
      return <ProseControl {...props} />;
    case 'text':
      return field.long ? (
        <ProseControl {...props} />
      ) : (
        <>
          <input
            id={id}
            name={path}
            class="field"
            {...directionOf(name, field.isCode, written)}
            {...described}
            list={known ? `${id}-known` : undefined}
            value={written}
            onInput={({ currentTarget: { value: typed } }) =>
              onChange(field.isCode ? westernDigits(typed) : typed)
            }
          />
          {known && (
            <datalist id={`${id}-known`}>
              {known.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.label}
                </option>
              ))}
            </datalist>
          )}
        </>
      );
  }
}

/** Text of several lines. */
function ProseControl(props: FieldControlProps) {
  const { id, name, path, value, onChange } = props;
  const written = String(value ?? '');
  return (
    <textarea
      id={id}
      name={path}
      class="field"
      rows={3}
      {...directionOf(name, false, written)}
      {...describedBy(props)}
      value={written}
      onInput={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Ties a control to its problem and its hint. */
function describedBy({ id, problem }: FieldControlProps, hasHint = false) {
  const ids = [problem !== null && `${id}-problem`, hasHint && `${id}-hint`].filter(Boolean);
  return {
    'aria-invalid': problem !== null,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

function ChoiceControl(props: FieldControlProps & { readonly options: readonly string[] }) {
  const { id, path, options, value, optional, onChange } = props;
  const { text, has } = useLanguage();
  return (
    <select
      id={id}
      name={path}
      class="field"
      {...describedBy(props)}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {optional && <option value="">{text('library.edit.none')}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {has(`choice.${option}`) ? text(`choice.${option}`) : option}
        </option>
      ))}
    </select>
  );
}

function writeNumber(value: unknown): string {
  return String(value ?? '');
}

interface TypedControlProps extends FieldControlProps {
  readonly write: (value: unknown) => string;
  readonly parse: (typed: string) => unknown;
  readonly hasHint?: boolean;
  readonly inputMode?: 'decimal';
}

/** A number, a range, a date: shown as it is typed, kept as what it means. */
function TypedControl(props: TypedControlProps) {
  const { id, path, value, write, parse, hasHint = false, inputMode, onChange } = props;
  const [typed, setTyped] = useState(write(value));
  return (
    <input
      id={id}
      name={path}
      class="field"
      dir="ltr"
      inputMode={inputMode}
      autocomplete="off"
      {...describedBy(props, hasHint)}
      value={typed}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parse(event.currentTarget.value));
      }}
    />
  );
}

const parsers = { lines: parseLines, groups: parseGroups, record: parseRecord } as const;
const hints = {
  lines: 'library.edit.oneLine',
  groups: 'library.edit.groups',
  record: 'library.edit.record',
} as const;

function LinesControl(props: FieldControlProps & { readonly kind: keyof typeof parsers }) {
  const { id, name, path, field, kind, value, onChange } = props;
  const { text } = useLanguage();
  const [typed, setTyped] = useState(writeLines(value));
  const isCode = kind === 'record' || (field.kind === 'lines' && field.isCode);
  return (
    <>
      <textarea
        id={id}
        name={path}
        class="field"
        rows={kind === 'groups' ? 3 : 2}
        {...directionOf(name, isCode, typed)}
        {...describedBy(props, true)}
        value={typed}
        onInput={(event) => {
          const { value: now } = event.currentTarget;
          setTyped(now);
          onChange(parsers[kind](isCode ? westernDigits(now) : now));
        }}
      />
      <span id={`${id}-hint`} class="soft small">
        {text(hints[kind])}
      </span>
    </>
  );
}
