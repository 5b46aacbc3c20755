import type { AttachedOffice } from './found-mention.ts';
import { type NamedSpan, startOf } from './named-span.ts';
import type { OfficePhrase } from './office-phrase.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { matchPlace, nationalityOf, placeBeginnings } from './places.ts';
import { furtherTitleAt, type PluralTitle, pluralTitleAt } from './plural-titles.ts';
import type { ReadOffice } from './read-offices.ts';
import { officesOf } from './title-reading.ts';
import { introducedAt } from './unlisted-names.ts';
import { givenNameClass, isHonorific, isListWord, isRankStep } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** An office that a list gives to one of its names: «وزراء خارجية بريطانيا … وفرنسا …», «الرئيسان الروسي … والتركي …». */
export interface ListedOffice {
  readonly name: NamedSpan;
  readonly office: AttachedOffice;
}

interface Words {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  /** The country that they say, or null for a title without one. */
  readonly country: string | null;
}

/** Roles that go on to the names after them. */
interface Carried {
  readonly roles: readonly string[];
  /** The plural that said them; null where a single office did. */
  readonly title: PluralTitle | null;
  /** The countries said since the last name. */
  places: Words[];
  isFresh: boolean;
}

const COMMAS = new Set(['،', ',']);
const ENDS = new Set(['.', '؛', '؟', '!', ':']);
const MOST_HONORIFICS = 4;

/**
 * The offices of names in a list. A plural or dual gives its roles to each name after a country or nationality («وزيرا الخارجية السعودي …
 * والمصري …»), or after a title of its head («وزيرا الداخلية … والدفاع …»); a single office gives its own to the name after «و» and a
 * nationality («وزير الخارجية الهولندي … والفرنسي …»).
 * @param holds whether a name's bearer ever held an office
 */
export function readListedOffices(
  reading: WordReading,
  index: OfficialsIndex,
  startsAt: ReadonlyMap<number, NamedSpan>,
  offices: readonly ReadOffice[],
  holds: (name: NamedSpan, office: AttachedOffice) => boolean,
): ListedOffice[] {
  const { tokens, beginnings } = reading;
  const officeAt = new Map(offices.map((office) => [office.phrase.from, office.phrase]));
  const found: ListedOffice[] = [];
  let carried: Carried | null = null;
  let nameEnd = -1;
  /** Token after a plural title. */
  let listAt = -1;
  const carry = (roles: readonly string[], title: PluralTitle | null): void => {
    carried = { roles, title, places: [], isFresh: true };
  };
  /** Reads what begins at a word; gives the token after it, or null where it is none of these. */
  const readAt = (at: number): number | null => {
    const head = beginnings[at]?.plural ?? null;
    const plural = head === null ? null : pluralTitleAt(reading, index, at, head);
    if (plural !== null) {
      carry(plural.roles, plural);
      listAt = plural.to;
      return plural.to;
    }
    const name = startsAt.get(at);
    if (name !== undefined) {
      const office = carried === null ? null : officeFor(reading, index, carried, name, holds);
      if (office !== null) found.push({ name, office });
      return endName(name);
    }
    const phrase = officeAt.get(at);
    if (phrase !== undefined) {
      if (phrase.type !== 'rank' && phrase.roles.length > 0) carry(phrase.roles, null);
      return Math.max(at + 1, phrase.to);
    }
    return carried === null ? null : goOn(at, carried);
  };
  const endName = (name: NamedSpan): number => {
    if (carried !== null) carried.isFresh = true;
    nameEnd = name.to;
    return name.to;
  };
  const goOn = (at: number, list: Carried): number | null => {
    const between = tokens[nameEnd]?.text ?? '';
    const isNext =
      at === nameEnd || (at === nameEnd + 1 && (COMMAS.has(between) || isListWord(between)));
    const further =
      list.title !== null && isNext ? furtherTitleAt(reading, index, at, list.title.head) : null;
    if (further !== null) {
      carry(further.roles, further);
      return further.to;
    }
    // «ورأى الألماني هايكو ماس»: right before a name that is known, wherever in the sentence.
    const place = placeAt(reading, at, list.title !== null, isNext, startsAt.has(at + 1));
    if (place === null) return null;
    if (list.isFresh) list.places = [];
    list.isFresh = false;
    list.places.push(place);
    const unknown = list.title === null ? null : unknownAt(reading, startsAt, place.to);
    if (unknown === null) return place.to;
    found.push({ name: unknown, office: officeIn(reading, index, list.roles, place, 'title') });
    return endName(unknown);
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token?.kind === 'word') {
      at = readAt(at) ?? at + 1;
      continue;
    }
    // «وزراء الخارجية: السعودي …»: the list begins after the colon.
    const opensList = token?.text === ':' && at === listAt;
    if (token?.kind === 'break' || (ENDS.has(token?.text ?? '') && !opensList)) carried = null;
    at += 1;
  }
  return found;
}

