import type { Readable } from 'node:stream';

/** A line of a file as its bytes, without its end; null in their place where it is longer than the bound. */
export interface ByteLine {
  /** 1-based. */
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The lines of a stream, one at a time in memory. Only LF and CRLF end a line, as in JSON Lines: a string may hold U+2028. Of a line
 * longer than `most` bytes nothing is kept.
 */
export async function* readByteLines(stream: Readable, most: number): AsyncGenerator<ByteLine> {
  let line = 1;
  let pieces: Buffer[] = [];
  let length = 0;
  const take = (): ByteLine => {
    const bytes = length > most ? null : withoutReturn(Buffer.concat(pieces, length));
    pieces = [];
    length = 0;
    line += 1;
    return { line: line - 1, bytes };
  };
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a stream of bytes is read, not of text');
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      const piece = chunk.subarray(start, end < 0 ? chunk.length : end);
      length += piece.length;
      if (length > most) pieces = [];
      else pieces.push(piece);
      if (end < 0) break;
      yield take();
      start = end + 1;
    }
  }
  if (length > 0) yield take();
}

function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
