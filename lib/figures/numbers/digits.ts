/**
 * Numbers in digits, with every separator that Arabic newspapers use.
 *
 * The rule for separators, first that fits:
 * 1. «٫» is decimal; «٬» and a space before exactly three digits group thousands.
 * 2. One kind of sign two times or more, three digits after each: groups («1.234.567»). Two kinds: the last is decimal.
 * 3. A sign before one, two, four or more digits, after a leading zero, or after four or more digits: decimal («7.7», «6000.90»).
 * 4. A sign before exactly three digits is ambiguous («5.964»). It is decimal before a scale word («1.250 مليون»), with a
 *    percent sign or word, and a dot is after a currency sign in front («$20.500»). Else it groups where words stand beside the number, for what is
 *    counted is whole («5.964 طلعة»). Where the number stands alone on its line, a dot is decimal unless the text groups with dots
 *    elsewhere, and a comma groups unless the text elsewhere has decimal commas and none that group.
 */
import type { Token } from '../../arabic/tokens.ts';

export interface DigitLiteral {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Where the separator is ambiguous: the sign, and the value if it is decimal; `value` is then that of groups. */
  readonly ambiguous: { readonly sign: string; readonly decimal: number } | null;
  /** The separator that surely is decimal or surely groups, as evidence for the rest of the text. */
  readonly decimalSign: string | null;
  readonly groupSign: string | null;
  /** Digits that are no quantity: an address, a version, a telephone number, a date with two separators. */
  readonly noQuantity: boolean;
}

const SEPARATORS = new Set(['.', ',', '٫', '٬', '،', "'", '’']);
/** No number of a newspaper is longer; beyond it floating point says nothing either. */
const MOST_DIGITS = 21;
const MOST_SIGNS = 8;
/** A leading zero before five and more digits: a telephone number, a code. */
const CODE = /^0[0-9]{5}/u;
/** Two years with a comma between them and no space. */
const YEAR = /^(?:1[89]|20)[0-9][0-9]$/u;

/** Reads the digits that begin at a token of kind `digits`. */
export function readDigits(tokens: readonly Token[], from: number): DigitLiteral | null {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'digits') return null;
  const groups = [first.text];
  const signs: string[] = [];
  let to = from + 1;
  while (signs.length < MOST_SIGNS) {
    const sign = tokens[to];
    const next = tokens[to + 1];
    if (sign === undefined || next === undefined || sign.spaced || next.spaced) break;
    if (next.kind !== 'digits' || sign.kind !== 'sign' || !SEPARATORS.has(sign.text)) break;
    groups.push(next.text);
    signs.push(sign.text);
    to += 2;
  }
  if (signs.length === 0) return readReversed(tokens, from) ?? readSpaced(tokens, from);
  return decide(from, groups, signs);
}

function plain(
  from: number,
  to: number,
  text: string,
  signs: { readonly decimalSign?: string; readonly groupSign?: string } = {},
): DigitLiteral {
  return {
    from,
    to,
    value: Number(text),
    ambiguous: null,
    decimalSign: signs.decimalSign ?? null,
    groupSign: signs.groupSign ?? null,
    noQuantity: text.length > MOST_DIGITS || CODE.test(text),
  };
}

/**
 * News agencies write a decimal sign as «ر» and the parts in the order of the line: «5ر1 مليار» is 1.5 billion. */
function readReversed(tokens: readonly Token[], from: number): DigitLiteral | null {
  const [fraction, sign, whole] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (sign?.text !== 'ر' || sign.spaced || whole === undefined || whole.spaced) return null;
  if (whole.kind !== 'digits' || fraction === undefined) return null;
  return plain(from, from + 3, `${whole.text}.${fraction.text}`, { decimalSign: 'ر' });
}

/** Spaces before exactly three digits group; other runs of three and more groups are telephone numbers and the like. */
function readSpaced(tokens: readonly Token[], from: number): DigitLiteral {
  const first = tokens[from]?.text ?? '';
  let text = first;
  let to = from + 1;
  let fits = first.length <= 3 && (first[0] !== '0' || first === '0');
  for (;;) {
    const next = tokens[to];
    if (next === undefined || next.kind !== 'digits' || !next.spaced) break;
    const end = tokens[to - 1]?.to ?? 0;
    const after = tokens[to + 1];
    if (next.from !== end + 1) break;
    const glued = after !== undefined && !after.spaced && after.kind === 'sign';
    if (glued && (after.text === '/' || after.text === ':' || after.text === '%')) break;
    if (next.text.length !== 3) fits = false;
    text += next.text;
    to += 1;
  }
  if (to === from + 1) return plain(from, to, first);
  if (fits) return plain(from, to, text, { groupSign: ' ' });
  if (to - from >= 3) return { ...plain(from, to, text), noQuantity: true };
  return plain(from, from + 1, first);
}

function inThrees(groups: readonly string[]): boolean {
  const first = groups[0] ?? '';
  if (first.length > 3 || first.length === 0) return false;
  for (let index = 1; index < groups.length; index += 1)
    if (groups[index]?.length !== 3) return false;
  return true;
}

function decide(from: number, groups: readonly string[], signs: readonly string[]): DigitLiteral {
  const to = from + 2 * signs.length + 1;
  const last = signs[signs.length - 1] ?? '';
  const before = groups.slice(0, -1);
  const tail = groups[groups.length - 1] ?? '';
  if (signs.length === 1) return decideOne(from, before[0] ?? '', tail, last);
  const earlier = signs.slice(0, -1);
  const groupSign = earlier[0] ?? '';
  const oneKind = earlier.every((sign) => sign === groupSign);
  if (oneKind && groupSign === last && last !== '٫' && inThrees(groups))
    return plain(from, to, groups.join(''), { groupSign });
  if (oneKind && groupSign !== last && groupSign !== '٫' && inThrees(before))
    return plain(from, to, `${before.join('')}.${tail}`, { groupSign, decimalSign: last });
  if (signs.every((sign) => sign === '،' || sign === ','))
    return plain(from, from + 1, groups[0] ?? '');
  return { ...plain(from, to, groups.join('')), noQuantity: true };
}

function decideOne(from: number, head: string, tail: string, sign: string): DigitLiteral {
  const decimal = `${head}.${tail}`;
  const to = from + 3;
  if (sign === '٫') return plain(from, to, decimal, { decimalSign: sign });
  if (sign === '٬' || sign === "'" || sign === '’') {
    if (inThrees([head, tail])) return plain(from, to, head + tail, { groupSign: sign });
    return sign === '٬' ? plain(from, to, decimal) : plain(from, from + 1, head);
  }
  if (sign !== '.' && YEAR.test(head) && YEAR.test(tail)) return plain(from, from + 1, head);
  if (tail.length !== 3 || head.length > 3 || head[0] === '0')
    return plain(from, to, decimal, { decimalSign: sign });
  return {
    ...plain(from, to, head + tail),
    ambiguous: { sign, decimal: Number(decimal) },
  };
}
