import type { Reading } from '../arabic/tokens.ts';
import { startOf } from './named-span.ts';
import { isJoiningRole, rolePlaceKey, type TitleEntry } from './office-titles.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { matchPhrases } from './phrase-index.ts';
import { matchPlace, nationalityOf, placeBeginnings } from './places.ts';
import {
  isDefinite,
  isOfficeAdjective,
  isOfficePlural,
  type OfficeStatus,
  officeStatusOf,
} from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** An office as a text prints it: its title, what it belongs to, and what is said of its time. */
export interface OfficePhrase {
  /** Token indices of title, places and status words, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text, attached particles left out. */
  readonly start: number;
  readonly end: number;
  /** `title`: a known role or office; `head`: only its head noun is known; `rank`: a military rank; `counterpart`: «نظيره». */
  readonly type: 'title' | 'head' | 'rank' | 'counterpart';
  readonly roles: readonly string[];
  readonly countries: readonly string[];
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
const NONE: readonly string[] = [];

interface Growing {
  to: number;
  readonly countries: string[];
  readonly bodies: string[];
  readonly status: Set<OfficeStatus>;
  open: boolean;
}

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
  const adjacent = !first.open && next.some(({ skip }) => skip === 0);
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

function officesOf(
  index: OfficialsIndex,
  roles: readonly string[],
  countries: readonly string[],
  bodies: readonly string[],
): string[] {
  const of = (type: 'country' | 'body', places: readonly string[]): string[] =>
    roles.flatMap((role) =>
      places.flatMap((place) => index.officesByRole.get(rolePlaceKey(role, type, place)) ?? []),
    );
  const ofBodies = of('body', bodies);
  return [...new Set(ofBodies.length > 0 ? ofBodies : of('country', countries))];
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
    if (type === 'head') return phraseOf(reading, index, at, skip, 'head', []);
    if (type === 'one-of' && isOfficePlural(tokens[at + 1]?.text ?? '')) {
      return phraseOf(reading, index, at, skip, 'head', [], at + 2);
    }
  }
  return null;
}

function isBetweenTitleWords(text: string): boolean {
  return nationalityOf(text) !== null || officeStatusOf(text) !== null || QUOTES.has(text);
}

function phraseOf(
  reading: WordReading,
  index: OfficialsIndex,
  from: number,
  skip: number,
  type: OfficePhrase['type'],
  entries: readonly TitleEntry[],
  titleEnd: number = from + 1,
): OfficePhrase | null {
  const { tokens } = reading;
  const last = tokens[titleEnd - 1]?.text ?? '';
  const lastIsDefinite = isDefinite(last) || type === 'counterpart' || type === 'rank';
  const growing: Growing = {
    to: titleEnd,
    countries: [],
    bodies: [],
    status: new Set(),
    // A title of one office is whole; that of a role may leave the country to follow.
    open: !lastIsDefinite && entries.every(({ officeId }) => officeId === null),
  };
  for (let at = from + 1; at < titleEnd; at += 1) noteQualifier(growing, tokens[at]?.text ?? '');
  grow(reading, growing, lastIsDefinite);
  const { countries, bodies, status, open, to } = growing;
  const implied = entries.find(({ place }) => place !== null)?.place ?? null;
  if (implied !== null && countries.length === 0) countries.push(implied);
  const allowed = entries.filter(({ countries: only, officeId }) =>
    only === null
      ? true
      : officeId === null && countries.length === 0
        ? false
        : only.some((country) => countries.includes(country)),
  );
  if (type === 'title' && allowed.length === 0) return null;
  const officeIds = new Set<string>();
  const regional = new Set<string>();
  const roles: string[] = [];
  for (const { role, officeId, region } of allowed) {
    if (role !== null) roles.push(role);
    const found =
      officeId !== null
        ? [officeId]
        : officesOf(index, role === null ? NONE : [role], countries, bodies);
    for (const id of found) {
      officeIds.add(id);
      if (region !== null) regional.add(id);
    }
  }
  for (const office of officeIds) {
    for (const role of index.offices.get(office)?.roles ?? [])
      if (!roles.includes(role)) roles.push(role);
  }
  const head = (tokens[from]?.text ?? '').slice(skip);
  return {
    from,
    to,
    start: startOf(reading, from, skip),
    end: tokens[to - 1]?.end ?? 0,
    type,
    roles,
    countries,
    officeIds: [...officeIds],
    regional: [...regional],
    status,
    definite:
      isDefinite(head) || !open || tokens.slice(from + 1, to).some(({ text }) => isDefinite(text)),
    open,
  };
}

/** Keeps a nationality or a status word; tells whether the word was one. */
function noteQualifier(growing: Growing, text: string): boolean {
  const country = nationalityOf(text);
  const status = officeStatusOf(text);
  if (country !== null && !growing.countries.includes(country)) growing.countries.push(country);
  if (status !== null) growing.status.add(status);
  return country !== null || status !== null;
}

/** Goes on over nationality, country, body and status after a title. */
function grow(reading: WordReading, growing: Growing, titleIsDefinite: boolean): void {
  const { tokens } = reading;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[growing.to];
    if (token === undefined || token.kind !== 'word') return;
    if (noteQualifier(growing, token.text) || isOfficeAdjective(token.text)) {
      growing.to += 1;
      growing.open = false;
      continue;
    }
    const place = placeAt(reading, growing.to, titleIsDefinite);
    if (place === null || place.places.every(({ type }) => type === 'city')) return;
    for (const { type, id } of place.places) {
      if (type === 'country') growing.countries.push(id);
      else if (type === 'body') growing.bodies.push(id);
    }
    growing.to = place.to;
    growing.open = false;
  }
}

/** A country or body after a title: in construct («وزير خارجية كندا») or with ل («لحلف الناتو»). */
function placeAt(
  { tokens }: Reading,
  at: number,
  titleIsDefinite: boolean,
): ReturnType<typeof matchPlace> {
  const text = tokens[at]?.text ?? '';
  for (const beginning of placeBeginnings(text)) {
    const { skip, lead } = beginning;
    const isLinked = text[skip - 1] === 'ل' || lead !== '';
    if (skip > 0 && (!isLinked || text[0] === 'و' || text[0] === 'ف')) continue;
    if (skip === 0 && titleIsDefinite) continue;
    const place = matchPlace(tokens, at, beginning);
    if (place === null) continue;
    // «زيارة الرئيس لمصر»: a country after ل is where, unless it is called a state («لدولة الكويت»).
    const isCountry = place.places.every(({ type }) => type === 'country');
    if (skip > 0 && place.to === at + 1 && isCountry) continue;
    return place;
  }
  return null;
}
