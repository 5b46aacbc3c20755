import words from '../../../assets/lexicon/consistency-words.json' with { type: 'json' };
import type { Reading } from '../../arabic/tokens.ts';
import { createPhraseLexicon, type PhraseHit } from '../linking/phrase-lexicon.ts';

const lexicon = createPhraseLexicon('kept');
const setOf = (phrases: readonly string[]): ReadonlySet<number> =>
  new Set(phrases.map(lexicon.add));
const numbered = (
  lists: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<number, number> =>
  new Map(
    Object.entries(lists).flatMap(([number, phrases]) =>
      phrases.map((phrase): [number, number] => [lexicon.add(phrase), Number(number)]),
    ),
  );

/** The words of assets/lexicon/consistency-words.json as ids of phrases. */
export const checkWords = {
  /** Phrase → 0 for Sunday to 6 for Saturday. */
  weekdays: numbered(words.weekdays),
  /** Phrase → days from today. */
  relativeDays: new Map(
    words.relativeDays.map(({ phrase, days }): [number, number] => [lexicon.add(phrase), days]),
  ),
  ordinals: numbered(words.ordinals),
  listOpens: setOf(words.listOpens),
  listIsPartial: setOf(words.listIsPartial),
  listEnds: setOf(words.listEnds),
  listCollectives: setOf(words.listCollectives),
  elapsed: setOf(words.elapsed),
  ago: setOf(words.ago),
  elapsedAfter: setOf(words.elapsedAfter),
  elapsedJoins: setOf(words.elapsedJoins),
  notElapsed: setOf(words.notElapsed),
  partsAreAll: setOf(words.partsAreAll),
  partsAreSome: setOf(words.partsAreSome),
  restFollows: setOf(words.restFollows),
  totals: setOf(words.totals),
  restates: setOf(words.restates),
  share: setOf(words.share),
  changed: setOf(words.changed),
};

/** The hits of those words in a text, by their first token. */
export interface WordHits {
  readonly all: readonly PhraseHit[];
  /** Longest first. */
  readonly at: (token: number) => readonly PhraseHit[];
}

/** Finds them in one pass over the text. */
export function findCheckWords(reading: Reading): WordHits {
  const all = lexicon.find(reading);
  const starts = new Map<number, PhraseHit[]>();
  for (const hit of all) {
    const known = starts.get(hit.from);
    if (known) known.push(hit);
    else starts.set(hit.from, [hit]);
  }
  for (const hits of starts.values()) hits.sort((one, other) => other.to - one.to);
  return { all, at: (token) => starts.get(token) ?? [] };
}

/** The first token in [from, to) at which a phrase of a set begins, or -1. */
export function firstOf(
  hits: WordHits,
  phrases: { readonly has: (phrase: number) => boolean },
  from: number,
  to: number,
): number {
  for (let token = from; token < to; token += 1) {
    if (hits.at(token).some(({ phrase }) => phrases.has(phrase))) return token;
  }
  return -1;
}

/** What a map says of the longest of its phrases that begins in [from, to), with its token; null where none does. */
export function valueIn(
  hits: WordHits,
  values: ReadonlyMap<number, number>,
  from: number,
  to: number,
): { readonly value: number; readonly token: number } | null {
  for (let token = from; token < to; token += 1) {
    for (const { phrase } of hits.at(token)) {
      const value = values.get(phrase);
      if (value !== undefined) return { value, token };
    }
  }
  return null;
}
