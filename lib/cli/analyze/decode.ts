import { InputError } from './input-error.ts';
import type { Item } from './items.ts';
import { LONGEST_INPUT } from './items.ts';

/** Bytes in which a page must say its encoding. */
const HEAD = 1024;
const DECLARED = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:-]{2,40})/iu;

/** The text of an input without its byte order mark; throws an InputError where its bytes are no text. */
export function textOf(item: Pick<Item, 'kind' | 'bytes'>): string {
  const { kind, bytes } = item;
  if (bytes === null) {
    throw new InputError('too_long', `longer than ${LONGEST_INPUT / 1_000_000} MB`);
  }
  const marked = kind === 'jsonl' ? null : byMark(bytes);
  const declared = kind === 'html' && marked === null ? declaredIn(bytes) : null;
  const encoding = marked ?? declared ?? 'utf-8';
  try {
    // A page that names its encoding is read as a browser reads it, a stray byte and all.
    return new TextDecoder(encoding, { fatal: declared === null }).decode(bytes);
  } catch {
    throw new InputError('bad_encoding', `the bytes are no ${encoding.toUpperCase()} text`);
  }
}

function byMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** What a page says of its encoding in its head, where there is such an encoding. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const name = DECLARED.exec(head)?.[1] ?? null;
  if (name === null) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
