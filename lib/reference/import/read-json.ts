import { reason } from '../../reason.ts';
import { isPart } from '../entry-schemas.ts';
import { pause } from '../pause.ts';
import { decodeImport } from './decode.ts';
import { type ImportReading, refuseFile } from './import-row.ts';
import { type JsonFault, scanJson } from './json-fault.ts';
import { type RawRow, validateEntries } from './validate-entries.ts';

/** Entries that one file may bring. */
export const MAXIMUM_ENTRIES = 500_000;
const HEAD = new Set(['format', 'formatVersion', 'version']);
/** Read between two pauses, so that a page stays alive while a long file is read. */
const LETTERS_AT_ONCE = 1_000_000;
/** A member that is no list is a short text or a number; a longer one is not read. */
const LONGEST_MEMBER = 2000;
/** Stands for a member that is a list; its items are read one by one. */
const LIST = Symbol('list');

/** Reads a set in the documented JSON format; parts that are left out are taken as empty. */
export async function readJsonImport(input: string | Uint8Array): Promise<ImportReading> {
  const decoded = decodeImport(input);
  if ('refused' in decoded) return refuseFile(decoded.refused);
  const { text } = decoded;
  const members = new Map<string, unknown>();
  const raw: RawRow[] = [];
  const rows = new Map<string, number>();
  const scanner = scanJson(text, {
    onMember: (key, start, end, isList) => {
      members.set(
        key,
        isList ? LIST : end - start > LONGEST_MEMBER ? null : JSON.parse(text.slice(start, end)),
      );
    },
    onItem: (key, start, end) => {
      if (!isPart(key)) return;
      const row = (rows.get(key) ?? 0) + 1;
      rows.set(key, row);
      raw.push({ part: key, row, read: () => JSON.parse(text.slice(start, end)) });
    },
  });
  while (!scanner.advance(LETTERS_AT_ONCE)) await pause();
  const fault = scanner.fault();
  if (fault) return refuseFault(fault);
  const envelope = refuseEnvelope(members);
  if (envelope) return envelope;
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

/** `members`: what the root object holds; nothing where it is none. */
function refuseEnvelope(members: ReadonlyMap<string, unknown>): ImportReading | null {
  if (members.get('format') !== 'hashiya-reference') return refuseFile(reason('import_not_a_set'));
  const version = members.get('formatVersion');
  if (version !== 1) {
    return refuseFile(reason('import_version', { version: String(version).slice(0, 20) }));
  }
  for (const [key, value] of members) {
    if (HEAD.has(key)) continue;
    if (!isPart(key))
      return refuseFile(reason('import_unknown_field', { field: key.slice(0, 80) }));
    if (value !== LIST) {
      return refuseFile(
        reason('import_wrong_type', { field: key, expected: 'Array', received: typeof value }),
      );
    }
  }
  return null;
}
