/** What is wrong with a JSON text, and on which line (from 1). */
export type JsonFault =
  | { readonly fault: 'truncated' | 'malformed'; readonly line: number }
  | { readonly fault: 'duplicate_key'; readonly line: number; readonly key: string };

const TOKEN =
  /[\t\n\r ]+|[{}[\]:,]|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
const SPACE = /^[\t\n\r ]/u;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

interface Open {
  /** Keys so far, or null for an array. */
  readonly keys: Set<string> | null;
}

/** What may come next. */
type Expectation =
  | 'value'
  | 'value_or_end'
  | 'key'
  | 'key_or_end'
  | 'colon'
  | 'comma_or_end'
  | 'end';

/** Told of each value that stands in the root object, or in a list there, with its place in the text. */
export interface JsonParts {
  /** A member of the root object; `isList` where its value is a list. */
  readonly onMember?: (key: string, start: number, end: number, isList: boolean) => void;
  /** An item of a list that is a member of the root object. */
  readonly onItem?: (key: string, start: number, end: number) => void;
}

export interface JsonScanner {
  /** Goes on for about so many letters. Answers whether the text is through, or faulty. */
  readonly advance: (letters: number) => boolean;
  readonly fault: () => JsonFault | null;
}

/**
 * Reads a JSON text by the grammar of RFC 8259, piece by piece, and finds its first fault. JSON.parse reads all at once,
 * says where it failed in other words in every browser, and keeps the last of two equal keys silently. Linear.
 */
export function scanJson(text: string, parts: JsonParts = {}): JsonScanner {
  const open: Open[] = [];
  /** Where the values that are being read at depth 1 and 2 began, and the root's key that they belong to. */
  const begun = [0, 0, 0];
  let rootKey = '';
  let expected: Expectation = 'value';
  let line = 1;
  let at = 0;
  let fault: JsonFault | null = null;

  /** A value of depth 1 or 2 has ended. */
  const tell = (depth: number, start: number, isList: boolean) => {
    if (depth === 1 && open[0]?.keys) parts.onMember?.(rootKey, start, at, isList);
    else if (depth === 2 && open[0]?.keys && open[1]?.keys === null) {
      parts.onItem?.(rootKey, start, at);
    }
  };

  const readOne = () => {
    const token = readToken(text, at);
    if (typeof token === 'object') {
      fault = { ...token, line };
      return;
    }
    const start = at;
    at += token.length;
    if (SPACE.test(token)) {
      for (let next = token.indexOf('\n'); next >= 0; next = token.indexOf('\n', next + 1))
        line += 1;
      return;
    }
    const depth = open.length;
    const wasKey = expected === 'key' || expected === 'key_or_end';
    const next = step(token, expected, open);
    if (next === null) fault = { fault: 'malformed', line };
    else if (typeof next === 'object') fault = { fault: 'duplicate_key', line, key: next.twice };
    else {
      expected = next;
      if (token === '{' || token === '[') begun[depth] = start;
      else if (token === '}' || token === ']')
        tell(depth - 1, begun[depth - 1] ?? 0, token === ']');
      else if (wasKey && depth === 1) rootKey = JSON.parse(token);
      else if (!wasKey && token !== ',' && token !== ':') tell(depth, start, false);
    }
  };

  return {
    advance: (letters) => {
      const stop = Math.min(text.length, at + letters);
      while (at < stop && !fault) readOne();
      if (at >= text.length && !fault && expected !== 'end') fault = { fault: 'truncated', line };
      return fault !== null || at >= text.length;
    },
    fault: () => fault,
  };
}

/** The first fault of a whole text, or null. */
export function findJsonFault(text: string): JsonFault | null {
  const scanner = scanJson(text);
  scanner.advance(Number.POSITIVE_INFINITY);
  return scanner.fault();
}

type Unreadable = { readonly fault: 'truncated' | 'malformed' };

/** The token that stands at an offset, or how it fails: one that the text's end cuts is truncated. */
function readToken(text: string, at: number): string | Unreadable {
  if (text.charCodeAt(at) === QUOTE) return readString(text, at);
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(text)?.[0];
  if (token !== undefined) return token;
  const rest = text.slice(at, at + 6);
  const cut = rest === '-' || ['true', 'false', 'null'].some((word) => word.startsWith(rest));
  return { fault: cut ? 'truncated' : 'malformed' };
}

/** By hand, since a string may be as long as the file. */
function readString(text: string, from: number): string | Unreadable {
  let at = from + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return text.slice(from, at + 1);
    if (unit < 0x20) return { fault: 'malformed' };
    if (unit === BACKSLASH) {
      ESCAPE.lastIndex = at;
      const escaped = ESCAPE.exec(text)?.[0];
      if (escaped === undefined) return { fault: at + 6 > text.length ? 'truncated' : 'malformed' };
      at += escaped.length;
    } else at += 1;
  }
  return { fault: 'truncated' };
}

function step(
  token: string,
  expected: Expectation,
  open: Open[],
): Expectation | { twice: string } | null {
  const after = (): Expectation => (open.length === 0 ? 'end' : 'comma_or_end');
  switch (token) {
    case '{':
    case '[':
      if (expected !== 'value' && expected !== 'value_or_end') return null;
      open.push({ keys: token === '{' ? new Set() : null });
      return token === '{' ? 'key_or_end' : 'value_or_end';
    case '}':
    case ']': {
      const innermost = open.pop();
      if (!innermost || (innermost.keys !== null) !== (token === '}')) return null;
      const may = token === '}' ? 'key_or_end' : 'value_or_end';
      return expected === may || expected === 'comma_or_end' ? after() : null;
    }
    case ':':
      return expected === 'colon' ? 'value' : null;
    case ',':
      if (expected !== 'comma_or_end') return null;
      return open.at(-1)?.keys ? 'key' : 'value';
    default: {
      const keys = open.at(-1)?.keys;
      if (keys && (expected === 'key' || expected === 'key_or_end')) {
        if (!token.startsWith('"')) return null;
        const key: string = JSON.parse(token);
        if (keys.has(key)) return { twice: key };
        keys.add(key);
        return 'colon';
      }
      return expected === 'value' || expected === 'value_or_end' ? after() : null;
    }
  }
}
