import { useId } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';
import { FieldControl, type FieldControlProps } from './FieldControl.tsx';
import { type Draft, isDraft } from './form-values.ts';
import { ListField } from './ListField.tsx';
import type { Field, NamedField } from './schema-fields.ts';

export interface SchemaFieldProps
  extends Pick<FieldControlProps, 'name' | 'path' | 'value' | 'isDate' | 'onChange'> {
  readonly field: Field;
  readonly optional: boolean;
  /** Ids that a field of that name may refer to, with their labels. */
  readonly references: ReadonlyMap<string, NonNullable<FieldControlProps['known']>>;
  /** What is wrong, by the path of the field. */
  readonly problems: ReadonlyMap<string, string>;
}

/** One field of a form, whatever its kind; objects and lists hold more fields. */
export function SchemaField(props: SchemaFieldProps) {
  const { name, path, field, value, references, problems, onChange } = props;
  const { text, has } = useLanguage();
  const id = useId();
  const title = has(`field.${name}`) ? text(`field.${name}`) : name;
  // What is wrong inside a field of several lines or numbers is wrong with the field.
  const isWhole =
    field.kind === 'lines' ||
    field.kind === 'groups' ||
    field.kind === 'record' ||
    field.kind === 'value';
  const inner = isWhole
    ? [...problems.keys()].find((each) => each.startsWith(`${path}.`))
    : undefined;
  const problem = problems.get(path) ?? problems.get(inner ?? '') ?? null;
  const wrong = problem !== null && (
    <p id={`${id}-problem`} class="wrong small">
      {problem}
    </p>
  );
  if (field.kind === 'object' || (field.kind === 'note' && isDraft(value))) {
    const draft = isDraft(value) ? value : {};
    return (
      <fieldset class="group">
        <legend>{title}</legend>
        {wrong}
        <SchemaFields {...props} fields={field.fields} draft={draft} onDraft={onChange} />
      </fieldset>
    );
  }
  if (field.kind === 'list') return <ListField {...props} title={title} item={field.item} />;
  if (field.kind === 'flag') {
    return (
      <label class="flag">
        <input
          type="checkbox"
          name={path}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />{' '}
        {title}
      </label>
    );
  }
  return (
    <div class="form-field">
      <label for={id}>{title}</label>
      <FieldControl
        {...props}
        field={field}
        id={id}
        known={references.get(name)}
        problem={problem}
      />
      {wrong}
    </div>
  );
}

interface SchemaFieldsProps
  extends Pick<SchemaFieldProps, 'path' | 'references' | 'problems' | 'isDate'> {
  readonly fields: readonly NamedField[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

/** The fields of an object, in the schema's order; `path` is the object's own, '' for the entry. */
export function SchemaFields(props: SchemaFieldsProps) {
  const { fields, draft, path, onDraft, references, problems, isDate } = props;
  return (
    <>
      {fields.map(({ name, field, empty }) => (
        <SchemaField
          key={name}
          name={name}
          path={path === '' ? name : `${path}.${name}`}
          field={field}
          value={draft[name]}
          optional={empty !== 'kept'}
          references={references}
          problems={problems}
          isDate={isDate}
          onChange={(value) => onDraft({ ...draft, [name]: value })}
        />
      ))}
    </>
  );
}
