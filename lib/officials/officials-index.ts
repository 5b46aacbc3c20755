import type { Office, OfficeTerm, Person, ReferenceSet } from '../reference/schema.ts';
import {
  cutForms,
  fullForms,
  type NameForm,
  nameUnits,
  readNames,
  shortForms,
} from './name-forms.ts';
import { indexOfficesByRole, indexTitles, type TitleEntry } from './office-titles.ts';
import { buildPhraseIndex, type PhraseIndex } from './phrase-index.ts';
import { isArabicCountry } from './places.ts';
import { skeletonOf } from './transliteration.ts';

/** What the index is built from. */
export type OfficialsSet = Pick<ReferenceSet, 'persons' | 'offices' | 'terms'>;

/** Persons, offices and terms made ready for matching. */
export interface OfficialsIndex {
  readonly set: OfficialsSet;
  readonly fullNames: PhraseIndex<NameForm>;
  /** The first words of all full names. */
  readonly firstWords: ReadonlySet<string>;
  /** Foreign full names by their consonants. */
  readonly skeletons: PhraseIndex<NameForm>;
  readonly shortNames: PhraseIndex<NameForm>;
  /** First names of kings, amirs and heirs, who go by them: «الملك سلمان». */
  readonly rulers: PhraseIndex<NameForm>;
  readonly titles: PhraseIndex<TitleEntry>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly officesByRole: ReadonlyMap<string, readonly string[]>;
  readonly termsByPerson: ReadonlyMap<string, readonly OfficeTerm[]>;
  readonly termsByOffice: ReadonlyMap<string, readonly OfficeTerm[]>;
}

const SHORTEST_SKELETON = 4;

/** True where the name is transliterated, so that its spelling varies: of no Arab country and without the Arabic article. */
export function isTransliterated(person: Person): boolean {
  return !isArabicCountry(person.country) && !/(^| )ال/u.test(person.names.ar);
}

function* listFullNames(persons: readonly Person[]): Iterable<readonly [string, NameForm]> {
  const owner = new Map<string, string | null>();
  for (const person of persons) {
    for (const form of fullForms(person)) {
      // One word names nobody by itself: «فيليب» needs the title of a king before it.
      if (form.words.length < 2) continue;
      owner.set(form.letters, person.id);
      yield [form.letters, form];
    }
  }
  const cut = persons
    .flatMap((person) => cutForms(person, isTransliterated(person)))
    .filter(({ letters }) => !owner.has(letters));
  for (const { letters, person } of cut) {
    const other = owner.get(letters);
    owner.set(letters, other === undefined || other === person.id ? person.id : null);
  }
  for (const form of cut) {
    if (owner.get(form.letters) === form.person.id) yield [form.letters, form];
  }
}

function* listSkeletons(persons: readonly Person[]): Iterable<readonly [string, NameForm]> {
  for (const person of persons) {
    if (!isTransliterated(person)) continue;
    for (const form of fullForms(person)) {
      const skeleton = form.words.map(skeletonOf).join('');
      if (form.words.length >= 2 && skeleton.length >= SHORTEST_SKELETON) yield [skeleton, form];
    }
  }
}

const RULING = ['monarch', 'amir', 'sultan', 'crown-prince'];

/** Roles whose holders are called by their first name. */
export const isRulingRole = (role: string): boolean => RULING.includes(role);

function* listRulers({
  persons,
  offices,
  terms,
}: OfficialsSet): Iterable<readonly [string, NameForm]> {
  const ruling = new Set(
    offices.filter(({ roles }) => roles.some(isRulingRole)).map(({ id }) => id),
  );
  const rulers = new Set(
    terms.filter(({ office }) => ruling.has(office)).map(({ person }) => person),
  );
  for (const person of persons) {
    if (!rulers.has(person.id)) continue;
    for (const form of fullForms(person)) {
      const first = nameUnits(form.words)[0] ?? [];
      yield [first.join(''), { person, words: first, letters: first.join('') }];
    }
  }
}

function groupTerms(
  terms: readonly OfficeTerm[],
  key: 'person' | 'office',
): Map<string, OfficeTerm[]> {
  const groups = new Map<string, OfficeTerm[]>();
  for (const term of terms) {
    const group = groups.get(term[key]);
    if (group === undefined) groups.set(term[key], [term]);
    else group.push(term);
  }
  return groups;
}

/** Builds what `findMentions` looks names, titles and terms up in. */
export function indexOfficials(set: OfficialsSet): OfficialsIndex {
  const { persons, offices, terms } = set;
  readNames(persons);
  return {
    set,
    fullNames: buildPhraseIndex(listFullNames(persons)),
    firstWords: new Set(persons.flatMap(fullForms).map(({ words }) => words[0] ?? '')),
    skeletons: buildPhraseIndex(listSkeletons(persons), skeletonOf),
    shortNames: buildPhraseIndex(
      persons.flatMap(shortForms).map((form) => [form.letters, form] as const),
    ),
    rulers: buildPhraseIndex(listRulers(set)),
    titles: indexTitles(offices),
    offices: new Map(offices.map((office) => [office.id, office])),
    persons: new Map(persons.map((person) => [person.id, person])),
    officesByRole: indexOfficesByRole(offices),
    termsByPerson: groupTerms(terms, 'person'),
    termsByOffice: groupTerms(terms, 'office'),
  };
}
