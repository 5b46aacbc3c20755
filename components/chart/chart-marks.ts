import type { Statement } from '../../lib/reference/schema.ts';

/** Whether a statement's point is drawn hollow. */
export function isUncertain({ doubtful, confidence }: Statement): boolean {
  return doubtful || confidence === 'low';
}

/** The cross of a value that another source prints, round a middle. */
export function conflictPath(x: number, y: number): string {
  return `M${x - 3.5} ${y - 3.5}l7 7m0-7l-7 7`;
}
