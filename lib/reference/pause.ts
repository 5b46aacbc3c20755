/** Entries that are worked on before others get their turn, in work that must not hold up a page. */
export const PAUSE_EVERY = 250;

/** Lets the page paint and answer, then goes on. A message is not put off, as a timer is in a tab that is not looked at. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
