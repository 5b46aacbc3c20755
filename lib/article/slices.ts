/** Work that can be left off and taken up again at each `yield`. */
export type Steps<Result> = Generator<undefined, Result>;

/** A page stays fluent where no piece of work is longer than a frame. */
const SLICE_MILLISECONDS = 8;

/** Does the work without a pause, where nobody waits for the page. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work in slices; `pause` lets the page go on and resolves when there is time again. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  pause: () => Promise<unknown>,
): Promise<Result> {
  for (;;) {
    const started = performance.now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() - started < SLICE_MILLISECONDS);
    await pause();
  }
}
