import type { Person } from '../reference/schema.ts';
import { phraseWords } from './phrase-index.ts';
import { givenNameClass } from './word-classes.ts';

/** One spelling of a person's name. */
export interface NameForm {
  readonly person: Person;
  /** Folded words, «بن» left out. */
  readonly words: readonly string[];
  readonly letters: string;
}

const COMPOUND_FIRST = new Set([
  'عبد',
  'ابو',
  'ابي',
  'ابا',
  'ام',
  'ال',
  'ذو',
  'ماك',
  'دي',
  'فان',
  'فون',
  'لو',
  'آل',
]);
const COMPOUND_LAST = new Set(['الدين', 'الله', 'الاسلام']);

/** Puts together what is one name in two words: «عبد الرحمن», «أبو بكر», «نور الدين», «آل ثاني». */
export function nameUnits(words: readonly string[]): string[][] {
  const units: string[][] = [];
  for (const word of words) {
    const last = units.at(-1);
    const opens = last !== undefined && COMPOUND_FIRST.has(last.at(-1) ?? '');
    if (last !== undefined && (opens || COMPOUND_LAST.has(word))) last.push(word);
    else units.push([word]);
  }
  return units;
}

function formOf(person: Person, words: readonly string[]): NameForm {
  return { person, words, letters: words.join('') };
}

/** A name that begins with a father's title stands in three cases: «أبو بكر», «أبا بكر», «أبي بكر». */
const FATHER = ['ابو', 'ابا', 'ابي'];

/** Several parts of an index ask for the same person's names, and reading them is what building it takes longest for. */
const knownForms = new WeakMap<Person, readonly NameForm[]>();

/** The full names of a person as the reference set spells them, kings who have one name only among them. */
export function fullForms(person: Person): readonly NameForm[] {
  const known = knownForms.get(person);
  if (known) return known;
  const forms = readFullForms(person);
  knownForms.set(person, forms);
  return forms;
}

function readFullForms(person: Person): NameForm[] {
  return [person.names.ar, ...person.variants].flatMap((name) => {
    const words = phraseWords(name);
    const [first, ...rest] = words;
    const heads = first === FATHER[0] && rest.length > 1 ? FATHER : [first ?? ''];
    return heads.map((head) => formOf(person, [head, ...rest]));
  });
}

/** The short names of a person as the reference set spells them. */
export function shortForms(person: Person): NameForm[] {
  return person.shortNames.map((name) => formOf(person, phraseWords(name)));
}

/**
 * Names cut short as newspapers cut them: first and last of three or more where the name is a foreign one («رجب أردوغان»; among Arabs
 * «محمد الجبوري» is many a man), and the last without its article («صباح الخالد الحمد صباح»). Two everyday given names alone
 * are nobody's, so they are left out.
 */
export function cutForms(person: Person, isForeign: boolean): NameForm[] {
  const forms: NameForm[] = [];
  for (const { words } of fullForms(person)) {
    const units = nameUnits(words);
    const [first, last] = [units[0], units.at(-1)];
    if (units.length < 3 || first === undefined || last === undefined) continue;
    if (isForeign && givenNameClass(last.join('')) === null) {
      forms.push(formOf(person, [...first, ...last]));
    }
    const bare = last.at(-1) ?? '';
    if (last.length === 1 && bare.startsWith('ال') && bare.length > 4) {
      forms.push(formOf(person, [...units.slice(0, -1).flat(), bare.slice(2)]));
    }
  }
  return forms;
}
