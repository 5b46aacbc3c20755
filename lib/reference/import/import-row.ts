import type { Reason } from '../../reason.ts';
import type { BundledPart } from '../bundled.ts';
import type { ReferenceEntry } from '../stored.ts';

/** An entry of an imported file that is of the form, with its place there. */
export interface ImportRow {
  readonly part: BundledPart;
  /** JSON: place in its part, from 1; CSV: line of the file, from 1. */
  readonly row: number;
  readonly entry: ReferenceEntry;
}

/** Why a file, or a row of it, is refused. */
export interface Refusal {
  /** Null where the file as a whole is meant. */
  readonly row: number | null;
  readonly part: BundledPart | null;
  readonly id: string | null;
  readonly reason: Reason;
}

export interface ImportReading {
  readonly rows: readonly ImportRow[];
  readonly refused: readonly Refusal[];
}

/** A file that is refused as a whole. */
export function refuseFile(reason: Reason): ImportReading {
  return { rows: [], refused: [{ row: null, part: null, id: null, reason }] };
}
