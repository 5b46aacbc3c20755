import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';

/** Something that was done, and the way to undo it. */
export interface Told {
  readonly text: string;
  readonly undo: (() => void | Promise<void>) | null;
  /** Selector of the control that comes back with the undoing, for the focus to go to. */
  readonly back?: string;
}

/**
 * Says what was done, at the foot of the panel, until it is closed or something else is told. Where what had the focus went with
 * what was removed, the focus comes to the way to undo it. Closed, it gives the focus back to where that came from, while it is there.
 */
export function Toast({ told, onClose }: { told: Told | null; onClose: () => void }) {
  const { text } = useLanguage();
  const undoing = useRef<HTMLButtonElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (!told?.undo || document.activeElement !== document.body) return;
    before.current = null;
    undoing.current?.focus();
  }, [told]);
  const close = () => {
    if (before.current?.isConnected) before.current.focus();
    before.current = null;
    onClose();
  };
  const standing = useRef(told);
  standing.current = told;
  const undo = async (done: Told) => {
    await done.undo?.();
    // An undoing that came to nothing has told so.
    if (standing.current === done) close();
  };
  const enter = ({ relatedTarget }: FocusEvent) => {
    const isWithin = relatedTarget instanceof Element && relatedTarget.closest('.toast');
    if (relatedTarget instanceof HTMLElement && !isWithin) before.current = relatedTarget;
  };
  return (
    <div class="toast-place" role="status">
      {told && (
        <div class="toast" onFocusIn={enter}>
          <span>{told.text}</span>
          {told.undo && (
            <button type="button" class="plain" data-undo ref={undoing} onClick={() => undo(told)}>
              {text('action.undo')}
            </button>
          )}
          <button type="button" class="plain" onClick={close}>
            {text('action.close')}
          </button>
        </div>
      )}
    </div>
  );
}
