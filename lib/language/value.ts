import type { FigureValue, Qualifier } from '../figures/figure.ts';
import type { StatementValue } from '../reference/schema.ts';
import { numberForm } from './number-form.ts';
import { plain } from './plain-text.ts';
import { isolate, type Translator } from './translate.ts';

const ISO_DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u;
const CURRENCY = /^[A-Z]{3}$/u;
const FRENCH_COMPACT = /(milliers?|millions?|milliards?|billions?)[\s  ]+(?=\p{L})/u;

/** A number with its unit in the reader's language; `unit` is an ISO 4217 code, `%`, a unit name of the contract, or null. */
export function formatQuantity(translator: Translator, value: number, unit: string | null): string {
  const form = numberForm(value);
  if (unit === null) return translator.number(value, form);
  if (unit === '%') return translator.number(value / 100, { style: 'percent' });
  if (CURRENCY.test(unit)) {
    const money = translator.number(value, {
      minimumFractionDigits: 0,
      ...form,
      style: 'currency',
      currency: unit,
      currencyDisplay: 'name',
    });
    return translator.language === 'fr' ? money.replace(FRENCH_COMPACT, '$1 de ') : money;
  }
  const number = translator.number(value, form);
  const key = `unit.${unit}`;
  if (!translator.has(key)) return `${number} ${isolate(unit)}`;
  return translator.text(key, { count: value, number });
}

/** A figure's or a statement's value in the reader's language; null where there is nothing to write. */
export function formatValue(
  translator: Translator,
  value: FigureValue | StatementValue,
  unit: string | null,
): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return formatQuantity(translator, value, unit);
  if (typeof value === 'string') return formatText(translator, value);
  if ('from' in value) {
    return translator.text('value.range', {
      from: formatText(translator, value.from),
      to: formatText(translator, value.to),
    });
  }
  const { min, max } = value;
  if (min !== null && max !== null) {
    return translator.text('value.range', {
      from: translator.number(min, numberForm(min)),
      to: formatQuantity(translator, max, unit),
    });
  }
  if (min !== null) {
    return translator.text('qualifier.at_least', { value: formatQuantity(translator, min, unit) });
  }
  return max === null
    ? null
    : translator.text('qualifier.at_most', { value: formatQuantity(translator, max, unit) });
}

function formatText(translator: Translator, value: string): string {
  return ISO_DATE.test(value) ? translator.date(value) : isolate(value);
}

/**
 * «75 عضوا»: a value with the noun that an article counts, which is of the article's language. Digits alone run as the noun does; what
 * has words of the reader's language stands before it.
 */
export function withNoun(value: string, noun: string): string {
  return /\p{L}/u.test(value) ? `${value} ${isolate(noun)}` : isolate(`${plain(value)} ${noun}`);
}

/** «أكثر من 7.7 مليون»: a value with the words that bound it. */
export function qualified(translator: Translator, qualifier: Qualifier, value: string): string {
  return translator.text(`qualifier.${qualifier}`, { value });
}
