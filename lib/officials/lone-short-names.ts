import type { PublicationDate } from '../article/article.ts';
import type { OfficeTerm, Person } from '../reference/schema.ts';
import { namePartOf } from './name-bounds.ts';
import { isTransliterated, type NameForm, shortForms } from './name-forms.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import { followsProfession } from './namesakes.ts';
import { isInOffice, relationOf, wasInOffice } from './office-terms.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { matchPhrases, type PhraseMatch } from './phrase-index.ts';
import { nationalityOf, placeKey, placesIn } from './places.ts';
import {
  isActing,
  isAfterIndefinite,
  isAfterOtherName,
  isDeed,
  isEverydayWord,
  isHeadlined,
  isPhrase,
  isQualifier,
  isRegime,
  isSpokenOf,
  isSucceeded,
  isTitled,
} from './short-name-context.ts';
import { takenTokens } from './short-names.ts';
import { givenNameClass, isCommonWord, isDefinite } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

const CONFIDENCE = 0.6;
const SHORTEST = 4;
const LONGEST_PARTICLE = 4;
/** A family name with the article and the ending of one («العبادي»), which is hardly ever another word. */
const FAMILY = /^ال.{3,}ي$/u;

/** Roles whose holders are printed by a short name alone: «قوات الأسد». */
const LEADING = new Set(['president', 'prime-minister', 'monarch', 'leader']);

const FOREMOST = new Set(['president', 'prime-minister']);

/** Of an armed group: «مقتل البغدادي» years later. */
const GROUP_LEADER = new Set(['leader']);

/** A short name where it stands, with the one person who may be meant. */
interface Lone {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly letters: string;
  readonly person: Person;
}

/**
 * Short names that stand alone, without a full name in the article. Only where one person of the set bears it who held office on the date or
 * shortly before, and the article speaks of that office's country or body, or names another official of the set in full. A foreign name is
 * enough («زيارة كارتر» in an article on the Pentagon); an Arabic one must be a leader's, or stand right after a rank or an office («الفريق الساعدي»).
 * A name that somebody else bears in the same article («جيمي كارتر») stands for nobody; one that is a nationality too («السوداني») for its bearer
 * only where that country is not spoken of.
 * @param namesakes names of others, whose short names stand for nobody
 * @param officeEnds tokens before which an office without a name ends
 */
export function findLoneShortNames(
  reading: WordReading,
  index: OfficialsIndex,
  names: readonly NamedSpan[],
  namesakes: readonly NamedSpan[],
  publishedAt: PublicationDate | null,
  officeEnds: ReadonlySet<number>,
): NamedSpan[] {
  if (publishedAt === null) return [];
  const taken = takenTokens([...names, ...namesakes]);
  const { lone, others } = listLone(reading, index, taken, publishedAt);
  for (const { from, persons } of namesakes)
    for (const { letters } of persons.flatMap(shortForms))
      others.set(letters, Math.min(from, others.get(letters) ?? from));
  let circle: Circle | null = null;
  const found: NamedSpan[] = [];
  for (const each of lone) {
    if (isOfOther(index, each, others, publishedAt)) continue;
    circle ??= circleOf(reading, index, names, publishedAt);
    const follows = officeEnds.has(each.from);
    if (!isMeant(reading, index, each, circle, publishedAt, follows)) continue;
    found.push(spanFrom(reading, each, [each.person], 'short_name', CONFIDENCE));
  }
  return found;
}

/** Somebody else bears the name in the text; only a head of state or government is meant before that other is named: «قرار ترامب … إيفانكا ترامب». */
function isOfOther(
  index: OfficialsIndex,
  { letters, from, person }: Lone,
  others: ReadonlyMap<string, number>,
  publishedAt: PublicationDate,
): boolean {
  const other = others.get(letters);
  if (other === undefined) return false;
  const leads = (index.termsByPerson.get(person.id) ?? []).some(
    (term) => isInOffice(term, publishedAt) && hasRole(index, term.office, FOREMOST),
  );
  return !leads || from > other;
}

