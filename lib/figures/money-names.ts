import * as v from 'valibot';
import data from '../../assets/lexicon/currencies.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { buildLexicon } from '../arabic/lexicon.ts';

const text = v.pipe(v.string(), v.minLength(1));
const forms = v.array(text);
const code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u));

/** Currencies: nouns shared by several (dinar), each currency's adjectives of country and symbols, and subunits. */
export const currenciesSchema = v.object({
  nouns: v.array(
    v.object({
      name: text,
      /** What the noun means without a country; null where it stays generic. */
      bare: v.nullable(code),
      singular: forms,
      dual: forms,
      plural: forms,
      /** Forms that are money only in a text that speaks of its country: «أوقية» is an ounce elsewhere. */
      placed: v.optional(forms),
    }),
  ),
  currencies: v.array(
    v.object({
      code,
      noun: text,
      /** Masculine; the feminine, dual and accusative are formed. A feminine noun's may be given in the feminine. */
      adjectives: forms,
      /** Names of the country and its capital that settle a bare noun in an article. */
      places: forms,
      symbols: forms,
      /** Names that are no noun with adjective. */
      phrases: forms,
    }),
  ),
  /** Before the name of a place that only names them: «مؤتمر الكويت». */
  gatherings: forms,
  subunits: v.array(
    v.object({
      name: text,
      forms: v.object({ singular: forms, dual: forms, plural: forms }),
      /** How many make one main unit. */
      parts: v.number(),
      /** The currency that it means where no main unit stands before it. */
      alone: v.nullable(text),
      /** Codes or nouns of the main units that it divides. */
      of: forms,
    }),
  ),
});

const currencies = v.parse(currenciesSchema, data);

export type GrammaticalNumber = 'singular' | 'dual' | 'plural';

/** What a name of money stands for. */
export interface MoneyName {
  /** ISO 4217 code, or a generic noun («dinar»). */
  readonly unit: string;
  readonly noun: string;
  readonly number: GrammaticalNumber;
  /** The country is said. */
  readonly explicit: boolean;
  /** Money only where the text settles its country. */
  readonly placed?: true;
  /** A sign or code, which may also stand before the number. */
  readonly symbol: boolean;
  /** Where folding makes two signs one («د.إ» and «د.أ»): what each spelling means. */
  readonly spellings?: ReadonlyMap<string, string>;
}

export interface SubunitName {
  readonly number: GrammaticalNumber;
  readonly meanings: readonly {
    readonly parts: number;
    readonly alone: string | null;
    readonly of: readonly string[];
  }[];
}

const nounOfCode = new Map(currencies.currencies.map((currency) => [currency.code, currency.noun]));

/** The generic name of a currency whose country is unsaid («dinar» for KWD), or null. */
export function genericUnit(currency: string): string | null {
  return nounOfCode.get(currency) ?? null;
}

/** The noun of a unit that is a code or already a noun. */
export function nounOf(unit: string): string {
  return nounOfCode.get(unit) ?? unit;
}

/** Forms of an adjective of country, in the spelling of newspapers. */
function inflect(adjective: string): string[] {
  if (adjective.includes(' ')) return [adjective];
  if (adjective.endsWith('ة')) {
    const stem = adjective.slice(0, -1);
    return [adjective, `${stem}تان`, `${stem}تين`, `${stem}ات`];
  }
  return [
    adjective,
    `${adjective}ا`,
    `${adjective}ة`,
    `${adjective}ان`,
    `${adjective}ين`,
    `${adjective}تان`,
    `${adjective}تين`,
  ];
}

/** What each of the symbols that fold to one means. */
function spellingsOf(symbol: string): ReadonlyMap<string, string> {
  const folded = foldWord(symbol);
  const spellings = new Map<string, string>();
  for (const { code: unit, symbols } of currencies.currencies)
    for (const other of symbols) if (foldWord(other) === folded) spellings.set(other, unit);
  return spellings;
}

function* moneyEntries(): Generator<readonly [string, MoneyName]> {
  for (const noun of currencies.nouns) {
    const own = currencies.currencies.filter((currency) => currency.noun === noun.name);
    for (const form of noun.placed ?? [])
      yield [
        form,
        {
          noun: noun.name,
          unit: noun.name,
          number: 'singular',
          explicit: false,
          symbol: false,
          placed: true,
        },
      ];
    for (const number of ['singular', 'dual', 'plural'] as const) {
      for (const form of noun[number]) {
        const base = { noun: noun.name, number, symbol: false };
        yield [form, { ...base, unit: noun.bare ?? noun.name, explicit: noun.bare !== null }];
        for (const currency of own)
          for (const adjective of currency.adjectives.flatMap(inflect))
            yield [`${form} ${adjective}`, { ...base, unit: currency.code, explicit: true }];
      }
    }
  }
  for (const { code: unit, noun, symbols, phrases } of currencies.currencies) {
    const base = { unit, noun, number: 'singular', explicit: true } as const;
    for (const symbol of symbols)
      yield [symbol, { ...base, symbol: true, spellings: spellingsOf(symbol) }];
    for (const phrase of phrases) yield [phrase, { ...base, symbol: false }];
  }
}

function subunitEntries(): Map<string, SubunitName> {
  const entries = new Map<string, SubunitName>();
  for (const { forms: subunitForms, parts, alone, of } of currencies.subunits) {
    for (const number of ['singular', 'dual', 'plural'] as const) {
      for (const form of subunitForms[number]) {
        const known = entries.get(form)?.meanings ?? [];
        entries.set(form, { number, meanings: [...known, { parts, alone, of }] });
      }
    }
  }
  return entries;
}

/** Currency names, with and without their country, and symbols. */
export const moneyNames = buildLexicon(moneyEntries());

export const subunitNames = buildLexicon(subunitEntries());

/** «العراقي», and «عراقي», «عراقية» («ثلاث محافظات عراقية»): an adjective of nationality stands without the article, too. */
function withIndefinite(place: string): string[] {
  return /^ال.{3,}ي(?:ة)?$/u.test(place) ? [place, place.slice(2)] : [place];
}

/** What is named by its place, folded: «مؤتمر», «اجتماع». */
export const gatherings: ReadonlySet<string> = new Set(currencies.gatherings.map(foldWord));

/** Names of countries by what they settle: «الكويت» makes a bare «دينار» Kuwaiti. */
export const currencyPlaces = buildLexicon(
  currencies.currencies.flatMap(({ code: unit, noun, places }) =>
    places.flatMap(withIndefinite).map((place) => [place, { unit, noun }] as const),
  ),
);
