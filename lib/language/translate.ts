import type { Reason } from '../reason.ts';
import { isGoverned, obliqueDuals } from './arabic-dual.ts';
import { beforeMonth } from './french.ts';
import { numberForm } from './number-form.ts';
import { writtenParameters } from './reason-parameters.ts';

export const languages = ['ar', 'en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** Whose dates and lists are written: the English of the catalogue is British, «13 February 2018». */
const LOCALES: Readonly<Record<Language, string>> = { ar: 'ar', en: 'en-GB', fr: 'fr' };

/** How numbers are written: Western (`latn`) or Arabic-Indic (`arab`) digits. */
export type Numerals = 'latn' | 'arab';

/** How dates are written: in words, in figures, or as ISO 8601. */
export type DateFormat = 'long' | 'short' | 'iso';

/** A message is one sentence, or one for each CLDR plural category of the parameter that `by` names. */
export type Message =
  | string
  | {
      readonly by: string;
      readonly zero?: string;
      readonly one?: string;
      readonly two?: string;
      readonly few?: string;
      readonly many?: string;
      readonly other: string;
    };
export type Catalogue = Readonly<Record<string, Message>>;

export type Parameters = Readonly<Record<string, string | number>>;

type ListType = 'conjunction' | 'disjunction';

export interface Translator {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  /** The sentence for a key; an unknown key is an error, since the catalogues are checked for completeness. */
  readonly text: (key: string, parameters?: Parameters) => string;
  /** Whether there is a message for a key; for keys made of data. */
  readonly has: (key: string) => boolean;
  /** The sentence for a reason: the key `reason.<code>`; parameters that are ISO dates are written out. */
  readonly reason: (reason: Reason) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** «A، B وC»; of what excludes each other «A أو B». */
  readonly list: (items: readonly string[], type?: ListType) => string;
  /** An ISO date of any precision («13 فبراير 2018», «فبراير 2018», «2018»), which no line end tears. */
  readonly date: (iso: string) => string;
}

const FIRST_STRONG_ISOLATE = '⁨';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const NO_BREAK_SPACE = '\u00a0';
const POP_ISOLATE = '⁩';

/** Wraps text of unknown direction so that it cannot reorder its surroundings (UAX #9, isolates). */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${balanced(text)}${POP_ISOLATE}`;
}

/** Text that ends no isolate but its own, and all of its own: else what it is wrapped in would end too early, or never. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replaceAll(/[\u2066-\u2069]/gu, (control) => {
    if (control !== POP_ISOLATE) open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return control;
  });
  return kept + POP_ISOLATE.repeat(open);
}

const ISO_DATE = /^[0-9]{4}(-[0-9]{2}){1,2}$/u;
const DAY_LENGTH = '2018-02-13'.length;
/** Parameters that hold a date; of those a year alone is one too. */
const DATES = new Set(['date', 'from', 'to', 'since', 'until', 'start', 'end']);
/** Parameters that say letter for letter what stands in a file or a form; a date there is not written out, for it is what was written. */
const VERBATIM = new Set(['written', 'id']);
/** A parameter's place in a message, with the French words that hang on its being a day. */
const PLACEHOLDER = /((?:depuis le|jusqu’au|du|au|le) )?\{([A-Za-z]+)\}/gu;

function isDate(name: string, value: string): boolean {
  if (VERBATIM.has(name)) return false;
  return ISO_DATE.test(value) || (DATES.has(name) && /^[0-9]{4}$/u.test(value));
}

/** Makes what turns keys, reasons, numbers and dates into text of one language. */
export function translatorOf(
  catalogue: Catalogue,
  language: Language,
  numerals: Numerals = 'latn',
  dateFormat: DateFormat = 'long',
): Translator {
  const locale = `${LOCALES[language]}-u-nu-${language === 'ar' ? numerals : 'latn'}-ca-gregory`;

  // Making a formatter costs a hundred times what using it does; those that a page never needs are never made.
  let plurals: Intl.PluralRules | null = null;
  const lists = new Map<ListType, Intl.ListFormat>();
  let duals: ReadonlyMap<string, string> | null = null;
  const numberFormats = new Map<string, Intl.NumberFormat>();
  const dateFormats = new Map<string, Intl.DateTimeFormat>();

  const number = (value: number, options: Intl.NumberFormatOptions = {}): string => {
    const key = JSON.stringify(options);
    let format = numberFormats.get(key);
    if (!format) {
      format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...options });
      numberFormats.set(key, format);
    }
    return format.format(value);
  };

  const date = (iso: string): string => {
    if (dateFormat === 'iso') return isolate(iso);
    const [year = 0, month, day] = iso.split('-').map(Number);
    const moment = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
    const key = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
    let format = dateFormats.get(key);
    if (!format) {
      format = new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        year: 'numeric',
        ...(month === undefined ? {} : { month: dateFormat === 'short' ? 'numeric' : 'long' }),
        ...(day === undefined ? {} : { day: 'numeric' }),
      });
      dateFormats.set(key, format);
    }
    const words = format.format(moment).replaceAll(' ', NO_BREAK_SPACE);
    // French counts the first day and numbers the others; the formatter numbers them all.
    const isFirst = language === 'fr' && dateFormat === 'long' && day === 1;
    return isFirst ? words.replace(/^1(?![0-9])/u, '1er') : words;
  };

  /** What is put together from isolated pieces is of our own language, and without a letter of its own between them. */
  const apart = (value: string): string =>
    value.includes(FIRST_STRONG_ISOLATE)
      ? `${language === 'ar' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${balanced(value)}${POP_ISOLATE}`
      : isolate(value);

  /** An amount in the case that the words before it govern. */
  const inCase = (value: string, before: string): string => {
    if (language !== 'ar' || !isGoverned(before)) return value;
    duals ??= obliqueDuals(catalogue);
    return duals.get(value) ?? value;
  };

  const text = (key: string, parameters: Parameters = {}): string => {
    const message = catalogue[key];
    if (message === undefined) throw new Error(`no message for “${key}” in ${language}`);
    let sentence: string;
    if (typeof message === 'string') sentence = message;
    else {
      plurals ??= new Intl.PluralRules(language);
      sentence = message[plurals.select(Number(parameters[message.by] ?? 0))] ?? message.other;
    }
    return sentence.replaceAll(PLACEHOLDER, (whole, article = '', name = '', at = 0) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      if (typeof value === 'number') return article + number(value, numberForm(value));
      const before = sentence.slice(0, at);
      if (isDate(name, value)) {
        const isMonth = language === 'fr' && value.length < DAY_LENGTH;
        return (isMonth ? beforeMonth(article, before) : article) + date(value);
      }
      return article + apart(inCase(value, before + article));
    });
  };

  const translator: Translator = {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    text,
    has: (key) => Object.hasOwn(catalogue, key),
    reason: ({ code, parameters }) =>
      text(`reason.${code}`, writtenParameters(translator, parameters)),
    number,
    list: (items, type = 'conjunction') => {
      const [only = ''] = items;
      if (items.length < 2) return only;
      const format = lists.get(type) ?? new Intl.ListFormat(LOCALES[language], { type });
      lists.set(type, format);
      return format.format(items);
    },
    date,
  };
  return translator;
}
