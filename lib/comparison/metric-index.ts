import timeWords from '../../assets/lexicon/comparison-time-words.json' with { type: 'json' };
import type { Metric, MetricCues, ReferenceEvent, ReferenceSet } from '../reference/schema.ts';
import type { StatementsOf } from '../reference/statement-shelf.ts';
import { BEFORE, type CueReader, createCueReader } from './linking/cue-families.ts';
import { createPhraseLexicon, type PhraseLexicon } from './linking/phrase-lexicon.ts';
import { type IndexedStatement, statementsInOrder } from './numbers/statements.ts';

/** What a printed noun says about what is counted. */
export interface CountedNoun {
  readonly role: 'counted' | 'miscounted' | 'part';
  /** For a miscounted noun: id of the reason. */
  readonly reason: string | null;
  /** The part of the value that the noun counts rightly, or null. */
  readonly part: string | null;
}

/** A metric or event made ready for linking: its cues as ids of phrases. */
export interface Subject {
  /** Its place among the subjects of the index. */
  readonly at: number;
  readonly about:
    | { readonly type: 'metric'; readonly metric: Metric }
    | { readonly type: 'event'; readonly event: ReferenceEvent };
  readonly counted: ReadonlyMap<number, CountedNoun>;
  readonly required: readonly (readonly number[])[];
  /** Of each required group the phrases that tie firmly. */
  readonly firm: readonly (readonly number[])[];
  readonly supporting: readonly number[];
  readonly excluding: readonly number[];
  /** Phrases that exclude only before the figure. */
  readonly excludingBefore: readonly number[];
}

/** Metrics, statements and events made ready for linking and comparing. */
export interface MetricIndex {
  readonly lexicon: PhraseLexicon;
  readonly subjects: readonly Subject[];
  /** Subjects that may be meant where a phrase stands: phrase id → places in `subjects`. */
  readonly triggers: ReadonlyMap<number, readonly number[]>;
  /** The same by their next group of cues, for a figure near which the first is missing. */
  readonly laterTriggers: ReadonlyMap<number, readonly number[]>;
  /** Phrases that tie a figure to a date named beside it, or to the article's own date. */
  readonly timeWords: Readonly<
    Record<
      'past' | 'now' | 'since' | 'relative' | 'formerly' | 'number' | 'during',
      ReadonlySet<number>
    >
  >;
  /** The topic of each metric, by its id. */
  readonly topics: ReadonlyMap<string, string>;
  /** Statements of a metric in order of their dates; sorted when first asked for. */
  readonly statementsOf: (metric: string) => readonly IndexedStatement[];
}

/** Builds the index: one pass over the metrics and events; statements are looked up when they are asked for. */
export function indexMetrics(
  set: Pick<ReferenceSet, 'metrics' | 'events'>,
  statementsOf: StatementsOf,
): MetricIndex {
  const lexicon = createPhraseLexicon();
  const read = createCueReader(lexicon);
  const subjects: Subject[] = [
    ...set.metrics.map((metric, at) =>
      subjectOf(read, at, { type: 'metric', metric }, metric.cues),
    ),
    ...set.events.map((event, at) =>
      subjectOf(read, set.metrics.length + at, { type: 'event', event }, event.cues),
    ),
  ];
  return {
    lexicon,
    subjects,
    triggers: triggersOf(subjects, 0),
    laterTriggers: triggersOf(subjects, 1),
    timeWords: {
      past: new Set(timeWords.past.map(lexicon.add)),
      now: new Set(timeWords.now.map(lexicon.add)),
      since: new Set(timeWords.since.map(lexicon.add)),
      number: new Set(timeWords.number.map(lexicon.add)),
      formerly: new Set(timeWords.formerly.map(lexicon.add)),
      during: new Set(timeWords.during.map(lexicon.add)),
      relative: new Set(timeWords.relative.map(lexicon.add)),
    },
    topics: new Map(set.metrics.map(({ id, topic }) => [id, topic])),
    statementsOf: statementsInOrder(statementsOf, set.metrics),
  };
}

/** A reader may leave a group of cues empty: it asks for nothing. */
function isFilled(group: readonly string[]): boolean {
  return group.length > 0;
}

function subjectOf(
  read: CueReader,
  at: number,
  about: Subject['about'],
  cues: MetricCues,
): Subject {
  const counted = new Map<number, CountedNoun>();
  for (const noun of cues.counted) {
    for (const id of read.phrases(noun))
      counted.set(id, { role: 'counted', reason: null, part: null });
  }
  const parts = about.type === 'metric' ? (about.metric.parts ?? []) : [];
  for (const { id, counted: nouns } of parts) {
    for (const noun of nouns) {
      for (const phrase of read.phrases(noun))
        counted.set(phrase, { role: 'part', reason: null, part: id });
    }
  }
  for (const { noun, reason } of cues.miscounted ?? []) {
    for (const phrase of read.phrases(noun)) {
      counted.set(phrase, { role: 'miscounted', reason, part: counted.get(phrase)?.part ?? null });
    }
  }
  return {
    at,
    about,
    counted,
    required: cues.required.filter(isFilled).map(read.group),
    firm: cues.required.filter(isFilled).map(read.firm),
    supporting: read.group(cues.supporting),
    excluding: read.group(cues.excluding.filter((cue) => !cue.startsWith(BEFORE))),
    excludingBefore: read.group(cues.excluding.filter((cue) => cue.startsWith(BEFORE))),
  };
}

/**
 * For each subject the group of cues that is shared with the fewest others triggers it (rank 0; the next: rank 1), so that a text full of common
 * words does not weigh every metric of a large set.
 */
function triggersOf(subjects: readonly Subject[], rank: 0 | 1): Map<number, number[]> {
  const uses = new Map<number, number>();
  for (const subject of subjects) {
    for (const phrase of subject.required.flat()) uses.set(phrase, (uses.get(phrase) ?? 0) + 1);
  }
  const commonness = (group: readonly number[]): number =>
    group.reduce((sum, phrase) => sum + (uses.get(phrase) ?? 0), 0);
  const triggers = new Map<number, number[]>();
  subjects.forEach((subject, place) => {
    const groups = subject.required.length > 0 ? subject.required : [[...subject.counted.keys()]];
    const byRarity = groups.toSorted((one, other) => commonness(one) - commonness(other));
    for (const phrase of new Set(byRarity[rank] ?? [])) {
      const places = triggers.get(phrase);
      if (places) places.push(place);
      else triggers.set(phrase, [place]);
    }
  });
  return triggers;
}
