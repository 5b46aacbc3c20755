import type { Reason } from '../reason.ts';
import { numberForm } from './number-form.ts';
import { formatQuantity } from './value.ts';

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
  /** «A، B وC». */
  readonly list: (items: readonly string[]) => string;
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
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

const ISO_DATE = /^[0-9]{4}(-[0-9]{2}){1,2}$/u;

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
  let lists: Intl.ListFormat | null = null;
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
    return format.format(moment).replaceAll(' ', NO_BREAK_SPACE);
  };

  const written = (value: string | number): string => {
    if (typeof value === 'number') return number(value, numberForm(value));
    if (ISO_DATE.test(value)) return date(value);
    // What is put together from isolated pieces is of our own language, and without a letter of its own between them.
    return value.includes(FIRST_STRONG_ISOLATE)
      ? `${language === 'ar' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${value}${POP_ISOLATE}`
      : isolate(value);
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
    return sentence.replaceAll(/\{([A-Za-z]+)\}/gu, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : written(value);
    });
  };

  const translator: Translator = {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    text,
    has: (key) => Object.hasOwn(catalogue, key),
    reason: ({ code, parameters }) => text(`reason.${code}`, withUnits(translator, parameters)),
    number,
    list: (items) => {
      const [only = ''] = items;
      if (items.length < 2) return only;
      lists ??= new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
      return lists.format(items);
    },
    date,
  };
  return translator;
}

/** Parameters of a reason that are quantities; with a `unit` beside them they are written with it. */
const QUANTITIES = new Set(['value', 'absolute']);

/** A share is written with the sign of its digits: 9.3% and ٩٫٣٪. */
const PERCENT = 'percent';

function withUnits(translator: Translator, parameters: Parameters): Parameters {
  const { unit } = parameters;
  const written = Object.entries(parameters).map(([name, value]): [string, string | number] => {
    if (typeof value !== 'number') return [name, value];
    if (name === PERCENT) return [name, formatQuantity(translator, value, '%')];
    return QUANTITIES.has(name) && typeof unit === 'string'
      ? [name, formatQuantity(translator, value, unit)]
      : [name, value];
  });
  return Object.fromEntries(written);
}
