import type { BundledPart } from '../../lib/reference/bundled.ts';
import { removeEntry, restoreEntry } from '../../lib/reference/edits.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Reference } from '../shared/use-reference.ts';
import { useNotices } from './notices.ts';

interface EntryToolsProps {
  readonly reference: Reference;
  readonly part: BundledPart;
  readonly id: string;
  /** Route to go to after a removal, where the page itself is of the removed entry. */
  readonly home: string | null;
}

/** Edit and remove one entry of the reference set; a removal can be undone in place, or with «undo the last change». */
export function EntryTools({ reference, part, id, home }: EntryToolsProps) {
  const { text } = useLanguage();
  const tell = useNotices();
  if (reference.origin !== 'database') return null;
  const remove = async () => {
    await removeEntry(reference.database, part, id);
    reference.changed();
    tell({
      text: text('library.reference.removed'),
      undo: async () => {
        await restoreEntry(reference.database, part, id);
        reference.changed();
      },
      back: `[data-tools="${id}"] button`,
    });
    if (home !== null) location.hash = home;
  };
  return (
    <p class="entry-tools small" data-tools={id}>
      <a href={`#/reference/edit/${encodeURIComponent(id)}`}>{text('library.reference.edit')}</a>
      <button type="button" class="plain" onClick={remove}>
        {text('library.reference.remove')}
      </button>
    </p>
  );
}
