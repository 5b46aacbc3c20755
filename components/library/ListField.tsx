import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';
import { blank, isDraft } from './form-values.ts';
import { useNotices } from './notices.ts';
import { type SchemaFieldProps, SchemaFields } from './SchemaField.tsx';
import type { Field } from './schema-fields.ts';

interface ListFieldProps extends SchemaFieldProps {
  readonly title: string;
  readonly item: Field;
}

/** A list of objects, each with its fields; one that is added takes the focus, one that is removed can be brought back. */
export function ListField(props: ListFieldProps) {
  const { path, title, item, value, onChange } = props;
  const { text } = useLanguage();
  const tell = useNotices();
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const place = useRef<HTMLFieldSetElement>(null);
  const now = useRef({ items, onChange });
  now.current = { items, onChange };
  /** Tells the items apart while they come and go, so that what is typed stays with its own. */
  const keys = useRef<number[]>([]);
  while (keys.current.length < items.length) keys.current.push(Math.max(-1, ...keys.current) + 1);
  /** Place of the item that the focus is to go to; that after the last stands for the button that adds one. */
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = place.current?.querySelectorAll(':scope > .list-item')[wanted.current];
    wanted.current = null;
    const control = found?.querySelector<HTMLElement>('input, select, textarea');
    (control ?? place.current?.querySelector<HTMLElement>(':scope > .button'))?.focus();
  });
  const remove = (index: number) => {
    const removed = items[index];
    const [key = 0] = keys.current.splice(index, 1);
    wanted.current = index;
    onChange(items.toSpliced(index, 1));
    tell({
      text: text('library.edit.itemRemoved', { field: title }),
      undo: () => {
        keys.current.splice(index, 0, key);
        wanted.current = index;
        now.current.onChange(now.current.items.toSpliced(index, 0, removed));
      },
    });
  };
  const add = () => {
    wanted.current = items.length;
    onChange([...items, blank(item)]);
  };
  return (
    <fieldset class="group" ref={place}>
      <legend>{title}</legend>
      {items.map((each, index) => (
        <div key={keys.current[index]} class="list-item">
          {item.kind === 'object' && (
            <SchemaFields
              {...props}
              path={`${path}.${index}`}
              fields={item.fields}
              draft={isDraft(each) ? each : {}}
              onDraft={(draft) => onChange(items.with(index, draft))}
            />
          )}
          <button type="button" class="plain small" onClick={() => remove(index)}>
            {text('library.edit.removeItem', { field: title })}
          </button>
        </div>
      ))}
      <button type="button" class="button" onClick={add}>
        {text('library.edit.addItem', { field: title })}
      </button>
    </fieldset>
  );
}
