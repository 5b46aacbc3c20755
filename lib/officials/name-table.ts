import type { Person } from '../reference/schema.ts';
import {
  cutForms,
  fullForms,
  hasForeignFamily,
  isTransliterated,
  type NameForm,
  readNames,
  shortForms,
} from './name-forms.ts';
import { NAME_TABLE_VERSION } from './name-table-version.ts';
import { otherSkeletons, skeletonOf } from './transliteration.ts';

/** Kinds of letters under which a person is found. */
const nameKinds = ['full', 'cut', 'skeleton', 'short'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Letters in the order of their code units, each once, with the persons that they may mean. Plain data, which is kept with the set. */
export interface LettersInOrder {
  /** Separated by line breaks. */
  readonly letters: string;
  /** Place in `persons` from which those of each letters stand; one more at the end. */
  readonly starts: Uint32Array;
  /** Places in the table's `ids`. */
  readonly persons: Uint32Array;
}

export interface NameTable {
  readonly version: number;
  /** Ids of the persons, separated by line breaks. */
  readonly ids: string;
  /** First words of full names, separated by line breaks. */
  readonly firstWords: string;
  readonly kinds: Readonly<Record<NameKind, LettersInOrder>>;
}

const SHORTEST = 2;
const SHORTEST_SKELETON = 4;

/** A person's names of a kind, each with the letters under which it is found. */
export function lettersOf(kind: NameKind, person: Person): (readonly [string, NameForm])[] {
  if (kind === 'short') return plain(shortForms(person));
  if (kind === 'cut') return plain(cutForms(person, isTransliterated(person)));
  // One word names nobody by itself: «فيليب» needs the title of a king before it.
  const full = fullForms(person).filter(({ words }) => words.length >= 2);
  if (kind === 'full') return plain(full);
  if (!isTransliterated(person) && !hasForeignFamily(person)) return [];
  return full
    .flatMap((form) =>
      [...new Set([form.words.map(skeletonOf).join(''), ...otherSkeletons(form.words)])].map(
        (skeleton) => [skeleton, form] as const,
      ),
    )
    .filter(([skeleton]) => skeleton.length >= SHORTEST_SKELETON);
}

function plain(forms: readonly NameForm[]): (readonly [string, NameForm])[] {
  return forms.map((form) => [form.letters, form] as const);
}

export interface NameTableBuilder {
  readonly add: (persons: readonly Person[]) => void;
  readonly build: () => NameTable;
}

/** Makes a table of persons who may be given bit by bit, so that others get their turn in between. */
export function startNameTable(): NameTableBuilder {
  const ids: string[] = [];
  const firstWords = new Set<string>();
  const found: Record<NameKind, Map<string, number[]>> = {
    full: new Map(),
    cut: new Map(),
    skeleton: new Map(),
    short: new Map(),
  };
  const addTo = (kind: NameKind, person: Person, place: number): void => {
    for (const [letters] of lettersOf(kind, person)) {
      if (letters.length < SHORTEST) continue;
      const places = found[kind].get(letters);
      if (places === undefined) found[kind].set(letters, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  };
  return {
    add: (persons) => {
      readNames(persons);
      for (const person of persons) {
        for (const { words } of fullForms(person)) firstWords.add(words[0] ?? '');
        for (const kind of nameKinds) addTo(kind, person, ids.length);
        ids.push(person.id);
      }
    },
    build: () => ({
      version: NAME_TABLE_VERSION,
      ids: ids.join('\n'),
      firstWords: [...firstWords].join('\n'),
      kinds: {
        full: inOrder(found.full),
        cut: inOrder(found.cut),
        skeleton: inOrder(found.skeleton),
        short: inOrder(found.short),
      },
    }),
  };
}

function inOrder(places: ReadonlyMap<string, readonly number[]>): LettersInOrder {
  const letters = [...places.keys()].sort();
  const starts = new Uint32Array(letters.length + 1);
  const persons: number[] = [];
  for (const [index, each] of letters.entries()) {
    persons.push(...(places.get(each) ?? []));
    starts[index + 1] = persons.length;
  }
  return { letters: letters.join('\n'), starts, persons: Uint32Array.from(persons) };
}

/** The table of the names of all these persons. */
export function buildNameTable(persons: readonly Person[]): NameTable {
  const builder = startNameTable();
  builder.add(persons);
  return builder.build();
}
