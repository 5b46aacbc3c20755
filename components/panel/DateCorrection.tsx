import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublicationDate } from '../../lib/article/article.ts';
import { isRealDate, PARTIAL_DATE_FORM } from '../../lib/reference/real-date.ts';
import { useLanguage } from '../shared/Language.tsx';
import { WholeDates } from '../shared/WholeDates.tsx';
import { useActions } from './actions.ts';

/** The article's date with its evidence, and a form to correct it; every comparison follows. */
export function DateCorrection({ publishedAt }: { publishedAt: PublicationDate | null }) {
  const { text, has } = useLanguage();
  const { correctDate } = useActions();
  const [editing, setEditing] = useState(false);
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (editing) input.current?.focus();
  }, [editing]);
  // A date that comes or goes has another way to correct it, which the keyboard goes on from.
  const isDated = publishedAt !== null;
  const isAwaited = useRef(false);
  useLayoutEffect(() => {
    if (isAwaited.current && document.activeElement === document.body) opener.current?.focus();
    isAwaited.current = false;
  }, [isDated]);

  const open = () => {
    setTyped(publishedAt?.date ?? '');
    setInvalid(false);
    setEditing(true);
  };
  const close = () => {
    setEditing(false);
    opener.current?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const date = typed.trim();
    if (!PARTIAL_DATE_FORM.test(date) || !isRealDate(date)) {
      setInvalid(true);
      input.current?.focus();
      return;
    }
    isAwaited.current = true;
    correctDate(date);
    close();
  };
  const revert = () => {
    // The button goes with the date it takes back.
    isAwaited.current = true;
    opener.current?.focus();
    correctDate(null);
  };
  const evidence = publishedAt && `evidence.${publishedAt.evidence}`;
  return (
    <div class="date">
      {publishedAt ? (
        <p>
          <time datetime={publishedAt.date}>
            {text('panel.published', { date: publishedAt.date })}
          </time>
          {evidence && has(evidence) && <span class="soft evidence"> ({text(evidence)}) </span>}
          <button type="button" class="plain" ref={opener} onClick={open} aria-expanded={editing}>
            {text('date.correct')}
          </button>
          {publishedAt.evidence === 'reader' && (
            <>
              {' '}
              <button type="button" class="plain" onClick={revert}>
                {text('date.revert')}
              </button>
            </>
          )}
        </p>
      ) : (
        <div class="notice dated">
          <p>
            <strong>{text('date.unknown')}</strong>
          </p>
          <p>{text('date.unknownWhy')}</p>
          <button type="button" class="button" ref={opener} onClick={open} aria-expanded={editing}>
            {text('date.set')}
          </button>
        </div>
      )}
      {editing && (
        <form class="date-form" onSubmit={submit} noValidate>
          <label for={`${id}-date`}>{text('date.label')}</label>
          <div class="row">
            <input
              id={`${id}-date`}
              ref={input}
              class="field"
              dir="ltr"
              size={12}
              inputMode="numeric"
              autocomplete="off"
              value={typed}
              aria-invalid={invalid}
              aria-describedby={`${id}-hint`}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && close()}
            />
            <button type="submit" class="button main">
              {text('action.apply')}
            </button>
            <button type="button" class="button" onClick={close}>
              {text('action.cancel')}
            </button>
          </div>
          <p id={`${id}-hint`} class={invalid ? 'wrong small' : 'soft small'} role="status">
            <WholeDates>{text(invalid ? 'date.invalid' : 'date.hint')}</WholeDates>
          </p>
        </form>
      )}
    </div>
  );
}
