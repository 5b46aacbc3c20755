import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in the document where the control that had it goes away, removed by its own press or redrawn without it: it goes to
 * the way to undo what was done, else to the control that is expected back, else to the place given. The returned function says which
 * control is expected back, by a selector, and null that none is.
 */
export function useKeptFocus(
  place: RefObject<HTMLElement | null>,
): (expected: string | null) => void {
  const expected = useRef<string | null>(null);
  useEffect(() => {
    let last: HTMLElement | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      last = target instanceof HTMLElement ? target : null;
      if (last !== place.current) expected.current = null;
    };
    // Whoever presses beside every control has put the focus down.
    const onPress = (): void => {
      last = null;
    };
    const look = (): void => {
      const { activeElement, body } = document;
      const isLost = activeElement === body && last !== null && !last.isConnected;
      if (!isLost && activeElement !== place.current) return;
      const back =
        expected.current === null ? null : document.querySelector<HTMLElement>(expected.current);
      const undoing = isLost ? document.querySelector<HTMLElement>('.toast [data-undo]') : null;
      if (undoing ?? back) (undoing ?? back)?.focus();
      else if (isLost) place.current?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    addEventListener('focusin', onFocus);
    addEventListener('pointerdown', onPress, true);
    return () => {
      observer.disconnect();
      removeEventListener('focusin', onFocus);
      removeEventListener('pointerdown', onPress, true);
    };
  }, [place]);
  return useCallback((selector) => {
    expected.current = selector;
  }, []);
}
