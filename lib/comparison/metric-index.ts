import timeWords from '../../assets/lexicon/comparison-time-words.json' with { type: 'json' };
import type { ReferenceSet } from '../reference/schema.ts';
import type { StatementsOf } from '../reference/statement-shelf.ts';
import { createCueReader, phrasesOf } from './linking/cue-families.ts';
import {
  type CueSet,
  cueSetsOf,
  groupsByPhrase,
  type Subject,
  triggersOf,
} from './linking/cue-sets.ts';
import { createPhraseLexicon, type PhraseLexicon } from './linking/phrase-lexicon.ts';
import { type IndexedStatement, statementsInOrder } from './numbers/statements.ts';

/** Metrics, statements and events made ready for linking and comparing. */
export interface MetricIndex {
  readonly lexicon: PhraseLexicon;
  /** The sets of cues that may be meant where a phrase stands, by its id. */
  readonly triggers: ReadonlyMap<number, readonly CueSet[]>;
  /** The same by their next group of cues, for a figure near which the first is missing. */
  readonly laterTriggers: ReadonlyMap<number, readonly CueSet[]>;
  /** How many sets of cues there are. */
  readonly cueSetCount: number;
  /** Phrases that tie a figure to a date named beside it, or to the article's own date. */
  readonly timeWords: Readonly<
    Record<
      'past' | 'now' | 'since' | 'relative' | 'formerly' | 'number' | 'during' | 'whole',
      ReadonlySet<number>
    >
  >;
  /** What any of the metrics counts. */
  readonly countedNouns: ReadonlySet<number>;
  /** The groups of cues that hold a phrase. */
  readonly groupsOf: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** Each metric with its cues, by its id. */
  readonly metrics: ReadonlyMap<string, Subject>;
  /** The topic of each metric, by its id. */
  readonly topics: ReadonlyMap<string, string>;
  /** The currencies in which the metrics give sums: ISO 4217. */
  readonly currencies: ReadonlySet<string>;
  /** Statements of a metric in order of their dates; sorted when first asked for. */
  readonly statementsOf: (metric: string) => readonly IndexedStatement[];
}

/** Builds the index: one pass over the metrics and events; statements are looked up when they are asked for. */
export function indexMetrics(
  set: Pick<ReferenceSet, 'metrics' | 'events'>,
  statementsOf: StatementsOf,
): MetricIndex {
  const lexicon = createPhraseLexicon();
  const cueSets = cueSetsOf(set, createCueReader(lexicon));
  const triggers = triggersOf(cueSets);
  return {
    lexicon,
    triggers: triggers.first,
    laterTriggers: triggers.later,
    countedNouns: new Set(cueSets.flatMap(({ counted }) => [...counted.keys()])),
    groupsOf: groupsByPhrase(cueSets),
    cueSetCount: cueSets.length,
    timeWords: {
      past: new Set(timeWords.past.map(lexicon.add)),
      now: new Set(timeWords.now.map(lexicon.add)),
      since: new Set(timeWords.since.map(lexicon.add)),
      number: new Set(timeWords.number.map(lexicon.add)),
      formerly: new Set(timeWords.formerly.map(lexicon.add)),
      whole: new Set(timeWords.whole.flatMap((word) => phrasesOf(word)).map(lexicon.add)),
      during: new Set(timeWords.during.map(lexicon.add)),
      relative: new Set(timeWords.relative.map(lexicon.add)),
    },
    metrics: new Map(
      cueSets.flatMap(({ subjects }) =>
        subjects.flatMap((subject): [string, Subject][] =>
          subject.about.type === 'metric' ? [[subject.about.metric.id, subject]] : [],
        ),
      ),
    ),
    topics: new Map(set.metrics.map(({ id, topic }) => [id, topic])),
    currencies: new Set(
      set.metrics.flatMap(({ kind, unit }) => (kind === 'money' && unit !== null ? [unit] : [])),
    ),
    statementsOf: statementsInOrder(statementsOf, set.metrics),
  };
}
