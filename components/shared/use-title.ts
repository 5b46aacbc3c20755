import { useLayoutEffect } from 'preact/hooks';

/** Names the document, as its tab, its bookmark and the history call it. */
export function useTitle(title: string): void {
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}
