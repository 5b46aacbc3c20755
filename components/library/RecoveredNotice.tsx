import { useEffect, useState } from 'preact/hooks';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import { identityOf, keepIdentity } from '../../lib/reference/identity.ts';
import { useLanguage } from '../shared/Language.tsx';

/** Says once that the browser had lost the reader's data and from when the copy is that it was brought back from. */
export function RecoveredNotice({ database }: { database: HashiyaDatabase }) {
  const { text } = useLanguage();
  const [from, setFrom] = useState<string | null>(null);
  useEffect(() => {
    identityOf(database).then(
      (identity) => setFrom(identity?.recoveredFrom ?? null),
      () => {},
    );
  }, [database]);
  if (from === null) return null;
  const dismiss = (): void => {
    setFrom(null);
    void keepIdentity(database, null);
  };
  return (
    <p class="notice dated" role="status">
      {text('library.recovered', { date: from.slice(0, 10) })}{' '}
      <button type="button" class="plain" onClick={dismiss}>
        {text('library.recovered.seen')}
      </button>
    </p>
  );
}
