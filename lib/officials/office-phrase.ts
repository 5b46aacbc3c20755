import { isJoiningRole } from './office-titles.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { type Beginning, matchPhrases } from './phrase-index.ts';
import { nationalityOf } from './places.ts';
import { withoutPronoun } from './short-titles.ts';
import { beginsFullName, officesOf, phraseOf } from './title-reading.ts';
import { isOfficePlural, type OfficeStatus, officeStatusOf } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** An office as a text prints it: its title, what it belongs to, and what is said of its time. */
export interface OfficePhrase {
  /** Token indices of title, places and status words, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text, attached particles left out. */
  readonly start: number;
  readonly end: number;
  /** Its first word folded, without particles. */
  readonly head: string;
  /** `title`: a known role or office; `head`: only its head noun is known; `rank`: a military rank; `counterpart`: «نظيره». */
  readonly type: 'title' | 'head' | 'rank' | 'counterpart';
  readonly roles: readonly string[];
  readonly countries: readonly string[];
  readonly bodies: readonly string[];
  /** True where the phrase says whose office it is. */
  readonly placed: boolean;
  /** Offices of the reference set for which the phrase may stand. */
  readonly officeIds: readonly string[];
  /** Of these, the ones named by a title of one region only. */
  readonly regional: readonly string[];
  readonly status: ReadonlySet<OfficeStatus>;
  /** False for «متحدث باسم», any one of several. */
  readonly definite: boolean;
  /** True where the last word leaves a noun to follow: «وزير خارجية …». */
  readonly open: boolean;
}

const QUOTES = new Set(['"', '«', '»', '“', '”', '(', ')']);

/** The office that begins at a token, or null. Joined offices of one person («نائب … ووزير …») are one phrase. */
export function officeAt(
  reading: WordReading,
  index: OfficialsIndex,
  at: number,
  mostJoined = 4,
): OfficePhrase | null {
  const first = simpleOfficeAt(reading, index, at);
  if (first === null || first.type !== 'title' || mostJoined < 2) return first;
  const next = reading.beginnings[first.to]?.offices ?? [];
  const conjoined = next.some(({ skip }) => skip === 1);
  // «رئيس الإمارات خليفة بن زايد»: a name that begins like an office.
  const adjacent =
    !first.open && next.some(({ skip }) => skip === 0) && !beginsFullName(reading, index, first.to);
  if (!(conjoined && first.roles.some(isJoiningRole)) && !adjacent) return first;
  const second = officeAt(reading, index, first.to, mostJoined - 1);
  if (second === null || second.type !== 'title') return first;
  const [country] = first.countries;
  if (country !== undefined && second.countries.some((other) => other !== country)) return first;
  return join(reading, index, first, second);
}

function join(
  reading: WordReading,
  index: OfficialsIndex,
  first: OfficePhrase,
  second: OfficePhrase,
): OfficePhrase {
  const countries = [...new Set([...first.countries, ...second.countries])];
  const roles = [...new Set([...first.roles, ...second.roles])];
  const shared = officesOf(index, roles, countries, []);
  const officeIds = [...new Set([...shared, ...first.officeIds, ...second.officeIds])];
  return {
    ...first,
    to: second.to,
    end: reading.tokens[second.to - 1]?.end ?? first.end,
    roles,
    countries,
    officeIds,
    regional: [...first.regional, ...second.regional],
    placed: first.placed || second.placed,
    status: new Set([...first.status, ...second.status]),
    open: second.open,
  };
}

/** «نظيره المغربي»: one of the offices named before, in the country that is said. */
export function counterpartOf(
  index: OfficialsIndex,
  counterpart: OfficePhrase,
  rolesBefore: readonly string[],
): OfficePhrase {
  const officeIds = officesOf(index, rolesBefore, counterpart.countries, []);
  return { ...counterpart, roles: rolesBefore, officeIds };
}

function simpleOfficeAt(
  reading: WordReading,
  index: OfficialsIndex,
  at: number,
): OfficePhrase | null {
  const { tokens } = reading;
  const offices = reading.beginnings[at]?.offices ?? [];
  if (offices.length === 0) return null;
  const isSkipped = (place: number): boolean => isBetweenTitleWords(tokens[place]?.text ?? '');
  for (const { skip, type, title } of offices) {
    if (type === 'counterpart' || type === 'rank')
      return phraseOf(reading, index, at, skip, type, []);
    const matches = title === null ? [] : matchPhrases(index.titles, tokens, at, title, isSkipped);
    for (const { to, values } of matches) {
      const phrase = phraseOf(reading, index, at, skip, 'title', values, to);
      if (phrase !== null) return phrase;
    }
    const owned = title === null ? null : ownedTitleAt(reading, index, at, skip, title);
    if (owned !== null) return owned;
    if (type === 'head') return phraseOf(reading, index, at, skip, 'head', []);
    if (type === 'one-of' && isOfficePlural(tokens[at + 1]?.text ?? '')) {
      return phraseOf(reading, index, at, skip, 'head', [], at + 2);
    }
  }
  return null;
}

/** «وزير خارجيته»: the title without the pronoun, which closes it; whose office it is stands elsewhere. */
function ownedTitleAt(
  reading: WordReading,
  index: OfficialsIndex,
  at: number,
  skip: number,
  title: Beginning,
): OfficePhrase | null {
  const [head, last] = [reading.tokens[at], reading.tokens[at + 1]];
  if (head === undefined || last?.kind !== 'word') return null;
  for (const text of withoutPronoun(last.text)) {
    const matches = matchPhrases(index.titles, [head, { ...last, text }], 0, title);
    for (const { to, values } of matches) {
      const phrase = to === 2 ? phraseOf(reading, index, at, skip, 'title', values, at + 2) : null;
      if (phrase !== null) return { ...phrase, open: false };
    }
  }
  return null;
}

function isBetweenTitleWords(text: string): boolean {
  return nationalityOf(text) !== null || officeStatusOf(text) !== null || QUOTES.has(text);
}
