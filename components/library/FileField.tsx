import { useId, useState } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';

interface FileFieldProps {
  readonly label: string;
  /** Endings that are taken: `.json,.csv`. */
  readonly accept: string;
  readonly onFile: (file: File | undefined) => void;
}

/** A choice of a file in the reader's language, where the browser's own control speaks the browser's. */
export function FileField({ label, accept, onFile }: FileFieldProps) {
  const { text } = useLanguage();
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  return (
    <div class="form-field">
      <span class="field-label" id={`${id}-label`}>
        {label}
      </span>
      <div class="file">
        <input
          id={id}
          type="file"
          class="unseen"
          accept={accept}
          aria-labelledby={`${id}-label ${id}-button`}
          onClick={(event) => {
            // A file that was mended under its own name is another choice.
            event.currentTarget.value = '';
          }}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            setName(file?.name ?? null);
            onFile(file);
          }}
        />
        <label class="button" for={id} id={`${id}-button`}>
          {text('library.file.choose')}
        </label>
        <span class="soft">
          <bdi>{name ?? text('library.file.none')}</bdi>
        </span>
      </div>
    </div>
  );
}
