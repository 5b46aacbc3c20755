/** Milliseconds for which the card must have stood where it is before a click of a pointer on it is taken. */
const LONG_ENOUGH = 400;
/** Milliseconds between two looks of the browser at what lies over the card; it takes none shorter. */
const LOOK = 100;

/**
 * Whether the reader can have seen what a click on the card does. A page can have the card come or move under a pointer that is about to
 * click something else, come back from behind another window, or lay a picture of its own over it; then a click is not the reader's wish.
 */
export interface Sight {
  /** The card is shown, or shows something else. */
  readonly comesNew: () => void;
  /** Where the card stands now. */
  readonly standsAt: (place: string) => void;
  /** Looks for what lies over the card, until the signal. */
  readonly follow: (signal: AbortSignal) => void;
  readonly isSeen: () => boolean;
}

/** Watches a card's host from now on; nothing is seen before it was shown and stood still. */
export function watchSight(host: Element): Sight {
  let since = Number.POSITIVE_INFINITY;
  let place = '';
  let isCovered = false;
  const startAnew = (): void => {
    since = performance.now();
  };
  const look = (entries: readonly IntersectionObserverEntry[]): void => {
    // Known to Chromium alone; elsewhere undefined, and time alone counts.
    const isVisible: unknown = Reflect.get(entries[entries.length - 1] ?? {}, 'isVisible');
    if (isCovered && isVisible === true) startAnew();
    isCovered = isVisible === false;
  };
  return {
    comesNew: startAnew,
    standsAt: (now) => {
      if (now !== place) startAnew();
      place = now;
    },
    follow: (signal) => {
      isCovered = false;
      addEventListener('focus', startAnew, { signal });
      if (!('isVisible' in IntersectionObserverEntry.prototype)) return;
      const options = { trackVisibility: true, delay: LOOK, threshold: [0, 1] };
      const observer = new IntersectionObserver(look, options);
      observer.observe(host);
      signal.addEventListener('abort', () => observer.disconnect());
    },
    isSeen: () => !isCovered && performance.now() - since >= LONG_ENOUGH,
  };
}
