import type { Translator } from '../../lib/language/translate.ts';
import { formatValue } from '../../lib/language/value.ts';

const NUMBER = /^-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?$/u;

/** A value as the ledger keeps it (`74`, `12..14`, `30000000000 USD`, `2018-02-13`) in the reader's language. */
export function printedValue(translator: Translator, key: string): string {
  const [text = '', ...rest] = key.split(' ');
  const unit = rest.length === 0 ? null : rest.join(' ');
  if (NUMBER.test(text)) {
    return formatValue(translator, Number(text), unit) ?? key;
  }
  const [from, to] = text.split('..');
  if (from === undefined || to === undefined) return formatValue(translator, text, unit) ?? key;
  if (from.includes('-') || to.includes('-'))
    return formatValue(translator, { from, to }, unit) ?? key;
  const bound = (side: string): number | null => (side === '' ? null : Number(side));
  return formatValue(translator, { min: bound(from), max: bound(to) }, unit) ?? key;
}
