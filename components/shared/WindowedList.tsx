import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { itemsBetween, placeItems } from './window-range.ts';

interface WindowedListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T, index: number) => ComponentChildren;
  readonly label: string;
  /** Height of an item that was not measured yet, in CSS pixels. */
  readonly estimate: number;
  /** What stands above the list on its page at least, in CSS pixels: so much of the screen it has not to fill at first. */
  readonly above?: number;
  /** Keys of items that stay in the document though they are out of sight, as the focused one does anyway: the opened. */
  readonly kept: ReadonlySet<string>;
  /** Item to bring into view; `stamp` grows for each new wish. */
  readonly wanted: { readonly key: string; readonly stamp: number; readonly focus: boolean } | null;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Up to so many items all are in the document, so that the browser's own search finds them. */
const WINDOW_FROM = 150;
const SPARE = 8;
/** Chromium draws its side panel before the panel has a size; in CSS pixels. */
const HEIGHT_NOT_KNOWN = 900;

/**
 * A list that scrolls with its page and, where it is long, holds only the items in sight. Items are placed by their
 * measured heights; those not seen yet count with the estimate.
 */
export function WindowedList<T>(props: WindowedListProps<T>) {
  const { items, keyOf, render, label, estimate, above = 0, kept, wanted, onKeyDown } = props;
  const windowed = items.length > WINDOW_FROM;
  const list = useRef<HTMLOListElement>(null);
  const heights = useRef(new Map<string, number>());
  const focused = useRef<string | null>(null);
  const [measured, redraw] = useState(0);
  const [view, setView] = useState({ top: 0, bottom: 1200 });
  // Placed anew where items or their heights change, not at every scroll.
  const placement = useMemo(
    () =>
      windowed
        ? placeItems(items.length, estimate, (index) => {
            const item = items[index];
            return item === undefined ? undefined : heights.current.get(keyOf(item));
          })
        : null,
    [items, windowed, estimate, keyOf, measured],
  );
  const places = useMemo(
    () => new Map(items.map((item, index) => [keyOf(item), index])),
    [items, keyOf],
  );

  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  // What is in sight is drawn first, the others once it was painted.
  const firstDrawn = useMemo(
    () => Math.ceil(((innerHeight || HEIGHT_NOT_KNOWN) - above) / estimate),
    [above, estimate],
  );

  useLayoutEffect(() => {
    if (!windowed) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const top = -(list.current?.getBoundingClientRect().top ?? 0);
      setView((last) =>
        Math.abs(last.top - top) < estimate && last.bottom - last.top === innerHeight
          ? last
          : { top, bottom: top + innerHeight },
      );
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
    };
  }, [windowed, estimate]);

  const observer = useRef<ResizeObserver | null>(null);
  const measure = useCallback((element: HTMLLIElement | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return;
    observer.current ??= new ResizeObserver((entries) => {
      let changed = false;
      for (const { target, borderBoxSize } of entries) {
        const key = target instanceof HTMLElement ? target.dataset.key : undefined;
        const height = borderBoxSize[0]?.blockSize;
        if (key === undefined || !height || heights.current.get(key) === height) continue;
        heights.current.set(key, height);
        changed = true;
      }
      if (changed) redraw((count) => count + 1);
    });
    observer.current.observe(element);
  }, []);
  useLayoutEffect(() => () => observer.current?.disconnect(), []);

  useLayoutEffect(() => {
    if (!wanted) return;
    const index = places.get(wanted.key);
    if (index === undefined) return;
    const show = () => {
      const element = list.current?.querySelector<HTMLElement>(`[data-key="${wanted.key}"]`);
      element?.scrollIntoView({ block: 'nearest' });
      if (wanted.focus) element?.querySelector<HTMLElement>('button')?.focus();
    };
    const bring = () => {
      if (placement && list.current) {
        const top =
          list.current.getBoundingClientRect().top + scrollY + (placement.tops[index] ?? 0);
        if (top < scrollY || top > scrollY + innerHeight - estimate) {
          scrollTo({ top: top - innerHeight / 3 });
        }
        requestAnimationFrame(() => requestAnimationFrame(show));
      } else show();
    };
    if (innerHeight > 0) return bring();
    addEventListener('resize', bring, { once: true });
    return () => removeEventListener('resize', bring);
  }, [wanted?.key, wanted?.stamp]);

  // What is to be brought into view must be there with all that stands before it.
  const isAllDrawn = painted || (places.get(wanted?.key ?? '') ?? 0) >= firstDrawn;
  const range = placement
    ? itemsBetween(placement, view.top, view.bottom, SPARE)
    : { from: 0, to: isAllDrawn ? items.length : Math.min(firstDrawn, items.length) };
  const inSight = Array.from({ length: range.to - range.from }, (_, at) => range.from + at);
  const alsoKept = focused.current === null ? kept : [...kept, focused.current];
  const aside = [...new Set(alsoKept)]
    .map((key) => places.get(key) ?? -1)
    .filter((index) => index >= 0 && (index < range.from || index >= range.to));
  const shown = [...inSight, ...aside]
    .sort((one, other) => one - other)
    .flatMap((index) => {
      const item = items[index];
      return item === undefined ? [] : [{ item, index, key: keyOf(item) }];
    });
  return (
    <ol
      ref={list}
      class={windowed ? 'entries windowed' : 'entries'}
      aria-label={label}
      style={placement ? { blockSize: `${placement.tops[items.length] ?? 0}px` } : undefined}
      onKeyDown={onKeyDown}
      onFocusIn={({ target }) => {
        const item = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
        focused.current = item?.dataset.key ?? null;
      }}
      onFocusOut={() => {
        focused.current = null;
      }}
    >
      {shown.map(({ item, index, key }) => (
        <li
          key={key}
          data-key={key}
          ref={windowed ? measure : null}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={placement ? { insetBlockStart: `${placement.tops[index] ?? 0}px` } : undefined}
        >
          {render(item, index)}
        </li>
      ))}
    </ol>
  );
}
