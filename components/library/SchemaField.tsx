import { useId, useState } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';
import {
  blank,
  type Draft,
  isDraft,
  parseGroups,
  parseLines,
  parseRecord,
  parseValue,
  writeLines,
  writeValue,
} from './form-values.ts';
import type { Field, NamedField } from './schema-fields.ts';

interface SchemaFieldProps {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  /** Whether an empty choice may be made. */
  readonly optional: boolean;
  /** Ids that a field of that name may refer to, with their labels. */
  readonly references: ReadonlyMap<
    string,
    readonly { readonly id: string; readonly label: string }[]
  >;
  /** Whether the metric that the entry is of is a date, so that 2018 is a year. */
  readonly isDate: boolean;
  readonly onChange: (value: unknown) => void;
}

/** One field of a form, whatever its kind; objects and lists hold more fields. */
export function SchemaField(props: SchemaFieldProps) {
  const { name, field, value, references, onChange } = props;
  const { text, has } = useLanguage();
  const id = useId();
  const title = has(`field.${name}`) ? text(`field.${name}`) : name;
  if (field.kind === 'object' || (field.kind === 'note' && isDraft(value))) {
    const draft = isDraft(value) ? value : {};
    return (
      <fieldset class="group">
        <legend>{title}</legend>
        <SchemaFields {...props} fields={field.fields} draft={draft} onDraft={onChange} />
      </fieldset>
    );
  }
  if (field.kind === 'list') return <ListField {...props} item={field.item} />;
  if (field.kind === 'flag') {
    return (
      <label class="flag">
        <input
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />{' '}
        {title}
      </label>
    );
  }
  const known = references.get(name);
  return (
    <div class="form-field">
      <label for={id}>{title}</label>
      {field.kind === 'choice' ? (
        <ChoiceField {...props} id={id} options={field.options} />
      ) : field.kind === 'lines' || field.kind === 'groups' || field.kind === 'record' ? (
        <LinesField {...props} id={id} kind={field.kind} />
      ) : field.kind === 'value' ? (
        <ValueField {...props} id={id} />
      ) : field.kind === 'number' ? (
        <input
          id={id}
          class="field"
          type="number"
          value={String(value ?? '')}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
      ) : field.kind === 'note' || field.long ? (
        <textarea
          id={id}
          class="field"
          rows={3}
          dir="auto"
          value={String(value ?? '')}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <>
          <input
            id={id}
            class="field"
            dir="auto"
            list={known ? `${id}-known` : undefined}
            value={String(value ?? '')}
            onInput={(event) => onChange(event.currentTarget.value)}
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
      )}
    </div>
  );
}

interface SchemaFieldsProps extends Pick<SchemaFieldProps, 'references' | 'isDate'> {
  readonly fields: readonly NamedField[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The fields of an object, in the schema's order. */
export function SchemaFields({ fields, draft, onDraft, references, isDate }: SchemaFieldsProps) {
  return (
    <>
      {fields.map(({ name, field, empty }) => (
        <SchemaField
          key={name}
          name={name}
          field={field}
          value={draft[name]}
          optional={empty !== 'kept'}
          references={references}
          isDate={isDate}
          onChange={(value) => onDraft({ ...draft, [name]: value })}
        />
      ))}
    </>
  );
}

function ListField(props: SchemaFieldProps & { readonly item: Field }) {
  const { name, item, value, onChange } = props;
  const { text, has } = useLanguage();
  const title = has(`field.${name}`) ? text(`field.${name}`) : name;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset class="group">
      <legend>{title}</legend>
      {items.map((each, index) => (
        <div key={index} class="list-item">
          {item.kind === 'object' && (
            <SchemaFields
              {...props}
              fields={item.fields}
              draft={isDraft(each) ? each : {}}
              onDraft={(draft) => onChange(items.with(index, draft))}
            />
          )}
          <button
            type="button"
            class="plain small"
            onClick={() => onChange(items.filter((_, other) => other !== index))}
          >
            {text('library.edit.removeItem', { field: title })}
          </button>
        </div>
      ))}
      <button type="button" class="button" onClick={() => onChange([...items, blank(item)])}>
        {text('library.edit.addItem', { field: title })}
      </button>
    </fieldset>
  );
}

interface ControlProps extends SchemaFieldProps {
  readonly id: string;
}

function ChoiceField(props: ControlProps & { readonly options: readonly string[] }) {
  const { id, options, value, optional, onChange } = props;
  const { text, has } = useLanguage();
  return (
    <select
      id={id}
      class="field"
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

const parsers = { lines: parseLines, groups: parseGroups, record: parseRecord } as const;
const hints = {
  lines: 'library.edit.oneLine',
  groups: 'library.edit.groups',
  record: 'library.edit.record',
} as const;

function LinesField(props: ControlProps & { readonly kind: 'lines' | 'groups' | 'record' }) {
  const { id, kind, value, onChange } = props;
  const { text } = useLanguage();
  const [typed, setTyped] = useState(writeLines(value));
  return (
    <>
      <textarea
        id={id}
        class="field"
        rows={kind === 'groups' ? 3 : 2}
        dir="auto"
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onChange(parsers[kind](event.currentTarget.value));
        }}
      />
      <span id={`${id}-hint`} class="soft small">
        {text(hints[kind])}
      </span>
    </>
  );
}

function ValueField({ id, value, isDate, onChange }: ControlProps) {
  const { text } = useLanguage();
  const [typed, setTyped] = useState(writeValue(value));
  return (
    <>
      <input
        id={id}
        class="field"
        dir="ltr"
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onChange(parseValue(event.currentTarget.value, isDate));
        }}
      />
      <span id={`${id}-hint`} class="soft small">
        {text('library.edit.value')}
      </span>
    </>
  );
}
