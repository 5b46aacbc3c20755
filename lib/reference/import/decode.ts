import { type Reason, reason } from '../../reason.ts';

/** Longest file that is read: bytes, or UTF-16 units of a text. */
const MAXIMUM_IMPORT = 256 * 1024 * 1024;

export type Decoded = { readonly text: string } | { readonly refused: Reason };

/** UTF-8 read as Windows-1252, as «Ø§Ù„»: the first bytes of Arabic letters stand as Ø or Ù, then a sign. */
const MISREAD = /(?:[ØÙ][\u0080-\u00bf\u0152-\u0192\u2013-\u2122]\s?){3}/u;

/**
 * The text of a file. Only UTF-8 is taken, since a guessed encoding would spoil names silently. Text that was spoilt before is
 * refused, but in what quotes web pages, which may be spoilt themselves.
 */
export function decodeImport(
  input: string | Uint8Array,
  from: 'entry' | 'page' = 'entry',
): Decoded {
  if (input.length > MAXIMUM_IMPORT) return { refused: reason('import_too_large') };
  let text: string;
  if (typeof input === 'string') text = input;
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(input);
    } catch {
      return { refused: reason('import_encoding') };
    }
  }
  if (text.startsWith('\ufeff')) text = text.slice(1);
  const isSpoilt = text.includes('\ufffd') || MISREAD.test(text);
  if (isSpoilt && from === 'entry') return { refused: reason('import_encoding') };
  if (text.includes('\0')) return { refused: reason('import_encoding') };
  if (text.trim() === '') return { refused: reason('import_empty') };
  return { text };
}