/** A country or nationality that may say whose the next office is. */
function placeAt(
  { tokens }: WordReading,
  at: number,
  isPlural: boolean,
  isNext: boolean,
  isBeforeName: boolean,
): Words | null {
  const text = tokens[at]?.text ?? '';
  const skip = text.startsWith('وال') ? 1 : 0;
  const country = nationalityOf(text.slice(skip)) ?? dualNationality(text.slice(skip));
  const isJoined = skip === 1 || isListWord(tokens[at - 1]?.text ?? '');
  if (country !== null && (isPlural || (isJoined && isNext) || isBeforeName))
    return { country, from: at, to: at + 1, skip };
  if (!isPlural) return null;
  for (const beginning of placeBeginnings(text)) {
    const isJoined = beginning.skip === 1 && text.startsWith('و');
    const place = beginning.skip > 0 && !isJoined ? null : matchPlace(tokens, at, beginning);
    const [only] = place?.places ?? [];
    if (place !== null && only?.type === 'country')
      return { country: only.id, from: at, to: place.to, skip: beginning.skip };
  }
  return null;
}

/** «الأميركيين», «الأميركيان» of two ministers of one country. */
function dualNationality(word: string): string | null {
  return /(?:ين|ان)$/u.test(word) ? nationalityOf(word.slice(0, -2)) : null;
}

function officeFor(
  reading: WordReading,
  index: OfficialsIndex,
  { roles, places, title }: Carried,
  name: NamedSpan,
  holds: (name: NamedSpan, office: AttachedOffice) => boolean,
): AttachedOffice | null {
  for (const place of places) {
    const office = officeIn(reading, index, roles, place, title === null ? 'counterpart' : 'title');
    if (holds(name, office)) return office;
  }
  if (title === null || afterHonorifics(reading, title.to) !== name.from) return null;
  const { from, to } = title;
  const office = officeIn(
    reading,
    index,
    roles,
    { from, to, skip: 0, country: null },
    'counterpart',
  );
  return holds(name, office) ? office : null;
}

function officeIn(
  reading: WordReading,
  index: OfficialsIndex,
  roles: readonly string[],
  { country, from, to, skip }: Words,
  type: OfficePhrase['type'],
): AttachedOffice {
  const start = startOf(reading, from, skip);
  const end = reading.tokens[to - 1]?.end ?? start;
  const head = (reading.tokens[from]?.text ?? '').slice(skip);
  const countries = country === null ? [] : [country];
  const phrase: OfficePhrase = {
    from,
    to,
    start,
    end,
    head,
    type,
    roles,
    countries,
    bodies: [],
    placed: country !== null,
    officeIds: officesOf(index, roles, countries, []),
    regional: [],
    status: new Set(),
    definite: true,
    open: false,
  };
  return { phrase, start, end, words: [head], status: phrase.status };
}

function afterHonorifics({ tokens }: WordReading, from: number): number {
  let at = from;
  for (; at < from + MOST_HONORIFICS; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (!isHonorific(text) && !isRankStep(text)) break;
  }
  return at;
}

/** «وبولندا ياسيك …» in a list: a name that no list knows begins with a sure given name. */
function unknownAt(
  reading: WordReading,
  startsAt: ReadonlyMap<number, NamedSpan>,
  from: number,
): NamedSpan | null {
  const at = afterHonorifics(reading, from);
  if (startsAt.has(at) || givenNameClass(reading.tokens[at]?.text ?? '') !== 'sure') return null;
  return introducedAt(reading, at);
}
