import type { Office, OfficeTerm, Person, ReferenceSet } from '../reference/schema.ts';
import { fullForms, type NameForm, nameUnits } from './name-forms.ts';
import { lookNamesUp, type NameLookup, type TableOfPersons } from './name-lookup.ts';
import { buildNameTable, type NameTable } from './name-table.ts';
import { indexOfficesByRole, indexTitles, type TitleEntry } from './office-titles.ts';
import { buildPhraseIndex, type PhraseIndex } from './phrase-index.ts';

/** What the index is built from. */
export type OfficialsSet = Pick<ReferenceSet, 'persons' | 'offices' | 'terms'>;

/** Persons, offices and terms made ready for matching. */
export interface OfficialsIndex extends NameLookup {
  readonly set: OfficialsSet;
  /** First names of kings, amirs and heirs, who go by them: «الملك سلمان». */
  readonly rulers: PhraseIndex<NameForm>;
  readonly titles: PhraseIndex<TitleEntry>;
  readonly offices: ReadonlyMap<string, Office>;
  readonly persons: ReadonlyMap<string, Person>;
  readonly officesByRole: ReadonlyMap<string, readonly string[]>;
  readonly termsByPerson: ReadonlyMap<string, readonly OfficeTerm[]>;
  readonly termsByOffice: ReadonlyMap<string, readonly OfficeTerm[]>;
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

function tablesOf(
  persons: readonly Person[],
  byId: ReadonlyMap<string, Person>,
  kept: KeptNames | null,
): TableOfPersons[] {
  const personOf = (id: string): Person | undefined => byId.get(id);
  if (kept === null) return [{ table: buildNameTable(persons), personOf }];
  const { table, changed } = kept;
  const fresh = persons.filter(({ id }) => changed.has(id));
  return [
    { table, personOf: (id) => (changed.has(id) ? undefined : byId.get(id)) },
    ...(fresh.length === 0 ? [] : [{ table: buildNameTable(fresh), personOf }]),
  ];
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

/** A table of the names of a set that was kept with it. */
export interface KeptNames {
  readonly table: NameTable;
  /** Persons who were changed since, of whom it knows nothing. */
  readonly changed: ReadonlySet<string>;
}

/** Builds what `findMentions` looks names, titles and terms up in; a table that was kept saves reading every name. */
export function indexOfficials(set: OfficialsSet, kept: KeptNames | null = null): OfficialsIndex {
  const { persons, offices, terms } = set;
  const byId = new Map(persons.map((person) => [person.id, person]));
  return {
    set,
    ...lookNamesUp(tablesOf(persons, byId, kept)),
    rulers: buildPhraseIndex(listRulers(set)),
    titles: indexTitles(offices),
    offices: new Map(offices.map((office) => [office.id, office])),
    persons: byId,
    officesByRole: indexOfficesByRole(offices),
    termsByPerson: groupTerms(terms, 'person'),
    termsByOffice: groupTerms(terms, 'office'),
  };
}
