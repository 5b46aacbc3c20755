import { readText } from '../../arabic/tokens.ts';
import type { MetricIndex } from '../metric-index.ts';
import type { LinkContext } from './context.ts';
import type { CueSet } from './cue-sets.ts';
import type { Layout } from './layout.ts';
import type { PhraseHit } from './phrase-lexicon.ts';
import type { Place } from './places.ts';

/** What an article is about, by its headline and first sentence. */
export interface Topic {
  /** Phrases of cues that stand there. */
  readonly phrases: ReadonlySet<number>;
  /** The sets of cues that they may mean. */
  readonly cueSets: ReadonlySet<CueSet>;
}

/**
 * The topic of a text: a cue that its headline or first sentence names need not be said again beside each figure.
 *
 * @param title the headline where it is no part of the text
 */
export function topicOf(
  index: MetricIndex,
  hits: readonly PhraseHit[],
  layout: Layout,
  title: string | null,
): Topic {
  const phrases = new Set<number>();
  for (const { phrase, from } of hits) {
    if (layout.sentence[from] !== layout.sentence[0]) break;
    phrases.add(phrase);
  }
  if (title) for (const { phrase } of index.lexicon.find(readText(title))) phrases.add(phrase);
  const cueSets = new Set<CueSet>();
  for (const phrase of phrases) {
    for (const cueSet of index.triggers.get(phrase) ?? []) cueSets.add(cueSet);
  }
  return { phrases, cueSets };
}

/** Whether a cue of a group stands in a later sentence than a figure, and no other of the group is what the article is about. */
export function isNamedLater(
  { layout, topic }: LinkContext,
  place: Place,
  { from }: PhraseHit,
  group: readonly number[] = [],
): boolean {
  if (from < place.to || layout.sentence[from] === layout.sentence[place.from]) return false;
  return !group.some((phrase) => topic.phrases.has(phrase));
}
