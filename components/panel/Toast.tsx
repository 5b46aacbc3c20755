import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';

/** Something that was done, and the way to undo it. */
export interface Told {
  readonly text: string;
  readonly undo: (() => void | Promise<void>) | null;
}

/**
 * Says what was done, at the foot of the panel, until it is closed or something else is told. Where what had the focus went with
 * what was removed, the focus comes to the way to undo it.
 */
export function Toast({ told, onClose }: { told: Told | null; onClose: () => void }) {
  const { text } = useLanguage();
  const undoing = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (told?.undo && document.activeElement === document.body) undoing.current?.focus();
  }, [told]);
  const undo = async (done: Told) => {
    await done.undo?.();
    onClose();
  };
  return (
    <div class="toast-place" role="status">
      {told && (
        <div class="toast">
          <span>{told.text}</span>
          {told.undo && (
            <button type="button" class="plain" ref={undoing} onClick={() => undo(told)}>
              {text('action.undo')}
            </button>
          )}
          <button type="button" class="plain" onClick={onClose}>
            {text('action.close')}
          </button>
        </div>
      )}
    </div>
  );
}
