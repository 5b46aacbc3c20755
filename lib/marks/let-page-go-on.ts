/** Milliseconds that a page with no idle moment is waited for. */
const PATIENCE = 30;

/** Lets the page do what is waiting, and resolves in its next idle moment; work that is done at once need not ask. */
export function letPageGoOn(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));
}
