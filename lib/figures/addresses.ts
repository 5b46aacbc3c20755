import type { Reading, Token } from '../arabic/tokens.ts';
import { addToClass, knownWords, newWordClass } from '../arabic/vocabulary.ts';

/** Words of a web or mail address that hardly stand elsewhere. */
const SIGNS_OF_ADDRESS = ['www', 'http', 'https', '@', 'com', 'net', 'org', 'info', 'gov', 'edu'];
const addressClass = newWordClass();
for (const word of SIGNS_OF_ADDRESS) addToClass(addressClass, word);

const INNER = new Set(['.', '/', ':', '@', '_', '-', '%', '?', '=', '&', '#', '~', '+']);

/** Tokens `[from, to)` of an address. */
export interface AddressSpan {
  readonly from: number;
  readonly to: number;
}

/** Web and mail addresses («www.example24.com», «news24@example.org»), whose digits count nothing. Linear: no token is looked at twice. */
export function findAddresses(reading: Reading): AddressSpan[] {
  const { tokens } = reading;
  const spans: AddressSpan[] = [];
  let done = 0;
  for (const at of knownWords(reading).tokensOf(addressClass)) {
    if (at < done || !opensAddress(tokens, at)) continue;
    let from = at;
    while (from > done && tokens[from]?.spaced === false && isInner(tokens[from - 1])) from -= 1;
    let to = at + 1;
    while (tokens[to]?.spaced === false && isInner(tokens[to])) to += 1;
    spans.push({ from, to });
    done = to;
  }
  return spans;
}

/** «@» and «.com» with something glued before, «www.» and «http:» with something after. */
function opensAddress(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (token.text === '@') return next?.spaced === false && isInner(next);
  if (token.text.startsWith('http')) return next?.text === ':' && !next.spaced;
  if (token.text === 'www') return next?.text === '.' && !next.spaced;
  return before?.text === '.' && !token.spaced && !before.spaced;
}

function isInner(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'latin' || token.kind === 'digits' || INNER.has(token.text);
}