/** @returns short names where they stand, and by their letters the first token at which somebody else's name has them */
function listLone(
  reading: WordReading,
  index: OfficialsIndex,
  taken: ReadonlySet<number>,
  publishedAt: PublicationDate,
): { lone: Lone[]; others: Map<string, number> } {
  const { tokens, original } = reading;
  const lone: Lone[] = [];
  const others = new Map<string, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const beginnings = reading.beginnings[at]?.shortNames ?? [];
    if (beginnings.length === 0 || taken.has(at)) continue;
    for (const { skip, lead, letters: begun } of beginnings) {
      const beginning = { skip, lead, letters: begun };
      const [match] = matchPhrases(index.shortNames, tokens, at, beginning);
      const isEnded = isSucceeded(tokens, at);
      const person = match === undefined ? null : onlyBearer(index, match, publishedAt, isEnded);
      if (match === undefined || person === null) continue;
      const { to, letters } = match;
      // «وأيده»: a verb with a pronoun, not Mr Eide.
      if (skip > 0 && letters.endsWith('ه')) continue;
      if (skip === 0 && isAfterOtherName(tokens, at, taken)) {
        if (!others.has(letters)) others.set(letters, at);
        continue;
      }
      const next = namePartOf(tokens, to, original);
      // «أعلن العبادي النصر»: no name goes on after a family name with the article but by another given name.
      // Nor does a foreign one with an Arab's: «وزار ماكغورك الطبقة».
      const isClosed =
        (next === 'surname' && (isDefinite(letters) || isTransliterated(person))) ||
        (next === 'possible' && FAMILY.test(letters));
      // «مبعوث أوباما بريت ماكغورك»: another's full name begins there.
      const goesOn = next !== null && !isClosed && !taken.has(to);
      if (goesOn && !(next === 'possible' && isNoName(reading, at, to))) continue;
      lone.push({ from: at, to, skip, letters, person });
      at = to - 1;
      break;
    }
  }
  return { lone, others };
}

/** A word after a short name that goes on with no name: by its form («استقالته», «وموغيريني», «بحرارة»), or since a particle stands before the two («أن كيري غادر»). */
function isNoName({ tokens, original }: WordReading, from: number, to: number): boolean {
  const { text = '', end = 0 } = tokens[to] ?? {};
  // «أبلغ بومبيو نظراءه»: a pronoun; what is printed with ة may be a name.
  if (/....ه$/u.test(text) && original[end - 1] === 'ه') return true;
  if (/(?:ته|تها|تهم|ها|هم|نا)$/u.test(text) || /..(?:ات|ين|ون|وا)$/u.test(text.slice(2)))
    return true;
  if (/^(?:[سيت]?ست..|و..|ب...*ه$)/u.test(text)) return true;
  const before = tokens[from - 1]?.text ?? '';
  return before.length <= LONGEST_PARTICLE && isCommonWord(before);
}

/** Countries and bodies that an article speaks of, and whether it names an official of the set in full. */
interface Circle {
  readonly places: ReadonlySet<string>;
  readonly named: boolean;
}

function circleOf(
  { tokens }: WordReading,
  index: OfficialsIndex,
  names: readonly NamedSpan[],
  publishedAt: PublicationDate,
): Circle {
  const places = placesIn(tokens);
  let named = places.has(placeKey({ type: 'body', id: 'coalition' }));
  for (const { persons, via } of names) {
    const [person, second] = persons;
    if (via !== 'name' || person === undefined || second !== undefined) continue;
    for (const term of index.termsByPerson.get(person.id) ?? []) {
      if (!isInOffice(term, publishedAt)) continue;
      named = true;
      for (const key of keysOf(index, term.office)) places.add(key);
    }
  }
  return { places, named };
}

function keysOf(index: OfficialsIndex, officeId: string): string[] {
  const { body = null, country = null } = index.offices.get(officeId) ?? {};
  return [
    ...(body === null ? [] : [placeKey({ type: 'body', id: body })]),
    ...(country === null ? [] : [placeKey({ type: 'country', id: country })]),
  ];
}

