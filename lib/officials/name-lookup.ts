import type { Person } from '../reference/schema.ts';
import { type NameForm, readNames } from './name-forms.ts';
import { type LettersInOrder, lettersOf, type NameKind, type NameTable } from './name-table.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { skeletonOf } from './transliteration.ts';

/** The names of persons made ready for matching. */
export interface NameLookup {
  readonly fullNames: PhraseIndex<NameForm>;
  /** The first words of all full names. */
  readonly firstWords: ReadonlySet<string>;
  /** Foreign full names by their consonants. */
  readonly skeletons: PhraseIndex<NameForm>;
  readonly shortNames: PhraseIndex<NameForm>;
}

/** A table with the persons that it speaks of; one that was kept may know persons who are gone or were changed since. */
export interface TableOfPersons {
  readonly table: NameTable;
  readonly personOf: (id: string) => Person | undefined;
}

/** What is found under some letters of a kind in all tables. */
type Finder = Pick<PhraseIndex<NameForm>, 'hasPrefix' | 'valuesOf'>;

/** Looks names up in one table or several, whose persons are not the same. */
export function lookNamesUp(tables: readonly TableOfPersons[]): NameLookup {
  const bearers = tables.map(({ table, personOf }) => {
    const ids = listOf(table.ids);
    return (place: number): Person | undefined => personOf(ids[place] ?? '');
  });
  const finderOf = (kind: NameKind): Finder =>
    inAll(
      tables.map(({ table }, place) => findIn(kind, table.kinds[kind], bearers[place] ?? nobody)),
    );
  return {
    fullNames: { ...withCuts(finderOf('full'), finderOf('cut')), lettersOf: asWritten },
    firstWords: new Set(tables.flatMap(({ table }) => listOf(table.firstWords))),
    skeletons: { ...finderOf('skeleton'), lettersOf: skeletonOf },
    shortNames: { ...finderOf('short'), lettersOf: asWritten },
  };
}

const nobody = (): undefined => undefined;
const asWritten = (word: string): string => word;
const listOf = (lines: string): string[] => (lines === '' ? [] : lines.split('\n'));

/** A name cut short counts only where it is nobody's full name and no second person's. */
function withCuts(full: Finder, cut: Finder): Finder {
  return {
    hasPrefix: (letters) => full.hasPrefix(letters) || cut.hasPrefix(letters),
    valuesOf: (letters) => {
      const whole = full.valuesOf(letters);
      if (whole) return whole;
      const forms = cut.valuesOf(letters);
      const bearers = new Set(forms?.map(({ person }) => person.id));
      return bearers.size === 1 ? forms : undefined;
    },
  };
}

function inAll(finders: readonly Finder[]): Finder {
  const [only, second] = finders;
  if (only && !second) return only;
  return {
    hasPrefix: (letters) => finders.some(({ hasPrefix }) => hasPrefix(letters)),
    valuesOf: (letters) => {
      const found = finders.flatMap(({ valuesOf }) => valuesOf(letters) ?? []);
      return found.length === 0 ? undefined : found;
    },
  };
}

/** Letters that decide where in the order to look. */
const HEAD = 3;

function findIn(
  kind: NameKind,
  { letters: lines, starts, persons }: LettersInOrder,
  personAt: (place: number) => Person | undefined,
): Finder {
  const sorted = listOf(lines);
  const rangeOf = headsIn(sorted);
  const known = new Map<string, readonly NameForm[] | undefined>();

  /** The first place at which the letters could stand. */
  const placeOf = (letters: string): number => {
    if (letters === '') return sorted.length;
    const [low, high] = rangeOf(letters.slice(0, HEAD));
    return letters.length <= HEAD ? low : placeIn(sorted, letters, low, high);
  };
  const read = (letters: string): readonly NameForm[] | undefined => {
    const place = placeOf(letters);
    if (sorted[place] !== letters) return undefined;
    const places = persons.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);
    const bearers = [...places].flatMap((each) => personAt(each) ?? []);
    readNames(bearers);
    const forms = bearers.flatMap((person) =>
      lettersOf(kind, person).flatMap(([own, form]) => (own === letters ? form : [])),
    );
    return forms.length === 0 ? undefined : forms;
  };
  return {
    hasPrefix: (letters) => sorted[placeOf(letters)]?.startsWith(letters) ?? false,
    valuesOf: (letters) => {
      if (known.has(letters)) return known.get(letters);
      const forms = read(letters);
      if (forms) known.set(letters, forms);
      return forms;
    },
  };
}

/** Beginnings of which it is remembered where they stand, at most. */
const MEMORY = 1 << 13;

/** Tells where in the order letters with a beginning stand, from and up to; looked for when it is first asked, for a text asks for few of very many. */
function headsIn(sorted: readonly string[]): (head: string) => readonly [number, number] {
  const known = new Map<string, readonly [number, number]>();
  return (head) => {
    const before = known.get(head);
    if (before) return before;
    const from = placeIn(sorted, head, 0, sorted.length);
    const range = [from, placeIn(sorted, head + LAST_UNIT, from, sorted.length)] as const;
    if (known.size >= MEMORY) known.clear();
    known.set(head, range);
    return range;
  };
}

/** Comes after every letter. */
const LAST_UNIT = '\uffff';

/** The first place from `low` on, `high` at most, that does not come before the letters. */
function placeIn(sorted: readonly string[], letters: string, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < letters) from = middle + 1;
    else to = middle;
  }
  return from;
}
