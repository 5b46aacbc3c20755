import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a list that grows by a button: the returned function is called as more is asked for, and once it is there the focus is on the first
 * new item, or on the link in it.
 */
export function useFocusNew(place: RefObject<HTMLElement | null>, items: string): () => void {
  const from = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (from.current === null) return;
    const first = place.current?.querySelectorAll<HTMLElement>(items)[from.current];
    if (!first) return;
    from.current = null;
    const link = first.querySelector('a');
    if (!link) first.tabIndex = -1;
    (link ?? first).focus({ preventScroll: true });
  });
  return () => {
    from.current = place.current?.querySelectorAll(items).length ?? null;
  };
}
