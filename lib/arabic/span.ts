/** A piece of a text: `text === whole.slice(start, end)`, offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The span `[start, end)` of a text. */
export function spanOf(whole: string, start: number, end: number): Span {
  return { start, end, text: whole.slice(start, end) };
}
