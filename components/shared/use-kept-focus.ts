import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Where what had the focus is removed and nothing takes it over, the focus goes to `fallback`: else the keyboard would have to begin
 * anew at the top of the document.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  fallback: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const watched = root.current;
    if (!watched) return;
    let last: Element | null = null;
    const note = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.isConnected) return;
      last = null;
      const isLost = document.activeElement === document.body && document.hasFocus();
      if (isLost) fallback.current?.focus({ preventScroll: true });
    });
    watched.addEventListener('focusin', note);
    observer.observe(watched, { childList: true, subtree: true });
    return () => {
      watched.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [root, fallback]);
}
