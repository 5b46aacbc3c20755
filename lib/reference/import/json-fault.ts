/** What is wrong with a JSON text, and on which line (from 1). */
export type JsonFault =
  | { readonly fault: 'truncated' | 'malformed'; readonly line: number }
  | { readonly fault: 'duplicate_key'; readonly line: number; readonly key: string };

const TOKEN =
  /[\t\n\r ]+|[{}[\]:,]|"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/uy;

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
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return faultAt(text, at, line);
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

/** A token that does not end is a cut; anything else is malformed. */
function faultAt(text: string, at: number, line: number): JsonFault {
  const rest = text.slice(at, at + 2_000_000);
  const cutString = rest.startsWith('"') && !/^"[^"\\]*(?:\\.[^"\\]*)*"/su.test(rest);
  const cutWord = /^(?:-|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/u.test(rest);
  const noNewline = !rest.includes('\n');
  return { fault: (cutString && noNewline) || cutWord ? 'truncated' : 'malformed', line };
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
