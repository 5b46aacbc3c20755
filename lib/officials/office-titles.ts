import roleList from '../../assets/lexicon/roles.json' with { type: 'json' };
import type { Office } from '../reference/schema.ts';
import {
  buildPhraseIndex,
  type PhraseIndex,
  phraseWords,
  tokensOfPhrases,
  wordsOf,
} from './phrase-index.ts';
import { namesPlace, nationalityOf } from './places.ts';
import { officeStatusOf } from './word-classes.ts';

/** What a printed title stands for; nationality adjectives are taken out of it and kept as `country`. */
export interface TitleEntry {
  /** Role of roles.json, or null where the title names one office. */
  readonly role: string | null;
  readonly officeId: string | null;
  /** A title used only in one region for an office that others call otherwise. */
  readonly region: string | null;
  /** Countries for whose offices the title may stand; null for all. */
  readonly countries: readonly string[] | null;
  /** The one country whose office the title names without saying it: «خادم الحرمين الشريفين». */
  readonly place: string | null;
  /** The title itself says whose office it is. */
  readonly placed: boolean;
}

interface RoleTitle {
  readonly title: string;
  readonly region: string | null;
  readonly countries?: readonly string[];
  readonly place?: string;
}

const roles: readonly { readonly id: string; readonly titles: readonly RoleTitle[] }[] = roleList;

/** Roles whose holder commonly holds another office too: «نائب رئيس مجلس الوزراء ووزير الخارجية». */
const joining: ReadonlySet<string> = new Set(
  roleList.filter((role) => 'joins' in role && role.joins === true).map(({ id }) => id),
);

/** Roles of which a country has several at once: envoys, spokesmen. */
const several: ReadonlySet<string> = new Set(
  roleList.filter((role) => 'several' in role && role.several === true).map(({ id }) => id),
);

export const isRoleOfSeveral = (role: string): boolean => several.has(role);
export const isJoiningRole = (role: string): boolean => joining.has(role);

function splitNationality(words: readonly string[]): { letters: string; countries: string[] } {
  const kept: string[] = [];
  const countries: string[] = [];
  for (const [index, word] of words.entries()) {
    const country = index === 0 ? null : nationalityOf(word);
    if (country !== null) countries.push(country);
    else if (index === 0 || officeStatusOf(word) === null) kept.push(word);
  }
  return { letters: kept.join(''), countries };
}

type LetteredTitle = readonly [letters: string, entry: TitleEntry];

/** The titles of roles, which no reference set changes. */
const roleTitles: readonly LetteredTitle[] = roles.flatMap(({ id, titles }) =>
  titles.map(({ title, region, countries = null, place = null }): LetteredTitle => {
    const { letters } = splitNationality(phraseWords(title));
    const entry = { role: id, officeId: null, region, countries, place, placed: place !== null };
    return [letters, entry];
  }),
);
const general: ReadonlySet<string> = new Set(roleTitles.map(([letters]) => letters));

function* titlesOfOffices(offices: readonly Office[]): Iterable<LetteredTitle> {
  const listed = offices.flatMap((office) => [
    { office, title: office.titles.ar, region: null },
    ...office.variants.map(({ title, region }) => ({ office, title, region })),
  ]);
  const tokens = tokensOfPhrases(listed.map(({ title }) => title));
  for (const [at, { office, region }] of listed.entries()) {
    const title = tokens[at] ?? [];
    const { letters, countries } = splitNationality(wordsOf(title));
    // «وزير المالية» without its country is a role, not the one country's office that lists it so.
    if (countries.length === 0 && general.has(letters)) continue;
    const only = countries.length > 0 ? countries : null;
    const placed = office.body !== null || namesPlace(title);
    yield [
      letters,
      { role: null, officeId: office.id, region, countries: only, place: null, placed },
    ];
  }
}

/** Every title that offices are found by, those of roles that many countries have among them. */
export function indexTitles(offices: readonly Office[]): PhraseIndex<TitleEntry> {
  return buildPhraseIndex([...roleTitles, ...titlesOfOffices(offices)]);
}

/** Key of `officesByRole`. */
export function rolePlaceKey(role: string, type: 'country' | 'body', place: string): string {
  return `${role}|${type}|${place}`;
}

/** The offices of each role in each country or body. */
export function indexOfficesByRole(offices: readonly Office[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  const add = (key: string, id: string): void => {
    map.set(key, [...(map.get(key) ?? []), id]);
  };
  for (const { id, country, body, roles: held } of offices) {
    for (const role of held) {
      if (body !== null) add(rolePlaceKey(role, 'body', body), id);
      else if (country !== null) add(rolePlaceKey(role, 'country', country), id);
    }
  }
  return map;
}
