import { useId, useState } from 'preact/hooks';
import { refuseAddress } from '../../lib/reference/subscriptions/fetch-file.ts';
import { useLanguage } from '../shared/Language.tsx';

interface SubscriptionFormProps {
  /** Called with a sound address, within the click. */
  readonly onFollow: (url: string) => Promise<void>;
}

/** Asks for the address of a set to follow. */
export function SubscriptionForm({ onFollow }: SubscriptionFormProps) {
  const { text, reason } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const refused = refuseAddress(typed.trim());
    setProblem(refused && reason(refused));
    if (refused) return;
    setBusy(true);
    try {
      await onFollow(typed.trim());
      setTyped('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form autocomplete="off" class="site-form" onSubmit={submit} noValidate>
      <label class="field-label" for={id}>
        {text('library.subscriptions.address')}
      </label>
      <div class="row">
        <input
          id={id}
          name="address"
          class="field grow"
          type="url"
          dir="ltr"
          placeholder="https://example.org/hashiya/manifest.json"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button main" aria-disabled={busy}>
          {text('library.subscriptions.follow')}
        </button>
      </div>
      <p id={`${id}-problem`} class="wrong small" role="status">
        {problem}
      </p>
    </form>
  );
}