function isMeant(
  { tokens }: WordReading,
  index: OfficialsIndex,
  { from, skip, letters, person }: Lone,
  { places, named }: Circle,
  publishedAt: PublicationDate,
  followsOffice: boolean,
): boolean {
  const all = index.termsByPerson.get(person.id) ?? [];
  const current = all.filter((term) => wasInOffice(term, publishedAt));
  const isPast = current.length === 0;
  const past = isTransliterated(person) ? FOREMOST : GROUP_LEADER;
  const isEnded = isSucceeded(tokens, from);
  const pastTerms = isEnded ? all : all.filter(({ office }) => hasRole(index, office, past));
  const terms = isPast ? pastTerms : current;
  const isHere = isSpokenOfAny(index, terms, places);
  const speaks =
    isSpokenOf(tokens, from, letters) || isActing(tokens, from) || isHeadlined(tokens, from);
  if (isPhrase(tokens, from) || followsProfession(tokens, from)) return false;
  if (isPast) {
    if (!isHere) return false;
    return isEnded || speaks || isTitled(tokens, from) || isAfterIndefinite(tokens, from);
  }
  if (isTransliterated(person)) {
    const isForemost = terms.some(({ office }) => hasRole(index, office, FOREMOST));
    return isHere || named || speaks || isForemost;
  }
  const leads = terms.some(({ office }) => hasRole(index, office, LEADING));
  if (isEverydayWord(letters)) {
    // «الرئيس السوداني» is Sudan's.
    if (!leads || !isHere || isDefinite(tokens[from - 1]?.text ?? '')) return false;
    return (speaks || isRegime(tokens, from)) && !isSpokenOfElse(tokens, letters);
  }
  if (isHere && (isTitled(tokens, from) || (leads && followsOffice))) return true;
  if (!isDefinite(letters)) return speaks || (leads && isHere && isRegime(tokens, from));
  // «وطلب العبادي»: in a text on the Coalition or its officials the leader is known without his country.
  if (leads && !isHere) return named && speaks && FAMILY.test(letters);
  // «وبحث الشيباني في لاهاي»: a minister by his family name, after a verb, in a text on his country that names others of the set.
  if (!leads) return isHere && named && FAMILY.test(letters) && isSaidOrDone(tokens, from, letters);
  const isFree = FAMILY.test(letters) && (skip > 0 || !isQualifier(tokens, from));
  return speaks || isRegime(tokens, from) || isFree;
}

/** Right after a verb of speech or of what officials do; an office says something of its own. */
function isSaidOrDone(tokens: WordReading['tokens'], from: number, letters: string): boolean {
  return isDeed(tokens, from) || (isSpokenOf(tokens, from, letters) && !isTitled(tokens, from));
}

/** Whether a text speaks of the country or body of one of the offices. */
function isSpokenOfAny(
  index: OfficialsIndex,
  terms: readonly OfficeTerm[],
  places: ReadonlySet<string>,
): boolean {
  return terms.some(({ office }) => keysOf(index, office).some((key) => places.has(key)));
}

/** Whether a text speaks of the country of a nationality that is somebody's name too: «السوداني» where Sudan is spoken of. */
function isSpokenOfElse(tokens: WordReading['tokens'], nationality: string): boolean {
  const code = nationalityOf(nationality);
  if (code === null) return true;
  return placesIn(tokens.filter(({ text }) => !text.endsWith(nationality))).has(
    placeKey({ type: 'country', id: code }),
  );
}

function hasRole(index: OfficialsIndex, officeId: string, wanted: ReadonlySet<string>): boolean {
  return (index.offices.get(officeId)?.roles ?? []).some((role) => wanted.has(role));
}

/**
 * «إدارة أوباما», «مقتل البغدادي» years later: a foreign head of state or government, or of a group, of whom nobody else in the set has the short name;
 * after a word of succession or of an end («خليفة سليماني») whoever held any office.
 */
function pastBearer(
  index: OfficialsIndex,
  values: readonly NameForm[],
  publishedAt: PublicationDate,
  isEnded: boolean,
): Person | null {
  const [person, second] = new Set(values.map((form) => form.person));
  if (person === undefined || second !== undefined) return null;
  const roles = isTransliterated(person) ? FOREMOST : GROUP_LEADER;
  const led = (index.termsByPerson.get(person.id) ?? []).some(
    (term) =>
      relationOf(term, publishedAt) === 'past' && (isEnded || hasRole(index, term.office, roles)),
  );
  return led ? person : null;
}

/** The one person with a short name, no everyday word and no given name, who was in office. */
function onlyBearer(
  index: OfficialsIndex,
  { letters, values }: PhraseMatch<NameForm>,
  publishedAt: PublicationDate,
  isEnded: boolean,
): Person | null {
  if (letters.length < SHORTEST || givenNameClass(letters) !== null) return null;
  const persons = [...new Set(values.map((form) => form.person))].filter(({ id }) =>
    (index.termsByPerson.get(id) ?? []).some((term) => wasInOffice(term, publishedAt)),
  );
  const [person = pastBearer(index, values, publishedAt, isEnded), second] = persons;
  if (person === null || second !== undefined) return null;
  const isNationality = nationalityOf(letters) !== null && !isTransliterated(person);
  if (isEverydayWord(letters, isTransliterated(person)) && !isNationality) return null;
  return isDefinite(letters) && isTransliterated(person) ? null : person;
}
