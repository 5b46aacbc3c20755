import * as v from 'valibot';
import { reason } from '../../reason.ts';
import type { BundledPart } from '../bundled.ts';
import { entrySchema } from '../entry-schemas.ts';
import { hostileText } from '../hostile-text.ts';
import { PAUSE_EVERY, pause } from '../pause.ts';
import { schemaReason } from '../schema-reason.ts';
import type { ImportReading, ImportRow, Refusal } from './import-row.ts';

/** Refusals that are told one by one; a file with more is broken as a whole. */
export const MAXIMUM_REFUSALS = 200;

export interface RawRow {
  readonly part: BundledPart;
  readonly row: number;
  /** The value, read when its turn comes. */
  readonly read: () => unknown;
}

/** Checks each row by the schema of its part, and that no id stands twice. Lets others work in between. */
export async function validateEntries(raw: readonly RawRow[]): Promise<ImportReading> {
  const rows: ImportRow[] = [];
  const refused: Refusal[] = [];
  const seen = new Map<string, number>();
  for (const [index, { part, row, read }] of raw.entries()) {
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await pause();
    if (refused.length >= MAXIMUM_REFUSALS) break;
    const value = read();
    const id = idOf(value);
    const refuse = (why: Refusal['reason']) => refused.push({ row, part, id, reason: why });
    const hostile = hostileText(value);
    if (hostile) {
      refuse(hostile);
      continue;
    }
    const checked = v.safeParse(entrySchema(part), value);
    if (!checked.success) {
      for (const issue of checked.issues.slice(0, 5)) refuse(schemaReason(issue));
      continue;
    }
    const first = seen.get(`${part}/${checked.output.id}`);
    if (first !== undefined) {
      refuse(reason('import_duplicate_id', { id: checked.output.id, first }));
      continue;
    }
    seen.set(`${part}/${checked.output.id}`, row);
    rows.push({ part, row, entry: checked.output });
  }
  return { rows, refused };
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id.slice(0, 120) : null;
}
