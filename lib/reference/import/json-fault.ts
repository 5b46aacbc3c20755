/** What is wrong with a JSON text, and on which line (from 1). */
export type JsonFault =
  | { readonly fault: 'truncated' | 'malformed'; readonly line: number }
  | { readonly fault: 'duplicate_key'; readonly line: number; readonly key: string };

const TOKEN =
  /[\t\n\r ]+|[{}[\]:,]|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;
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

/**
 * Finds the first fault of a JSON text by the grammar of RFC 8259; null where there is none. JSON.parse reads the text,
 * but says where it failed in other words in every browser, and keeps the last of two equal keys silently. Linear.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: Open[] = [];
  let expected: Expectation = 'value';
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const token = readToken(text, at);
    if (typeof token === 'object') return { ...token, line };
    at += token.length;
    if (/^[\t\n\r ]/u.test(token)) {
      line += token.split('\n').length - 1;
      continue;
    }
    const next = step(token, expected, open);
    if (next === null) return { fault: 'malformed', line };
    if (typeof next === 'object') return { fault: 'duplicate_key', line, key: next.twice };
    expected = next;
  }
  return expected === 'end' ? null : { fault: 'truncated', line };
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
