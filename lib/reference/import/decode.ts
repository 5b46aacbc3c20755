import { type Reason, reason } from '../../reason.ts';

/** Longest file that is read: bytes, or UTF-16 units of a text. */
const MAXIMUM_IMPORT = 256 * 1024 * 1024;

/** The bytes of a file, of one that is too long to be read just enough to know that. */
export async function importBytes(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, MAXIMUM_IMPORT + 1).arrayBuffer());
}

export type Decoded = { readonly text: string } | { readonly refused: Reason };

/** UTF-8 read as Windows-1252, as «Ø§Ù„»: the first bytes of Arabic letters stand as Ø or Ù, then a sign. */
const MISREAD = /(?:[ØÙ][\u0080-\u00bf\u0152-\u0192\u2013-\u2122]\s?){3}/u;

/** How files begin that hold no text of their own: zip (and the spreadsheets that are one), gzip, older spreadsheets, PDF. */
const OTHER_FILES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
];

function isOtherFile(bytes: Uint8Array): boolean {
  return OTHER_FILES.some((start) => start.every((byte, place) => bytes[place] === byte));
}

/** UTF-16 is taken where its byte order mark says so, as spreadsheets write it; all else must be UTF-8. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The text of a file. No encoding is guessed, since that would spoil names silently. Text that was spoilt before is
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
    if (isOtherFile(input)) return { refused: reason('import_other_file') };
    try {
      text = new TextDecoder(encodingOf(input), { fatal: true }).decode(input);
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
