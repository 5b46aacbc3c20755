import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { OfficeTerm, Person } from '../reference/schema.ts';
import { namePartOf } from './name-bounds.ts';
import { fullForms, nameUnits } from './name-forms.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import type { OfficePhrase } from './office-phrase.ts';
import { isInOffice } from './office-terms.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { isNameConnector } from './phrase-index.ts';
import { skeletonOf, spellingDistance, spellingLikeness } from './transliteration.ts';
import { givenNameClass, withoutArticle } from './word-classes.ts';

/** How sure a name is that its office and its first and last part make somebody's. */
const HOLDER_CONFIDENCE = 0.85;
/** A father's or grandfather's name may stand between: so many more units than the listed name has. */
const MOST_BETWEEN = 2;
const MOST_TOKENS = 8;

interface Unit {
  readonly letters: string;
  /** Token after the unit. */
  readonly to: number;
}

/**
 * A name after an office that its holders bear in another spelling or a longer form than any list has: «وزير الداخلية أنس حسان خطاب»,
 * «وزير الخارجية … محمد العثمانى». First and last part must be the holder's, with or without the article, the letters of one sound taken for
 * one another; where the text does not say whose office it is, only who held one on the date is looked at.
 */
export function holderNameAt(
  reading: Reading,
  index: OfficialsIndex,
  at: number,
  phrase: OfficePhrase,
  publishedAt: PublicationDate | null,
): NamedSpan | null {
  if (phrase.type === 'rank' || reading.tokens[at]?.kind !== 'word') return null;
  const units = unitsFrom(reading, at);
  if (units.length < 2) return null;
  let best: { readonly to: number; readonly persons: Set<Person> } | null = null;
  const isPlaced = phrase.officeIds.length > 0;
  if (!isPlaced && (phrase.countries.length > 0 || publishedAt === null)) return null;
  for (const { person, term } of holdersOf(index, phrase)) {
    const to = endOfName(reading, units, person);
    if (to === null || (best !== null && to < best.to)) continue;
    if (!isPlaced && publishedAt !== null && !isInOffice(term, publishedAt)) continue;
    if (best !== null && to === best.to) best.persons.add(person);
    else best = { to, persons: new Set([person]) };
  }
  if (best === null || best.persons.size > 1) return null;
  const range = { from: at, to: best.to, skip: 0 };
  return spanFrom(reading, range, [...best.persons], 'name', HOLDER_CONFIDENCE);
}

function* holdersOf(
  index: OfficialsIndex,
  { officeIds, roles }: OfficePhrase,
): Iterable<{ readonly person: Person; readonly term: OfficeTerm }> {
  const ids =
    officeIds.length > 0 ? officeIds : roles.flatMap((role) => officesOfRole(index, role));
  for (const id of new Set(ids))
    for (const term of index.termsByOffice.get(id) ?? []) {
      const person = index.persons.get(term.person);
      if (person !== undefined) yield { person, term };
    }
}

const byRole = new WeakMap<OfficialsIndex, Map<string, string[]>>();

/** Ids of the offices of one role, wherever they are. */
function officesOfRole(index: OfficialsIndex, role: string): readonly string[] {
  let offices = byRole.get(index);
  if (offices === undefined) {
    offices = new Map();
    for (const { id, roles } of index.offices.values())
      for (const each of roles) offices.set(each, [...(offices.get(each) ?? []), id]);
    byRole.set(index, offices);
  }
  return offices.get(role) ?? [];
}

/** The parts of what may be a name: «عبد الرحمن» is one, «بن» and hyphens are none. */
function unitsFrom({ tokens }: Reading, from: number): Unit[] {
  const words: string[] = [];
  const ends: number[] = [];
  for (let at = from; at < from + MOST_TOKENS; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at > from && isNameConnector(token)) continue;
    if (token.kind !== 'word') break;
    words.push(token.text);
    ends.push(at + 1);
  }
  let taken = 0;
  return nameUnits(words).map((unit) => {
    taken += unit.length;
    return { letters: unit.join(''), to: ends[taken - 1] ?? from };
  });
}

function endOfName(reading: Reading, units: readonly Unit[], person: Person): number | null {
  for (const { words } of fullForms(person)) {
    const form = nameUnits(words).map((unit) => unit.join(''));
    const [first = '', last = ''] = [form[0], form.at(-1)];
    if (form.length < 2 || !soundsAlike(units[0]?.letters ?? '', first)) continue;
    // «هيلي تورنينغ شميدت»: the third part may be there in another spelling.
    const [, second, third] = units;
    const isWhole = third !== undefined && spellingLikeness(third.letters, last) > 0;
    if (isCutAfterTwo(reading, units, form)) return (isWhole ? third : second)?.to ?? null;
    for (let place = 1; place < units.length && place < form.length + MOST_BETWEEN; place += 1) {
      const unit = units[place];
      if (unit === undefined) break;
      if (soundsAlike(unit.letters, last)) return unit.to;
      if (namePartOf(reading.tokens, unit.to - 1, reading.original) === null) break;
    }
  }
  return null;
}

/** «رئيس أركان الجيش عبد الأمير رشيد»: the first two parts of three or more, letter by letter, and no name goes on. */
function isCutAfterTwo(
  { tokens, original }: Reading,
  [first, second]: readonly Unit[],
  form: readonly string[],
): boolean {
  if (form.length < 3 || second === undefined) return false;
  if (first?.letters !== form[0] || second.letters !== form[1]) return false;
  const next = namePartOf(tokens, second.to, original);
  return next === null || next === 'possible';
}

/** One part of a name in two spellings. Two given names that differ are two names: «محمد», «محمود». */
function soundsAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [printed, listed] = [withoutArticle(one), withoutArticle(other)];
  if (printed === listed) return true;
  if (givenNameClass(printed) !== null && givenNameClass(listed) !== null) return false;
  const skeleton = skeletonOf(printed);
  if (skeleton.length < 2 || skeleton !== skeletonOf(listed)) return false;
  const limit = Math.max(1, Math.floor(Math.max(printed.length, listed.length) / 3));
  return spellingDistance(printed, listed, limit) <= limit;
}
