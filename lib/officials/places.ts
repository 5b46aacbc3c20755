import bodyList from '../../assets/lexicon/bodies.json' with { type: 'json' };
import cityList from '../../assets/lexicon/cities.json' with { type: 'json' };
import countryList from '../../assets/lexicon/countries.json' with { type: 'json' };
import officeHeads from '../../assets/lexicon/office-heads.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import type { Token } from '../arabic/tokens.ts';
import { attachedReadings } from './attached-particles.ts';
import {
  type Beginning,
  beginningsOf,
  buildPhraseIndex,
  matchPhrases,
  matchWhole,
  phraseWords,
} from './phrase-index.ts';

/** What an office belongs to: a country by ISO 3166 code, a body of bodies.json, or a city or region by its name. */
export interface Place {
  readonly type: 'country' | 'body' | 'city';
  readonly id: string;
}

const states = officeHeads.states.map(foldWord);
const placeIndex = buildPhraseIndex<Place>(listPlaces());
const adjectiveCountries = buildAdjectives();
const arabicCountries = new Set(countryList.filter(({ arabic }) => arabic).map(({ code }) => code));

function* listPlaces(): Iterable<readonly [string, Place]> {
  for (const { code, names } of countryList) {
    const place: Place = { type: 'country', id: code };
    for (const name of names) {
      const letters = phraseWords(name).join('');
      yield [letters, place];
      // «مملكة هولندا», «جمهورية العراق», whatever the state calls itself.
      for (const state of states) yield [state + letters, place];
    }
  }
  for (const { id, names } of bodyList) {
    const place: Place = { type: 'body', id };
    for (const name of names) yield [phraseWords(name).join(''), place];
  }
  for (const name of cityList.names) {
    yield [phraseWords(name).join(''), { type: 'city', id: name }];
  }
}

function buildAdjectives(): Map<string, string> {
  const map = new Map<string, string>();
  for (const { code, adjectives } of countryList) {
    for (const adjective of adjectives) {
      for (const word of foldWord(adjective).split(' ')) {
        map.set(`ال${word}`, code);
        map.set(`ال${word}ه`, code);
      }
    }
  }
  return map;
}

/** The country of a nationality adjective with its article: «الكويتي», «الأمريكية». */
export function nationalityOf(word: string): string | null {
  return adjectiveCountries.get(word) ?? null;
}

const seatCountries = new Map(
  countryList.flatMap(({ code, seats }) =>
    (seats ?? []).map((seat) => [foldWord(seat), code] as const),
  ),
);

/** Key of a country or body in `placesIn`. */
export function placeKey({ type, id }: Place): string {
  return `${type}:${id}`;
}

/** The countries and bodies that a text speaks of: by name, by nationality, by where their governments sit. */
export function placesIn(tokens: readonly Token[]): Set<string> {
  const places = new Set<string>();
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'word') continue;
    const code = nationalityOf(text) ?? nationalityOf(`ال${text}`) ?? seatCountries.get(text);
    if (code !== undefined && code !== null) places.add(placeKey({ type: 'country', id: code }));
    for (const beginning of placeBeginnings(text)) {
      for (const place of matchPlace(tokens, at, beginning)?.places ?? []) {
        places.add(placeKey(place));
      }
    }
  }
  return places;
}

/** True for the Arab countries, whose names are not transliterated. */
export function isArabicCountry(code: string | null): boolean {
  return code !== null && arabicCountries.has(code);
}

const QUOTES = new Set(['"', '«', '»', '“', '”', '(', ')', "'", '‘', '’']);

/** The longest name of a country, body or city that begins with a token, read as `beginning`. */
export function matchPlace(
  tokens: readonly Token[],
  from: number,
  beginning: Beginning,
): { readonly to: number; readonly places: readonly Place[] } | null {
  const isSkipped = (index: number): boolean => QUOTES.has(tokens[index]?.text ?? '');
  const [match] = matchPhrases(placeIndex, tokens, from, beginning, isSkipped);
  return match === undefined ? null : { to: match.to, places: match.values };
}

/** The ways to read a word with which the name of a place begins. */
export function placeBeginnings(word: string): readonly Beginning[] {
  return beginningsOf(placeIndex, attachedReadings(word), word);
}

/** True where a title says itself whose office it is: «أمير الكويت», «الأمين العام للأمم المتحدة». */
export function namesPlace(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ text }, at) =>
      nationalityOf(text) !== null ||
      placeBeginnings(text).some((beginning) =>
        matchPlace(tokens, at, beginning)?.places.some(({ type }) => type !== 'city'),
      ),
  );
}

/** True where the name of a place begins with a token as printed. */
export function beginsPlace(tokens: readonly Token[], at: number): boolean {
  return matchWhole(placeIndex, tokens, at) !== null;
}
