import type { Reading } from '../arabic/tokens.ts';
import { type AttachedReading, attachedReadings } from './attached-particles.ts';
import type { OfficialsIndex } from './officials-index.ts';
import type { Beginning, PhraseIndex } from './phrase-index.ts';
import { skeletonOf } from './transliteration.ts';
import {
  isCommonWord,
  isCounterpart,
  isOfficeHead,
  isOneOf,
  isOwnedHead,
  isRank,
  singularOffice,
} from './word-classes.ts';

/** How a word may begin an office. */
export interface OfficeBeginning {
  readonly skip: number;
  readonly type: 'counterpart' | 'rank' | 'head' | 'one-of' | null;
  readonly title: Beginning | null;
}

/** All that can begin with a word, whatever stands beside it; worked out once for each word. */
export interface WordBeginnings {
  /** Every way to take particles off, with the letters and consonants that are left. */
  readonly readings: readonly (Beginning & { readonly skeleton: string })[];
  readonly fullNames: readonly Beginning[];
  readonly skeletons: readonly Beginning[];
  readonly shortNames: readonly Beginning[];
  readonly offices: readonly OfficeBeginning[];
  /** The singular of an office's plural, or null. */
  readonly plural: string | null;
}

/** A reading with what may begin at each of its tokens. */
export interface WordReading extends Reading {
  readonly beginnings: readonly WordBeginnings[];
}

const MEMORY = 1 << 15;
const NONE: readonly never[] = [];
const NOTHING: WordBeginnings = {
  readings: NONE,
  fullNames: NONE,
  skeletons: NONE,
  shortNames: NONE,
  offices: NONE,
  plural: null,
};
/** Words read before, for each index; bounded, so that a long run over many articles does not grow. */
const memories = new WeakMap<OfficialsIndex, Map<string, WordBeginnings>>();

/** Looks every token up once; the steps that follow only read the result. */
export function readWords(reading: Reading, index: OfficialsIndex): WordReading {
  let memory = memories.get(index);
  if (memory === undefined || memory.size > MEMORY) {
    memory = new Map();
    memories.set(index, memory);
  }
  const beginnings: WordBeginnings[] = [];
  for (const { kind, text } of reading.tokens) {
    if (kind !== 'word') {
      beginnings.push(NOTHING);
      continue;
    }
    let known = memory.get(text);
    if (known === undefined) {
      known = readWord(text, index);
      memory.set(text, known);
    }
    beginnings.push(known);
  }
  return { ...reading, beginnings };
}

function readWord(word: string, index: OfficialsIndex): WordBeginnings {
  const attached = attachedReadings(word);
  const readings = attached.map(({ skip, lead }) => {
    const letters = lead + word.slice(skip);
    return { skip, lead, letters, skeleton: skeletonOf(letters) };
  });
  // Prepositions and verbs are the beginning of many a name's letters, and of no name.
  const names = readings.filter(
    ({ letters }) => index.firstWords.has(letters) || !isCommonWord(letters),
  );
  const bySkeleton = names.map(({ skip, lead, skeleton }) => ({ skip, lead, letters: skeleton }));
  return {
    readings,
    fullNames: begin(index.fullNames, names),
    skeletons: begin(index.skeletons, bySkeleton),
    shortNames: begin(index.shortNames, readings),
    offices: officesOf(word, attached, begin(index.titles, readings)),
    plural: pluralOf(readings),
  };
}

function pluralOf(readings: readonly Beginning[]): string | null {
  for (const { letters } of readings) {
    const singular = singularOffice(letters);
    if (singular !== null) return singular;
  }
  return null;
}

function begin<T>(
  { hasPrefix }: PhraseIndex<T>,
  readings: readonly Beginning[],
): readonly Beginning[] {
  const found = readings.filter(({ letters }) => hasPrefix(letters));
  return found.length === 0 ? NONE : found;
}

function officesOf(
  word: string,
  attached: readonly AttachedReading[],
  titles: readonly Beginning[],
): readonly OfficeBeginning[] {
  const found: OfficeBeginning[] = [];
  for (const { skip, lead } of attached) {
    const text = lead + word.slice(skip);
    const title = titles.find((each) => each.skip === skip && each.lead === lead) ?? null;
    const type = headTypeOf(text);
    if (title !== null || type !== null) found.push({ skip, type, title });
  }
  return found.length === 0 ? NONE : found;
}

function headTypeOf(word: string): OfficeBeginning['type'] {
  if (isCounterpart(word)) return 'counterpart';
  if (isRank(word)) return 'rank';
  if (isOneOf(word)) return 'one-of';
  return isOfficeHead(word) || isOwnedHead(word) ? 'head' : null;
}
