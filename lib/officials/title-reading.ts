import { attachedReadings } from './attached-particles.ts';
import { startOf } from './named-span.ts';
import type { OfficePhrase } from './office-phrase.ts';
import { rolePlaceKey, type TitleEntry } from './office-titles.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { isNameConnector, matchPhrases, matchWhole } from './phrase-index.ts';
import { matchPlace, nationalityOf, type Place, placeBeginnings } from './places.ts';
import {
  isDefinite,
  isOfficeAdjective,
  isOfficeHead,
  isOwnedHead,
  type OfficeStatus,
  officeStatusOf,
} from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

const NONE: readonly string[] = [];
/** «لدى», «إلى» between the country that sends and the place it sends to. */
const ACCREDITED = new Set(['لدي', 'الي']);

/** «مدير «سي آي إيه»»: quotation marks round a body. */
const OPENING = new Set(['«', '"', '“']);
const CLOSING = new Set(['»', '"', '”']);

interface Growing {
  to: number;
  readonly countries: string[];
  readonly bodies: string[];
  readonly status: Set<OfficeStatus>;
  open: boolean;
}

/** The offices of the set with one of the roles, in one of the bodies, else in one of the countries. */
export function officesOf(
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

/** The office whose title ends before token `titleEnd`, with the places and status words after it; null where no entry fits. */
export function phraseOf(
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
  const isOwned = titleEnd === from + 1 && isOwnedHeadAt(reading, from, last);
  const lastIsDefinite = isDefinite(last) || isOwned || type === 'counterpart' || type === 'rank';
  const growing: Growing = {
    to: titleEnd,
    countries: [],
    bodies: [],
    status: new Set(),
    // A title of one office is whole; that of a role may leave the country to follow.
    open: !lastIsDefinite && entries.every(({ officeId }) => officeId === null),
  };
  for (let at = from + 1; at < titleEnd; at += 1) noteQualifier(growing, tokens[at]?.text ?? '');
  grow(reading, index, growing, lastIsDefinite);
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
  const head = attachedHead(tokens[from]?.text ?? '', skip);
  return {
    from,
    to,
    start: startOf(reading, from, skip),
    end: tokens[to - 1]?.end ?? 0,
    head,
    type,
    roles,
    countries,
    bodies,
    placed: countries.length + bodies.length > 0 || allowed.some(({ placed }) => placed),
    officeIds: [...officeIds],
    regional: [...regional],
    status,
    definite:
      isDefinite(head) || !open || tokens.slice(from + 1, to).some(({ text }) => isDefinite(text)),
    open,
  };
}

/** The word without its particles; of «للمبعوث» the article is put back. */
function attachedHead(word: string, skip: number): string {
  const reading = attachedReadings(word).findLast((each) => each.skip === skip);
  return (reading?.lead ?? '') + word.slice(skip);
}

/** «مديره», «زعيمها»: the pronoun stands for what the office belongs to. What is printed with ة is the feminine («مديرة»). */
function isOwnedHeadAt({ tokens, original }: WordReading, at: number, head: string): boolean {
  if (isOwnedHead(head)) return true;
  return head.endsWith('ه') && isOfficeHead(head) && original[(tokens[at]?.end ?? 0) - 1] === 'ه';
}

/** Keeps a nationality or a status word; tells whether the word was one. */
function noteQualifier(growing: Growing, text: string): boolean {
  const country = nationalityOf(text);
  const status = officeStatusOf(text);
  if (country !== null && !growing.countries.includes(country)) growing.countries.push(country);
  if (status !== null) growing.status.add(status);
  return country !== null || status !== null;
}

/** Whether a full name of the reference set, or a short one of several words, begins right at a token. */
export function beginsFullName(
  { tokens, beginnings }: WordReading,
  index: OfficialsIndex,
  at: number,
): boolean {
  const isSkipped = (place: number): boolean => {
    const token = tokens[place];
    return token !== undefined && isNameConnector(token);
  };
  // «الرئيس التونسي قائد السبسي»
  const short = matchWhole(index.shortNames, tokens, at);
  if (short !== null && short.to > at + 1) return true;
  return (beginnings[at]?.fullNames ?? []).some(
    (beginning) =>
      beginning.skip === 0 &&
      matchPhrases(index.fullNames, tokens, at, beginning, isSkipped).length > 0,
  );
}

/** «رئيس الوزراء العراقي السوداني»: after a nationality another is the short name of somebody of the country. */
function isHoldersName(index: OfficialsIndex, countries: readonly string[], word: string): boolean {
  if (nationalityOf(word) === null) return false;
  const bearers = index.shortNames.valuesOf(word) ?? [];
  return bearers.some(
    ({ person }) => person.country !== null && countries.includes(person.country),
  );
}

/** Goes on over nationality, country, body and status after a title. */
function grow(
  reading: WordReading,
  index: OfficialsIndex,
  growing: Growing,
  titleIsDefinite: boolean,
): void {
  const { tokens } = reading;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[growing.to];
    if (token === undefined) return;
    if (token.kind !== 'word') {
      const quoted = OPENING.has(token.text) ? placeAt(reading, growing.to + 1, false) : null;
      if (quoted === null || !CLOSING.has(tokens[quoted.to]?.text ?? '')) return;
      takePlaces(growing, quoted.places, false);
      growing.to = quoted.to + 1;
      continue;
    }
    if (isHoldersName(index, growing.countries, token.text)) return;
    // «رئيسة وزراء إيطاليا جورجيا ميلوني»: the name is no second country.
    if (beginsFullName(reading, index, growing.to)) return;
    if (noteQualifier(growing, token.text) || isOfficeAdjective(token.text)) {
      growing.to += 1;
      growing.open = false;
      continue;
    }
    const accredited = growing.countries.length > 0 && ACCREDITED.has(token.text);
    const place = accredited
      ? placeAt(reading, growing.to + 1, false)
      : placeAt(reading, growing.to, titleIsDefinite);
    if (place === null || place.places.every(({ type }) => type === 'city')) return;
    takePlaces(growing, place.places, accredited);
    growing.to = place.to;
  }
}

function takePlaces(growing: Growing, places: readonly Place[], accredited: boolean): void {
  for (const { type, id } of places) {
    // «سفير الولايات المتحدة لدى تركيا» is no Turkish office.
    if (type === 'country' && !accredited) growing.countries.push(id);
    else if (type === 'body') growing.bodies.push(id);
  }
  growing.open = false;
}

/** A country or body after a title: in construct («وزير خارجية كندا») or with ل («لحلف الناتو»). */
function placeAt(
  { tokens }: WordReading,
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
