/** Entries that are worked on before others get their turn, in work that must not hold up a page. */
export const PAUSE_EVERY = 250;

/** Lets the page paint and answer, then goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
