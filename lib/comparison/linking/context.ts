import type { Reading } from '../../arabic/tokens.ts';
import type { Figure } from '../../figures/figure.ts';
import type { MetricIndex } from '../metric-index.ts';
import type { Beside } from './evidence.ts';
import { type Layout, layOut } from './layout.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import { nounOwners, type Place, placesOf } from './places.ts';
import { type Topic, topicOf } from './topic.ts';

/** A text prepared for linking. */
export interface LinkContext {
  readonly reading: Reading;
  readonly layout: Layout;
  readonly places: readonly Place[];
  readonly hits: readonly PhraseHit[];
  /** Hits of each phrase, in order. */
  readonly hitsOf: ReadonlyMap<number, readonly PhraseHit[]>;
  readonly topic: Topic;
  /** For each token the first token of the figure that it is counted by, or -1. */
  readonly owners: Int32Array;
  /** Hits of each group of phrases that has any, in order. */
  readonly gathered: ReadonlyMap<readonly number[], readonly PhraseHit[]>;
  readonly index: MetricIndex;
  /** What was found beside the figure that was looked at last. */
  readonly beside: Beside;
}

declare module '../../arabic/tokens.ts' {
  interface ReadingMemory {
    /** The cues of an index: comparing and checking ask for the same. */
    cues?: { readonly index: MetricIndex; readonly hits: readonly PhraseHit[] };
  }
}

function hitsIn(reading: Reading, index: MetricIndex): readonly PhraseHit[] {
  const { memory } = reading;
  if (memory.cues?.index === index) return memory.cues.hits;
  const hits = index.lexicon.find(reading);
  memory.cues = { index, hits };
  return hits;
}

/** What linking looks up for each figure of a text, worked out once; the title counts for the topic alone. */
export function prepareLinking(
  reading: Reading,
  figures: readonly Figure[],
  index: MetricIndex,
  title: string | null = null,
): LinkContext {
  const hits = hitsIn(reading, index);
  const hitsOf = new Map<number, PhraseHit[]>();
  for (const hit of hits) {
    const known = hitsOf.get(hit.phrase);
    if (known) known.push(hit);
    else hitsOf.set(hit.phrase, [hit]);
  }
  const layout = layOut(reading);
  const places = placesOf(reading, figures);
  const owners = nounOwners(reading, figures, places);
  const topic = topicOf(index, hits, layout, title);
  const gathered = dealOut(hits, index);
  const beside: Beside = { place: null, nearest: new Map(), evidence: new Map() };
  return {
    reading,
    layout,
    places,
    hits,
    hitsOf,
    owners,
    topic,
    gathered,
    index,
    beside,
  };
}

/** First place in an ordered list of hits whose `from` is at least a token. */
function lowerBound(hits: readonly { readonly from: number }[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The hits of an ordered list that begin at most so many tokens before or after a figure. */
export function hitsAround<Hit extends { readonly from: number }>(
  hits: readonly Hit[],
  place: Pick<Place, 'from' | 'to'>,
  window: number,
): Hit[] {
  const found: Hit[] = [];
  for (let at = lowerBound(hits, place.from - window - 1); at < hits.length; at += 1) {
    const hit = hits[at];
    if (!hit || hit.from > place.to + window) break;
    found.push(hit);
  }
  return found;
}

/** The hits of each group of cues, in order. */
function dealOut(
  hits: readonly PhraseHit[],
  { groupsOf }: MetricIndex,
): Map<readonly number[], PhraseHit[]> {
  const gathered = new Map<readonly number[], PhraseHit[]>();
  for (const hit of hits) {
    for (const group of groupsOf.get(hit.phrase) ?? []) {
      const known = gathered.get(group);
      if (known) known.push(hit);
      else gathered.set(group, [hit]);
    }
  }
  return gathered;
}

const NONE: readonly PhraseHit[] = [];

/** Every hit of a group of phrases, in order. */
export function hitsOfGroup(
  { gathered }: LinkContext,
  phrases: readonly number[],
): readonly PhraseHit[] {
  return gathered.get(phrases) ?? NONE;
}
