import type { Note } from '../../lib/reference/schema.ts';
import { useLanguage } from './Language.tsx';
import { shownNote } from './labels.ts';

interface NoteLineProps {
  readonly note: Note | null;
  /** Written softer than what it stands under. */
  readonly soft?: boolean;
}

/** A note of the reference set, said to be in its own language where it is not written in the reader's. */
export function NoteLine({ note, soft = false }: NoteLineProps) {
  const shown = shownNote(useLanguage(), note);
  if (!shown?.text) return null;
  return (
    <p class={soft ? 'soft' : undefined} lang={shown.language} dir="auto">
      {shown.text}
    </p>
  );
}
