import type { Person } from '../reference/schema.ts';
import { fathers, joinsNext, joinsPrevious } from './name-parts.ts';
import { readPhrases } from './phrase-index.ts';
import { isArabicCountry } from './places.ts';
import { givenNameClass, isCommonWord } from './word-classes.ts';

/** One spelling of a person's name. */
export interface NameForm {
  readonly person: Person;
  /** Folded words, «بن» left out. */
  readonly words: readonly string[];
  readonly letters: string;
}

/** Puts together what is one name in two words: «عبد الرحمن», «أبو بكر», «نور الدين», «آل ثاني». */
export function nameUnits(words: readonly string[]): string[][] {
  const units: string[][] = [];
  for (const word of words) {
    const last = units.at(-1);
    const opens = last !== undefined && joinsNext.has(last.at(-1) ?? '');
    if (last !== undefined && (opens || joinsPrevious.has(word))) last.push(word);
    else units.push([word]);
  }
  return units;
}

function formOf(person: Person, words: readonly string[]): NameForm {
  return { person, words, letters: words.join('') };
}

interface PersonForms {
  readonly full: readonly NameForm[];
  readonly short: readonly NameForm[];
}

/** Several parts of an index ask for the same person's names, and reading them is what building it takes longest for. */
const knownForms = new WeakMap<Person, PersonForms>();
/** Persons whose names are read at once. */
const BATCH = 1000;

/** Reads the names of many persons at once, so that each is at hand when it is asked for. */
export function readNames(persons: readonly Person[]): void {
  const fresh = persons.filter((person) => !knownForms.has(person));
  for (let from = 0; from < fresh.length; from += BATCH) readBatch(fresh.slice(from, from + BATCH));
}

function readBatch(persons: readonly Person[]): void {
  const names = persons.flatMap(({ names: { ar }, variants, shortNames }) => [
    ar,
    ...variants,
    ...shortNames,
  ]);
  const read = readPhrases(names);
  let at = 0;
  for (const person of persons) {
    const middle = at + 1 + person.variants.length;
    const end = middle + person.shortNames.length;
    const full = read.slice(at, middle).flatMap((words) => casesOf(person, words));
    const short = read.slice(middle, end).map((words) => formOf(person, words));
    knownForms.set(person, { full, short: [...short, ...familyNames(full, short)] });
    at = end;
  }
}

/** The family names of other spellings, where that of the first is a short name. */
function familyNames(full: readonly NameForm[], short: readonly NameForm[]): NameForm[] {
  const [first, ...spellings] = full;
  if (first === undefined || short.length === 0 || spellings.length === 0) return [];
  const listed = new Set(short.map(({ letters }) => letters));
  const family = (nameUnits(first.words).at(-1) ?? []).join('');
  if (!listed.has(family)) return [];
  const names: NameForm[] = [];
  for (const { person, words } of spellings) {
    const form = formOf(person, nameUnits(words).at(-1) ?? []);
    if (listed.has(form.letters) || form.letters[0] !== family[0]) continue;
    listed.add(form.letters);
    names.push(form);
  }
  return names;
}

/** A full name in every case that it may stand in: «أبو محمد …», and «محمد أبي …» after another name. */
function casesOf(person: Person, words: readonly string[]): NameForm[] {
  const at = words.indexOf(fathers[0] ?? '');
  if (at < 0 || words.length < 3) return [formOf(person, words)];
  return fathers.map((father) => formOf(person, words.with(at, father)));
}

function formsOf(person: Person): PersonForms {
  const known = knownForms.get(person);
  if (known) return known;
  readBatch([person]);
  return knownForms.get(person) ?? { full: [], short: [] };
}

/** True where the name is transliterated, so that its spelling varies: of no Arab country and without the Arabic article. */
export function isTransliterated(person: Person): boolean {
  return !isArabicCountry(person.country) && !/(^| )ال/u.test(person.names.ar);
}

/** True for an Arab whose family name is no Arabic one («بارزاني», «لعمامرة»), so that its spelling varies though the given name's does not. */
export function hasForeignFamily(person: Person): boolean {
  if (isTransliterated(person)) return false;
  const units = nameUnits(fullForms(person)[0]?.words ?? []);
  const family = units.at(-1) ?? [];
  const [word = ''] = family;
  if (family.length !== 1 || units.length < 2 || word.startsWith('ال')) return false;
  return givenNameClass(word) === null && !isCommonWord(word);
}

/** The full names of a person as the reference set spells them, kings who have one name only among them. */
export function fullForms(person: Person): readonly NameForm[] {
  return formsOf(person).full;
}

/**
 * The short names of a person: those of the reference set and, where the family name is one of them, the family name of every
 * spelling of the full name («ريكس تيليرسون» gives «تيليرسون»).
 */
export function shortForms(person: Person): readonly NameForm[] {
  return formsOf(person).short;
}

/** A family name with its article taken off or put on («عثماني», «البارزاني»), unless that makes an everyday word or a given name of it. */
function otherArticle(family: string, isLong: boolean): string | null {
  const isDefinite = family.startsWith('ال');
  const other = isDefinite ? family.slice(2) : `ال${family}`;
  const bare = isDefinite ? other : family;
  if (bare.length < 3) return null;
  if (isLong && isDefinite) return other;
  return givenNameClass(bare) === null && !isCommonWord(bare) ? other : null;
}

/**
 * Names cut short as newspapers cut them: first and last of three or more where the name is a foreign one («رجب أردوغان»; among Arabs
 * «محمد الجبوري» is many a man), and the last without its article («صباح الخالد الحمد صباح») or with one («مسعود البارزاني»). Two everyday given names alone
 * are nobody's, so they are left out.
 */
export function cutForms(person: Person, isForeign: boolean): NameForm[] {
  const forms: NameForm[] = [];
  for (const { words } of fullForms(person)) {
    const units = nameUnits(words);
    const [first, last] = [units[0], units.at(-1)];
    if (units.length < 2 || first === undefined || last === undefined) continue;
    if (units.length > 2 && isForeign && givenNameClass(last.join('')) === null) {
      forms.push(formOf(person, [...first, ...last]));
    }
    const family = last.length === 1 ? otherArticle(last[0] ?? '', units.length > 2) : null;
    if (family !== null && !isForeign)
      forms.push(formOf(person, [...units.slice(0, -1).flat(), family]));
  }
  return forms;
}
