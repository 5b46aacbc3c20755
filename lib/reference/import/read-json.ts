import { reason } from '../../reason.ts';
import { bundledParts } from '../bundled.ts';
import { isPart } from '../entry-schemas.ts';
import { decodeImport } from './decode.ts';
import { type ImportReading, refuseFile } from './import-row.ts';
import { findJsonFault, type JsonFault } from './json-fault.ts';
import { type RawRow, validateEntries } from './validate-entries.ts';

/** Entries that one file may bring. */
export const MAXIMUM_ENTRIES = 500_000;
const HEAD = new Set(['format', 'formatVersion', 'version']);

/** Reads a set in the documented JSON format; parts that are left out are taken as empty. */
export async function readJsonImport(input: string | Uint8Array): Promise<ImportReading> {
  const decoded = decodeImport(input);
  if ('refused' in decoded) return refuseFile(decoded.refused);
  const fault = findJsonFault(decoded.text);
  if (fault) return refuseFault(fault);
  const root: unknown = JSON.parse(decoded.text);
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    return refuseFile(reason('import_not_a_set'));
  }
  const envelope = refuseEnvelope(root);
  if (envelope) return envelope;
  const raw = rawRows(root);
  if (raw.length === 0) return refuseFile(reason('import_no_entries'));
  if (raw.length > MAXIMUM_ENTRIES) {
    return refuseFile(reason('import_too_many', { count: raw.length, most: MAXIMUM_ENTRIES }));
  }
  return await validateEntries(raw);
}

function refuseFault(found: JsonFault): ImportReading {
  if (found.fault === 'truncated') return refuseFile(reason('import_truncated'));
  const { line } = found;
  const why =
    'key' in found
      ? reason('import_duplicate_key', { key: found.key.slice(0, 80), line })
      : reason('import_json', { line });
  return { rows: [], refused: [{ row: line, part: null, id: null, reason: why }] };
}

function refuseEnvelope(root: object): ImportReading | null {
  const { format, formatVersion }: { format?: unknown; formatVersion?: unknown } = root;
  if (format !== 'hashiya-reference') return refuseFile(reason('import_not_a_set'));
  if (formatVersion !== 1) {
    return refuseFile(reason('import_version', { version: String(formatVersion).slice(0, 20) }));
  }
  for (const [key, value] of Object.entries(root)) {
    if (HEAD.has(key)) continue;
    if (!isPart(key))
      return refuseFile(reason('import_unknown_field', { field: key.slice(0, 80) }));
    if (!Array.isArray(value)) {
      return refuseFile(
        reason('import_wrong_type', { field: key, expected: 'Array', received: typeof value }),
      );
    }
  }
  return null;
}

function rawRows(root: object): RawRow[] {
  const lists = new Map(Object.entries(root));
  return bundledParts.flatMap((part) => {
    const list: unknown = lists.get(part) ?? [];
    if (!Array.isArray(list)) return [];
    return list.map((value: unknown, index) => ({ part, row: index + 1, value }));
  });
}
