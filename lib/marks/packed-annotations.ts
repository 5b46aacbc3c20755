import type { Annotations, Mark } from '../analysis/session.ts';

/**
 * Annotations as they travel: marks as JSON, some hundred together. A browser that clones thousands of cards into a page holds the page up
 * for it (Firefox, 2,000 marks: longer than a frame); text costs next to nothing, and is read piece by piece as the marks are painted.
 */
export interface PackedAnnotations extends Omit<Annotations, 'marks'> {
  readonly marks: readonly string[];
}

const MARKS_A_PIECE = 200;

/** Packs marks in their order; whoever unpacks joins the pieces. */
export function packAnnotations(annotations: Annotations): PackedAnnotations {
  const { marks } = annotations;
  const pieces: string[] = [];
  for (let from = 0; from < marks.length; from += MARKS_A_PIECE) {
    pieces.push(JSON.stringify(marks.slice(from, from + MARKS_A_PIECE)));
  }
  return { ...annotations, marks: pieces };
}

/** The marks again, each piece read when its first mark is asked for; they come from the background and are what it packed. */
export function* unpackMarks({ marks }: Pick<PackedAnnotations, 'marks'>): Generator<Mark> {
  for (const piece of marks) {
    const read: readonly Mark[] = JSON.parse(piece);
    yield* read;
  }
}
