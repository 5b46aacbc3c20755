import type {
  Metric,
  MetricCues,
  MetricKind,
  ReferenceEvent,
  ReferenceSet,
} from '../../reference/schema.ts';
import { BEFORE, type CueReader } from './cue-families.ts';

/** What a printed noun says about what is counted. */
export interface CountedNoun {
  readonly role: 'counted' | 'miscounted' | 'part';
  /** For a miscounted noun: id of the reason. */
  readonly reason: string | null;
  /** The part of the value that the noun counts rightly, or null. */
  readonly part: string | null;
}

/** Cues as ids of phrases. Metrics of one kind, or events, that have the very same cues share one set: it is weighed once beside each figure. */
export interface CueSet {
  /** Its place among the sets. */
  readonly at: number;
  readonly kind: MetricKind | 'event';
  readonly counted: ReadonlyMap<number, CountedNoun>;
  readonly required: readonly (readonly number[])[];
  /** Of each required group the phrases that tie firmly. */
  readonly firm: readonly (readonly number[])[];
  readonly supporting: readonly number[];
  readonly excluding: readonly number[];
  /** Phrases that exclude only before the figure. */
  readonly excludingBefore: readonly number[];
  /** The metrics or events that have these cues. */
  readonly subjects: readonly Subject[];
}

/** A metric or event that figures may be about. */
export interface Subject {
  readonly about:
    | { readonly type: 'metric'; readonly metric: Metric }
    | { readonly type: 'event'; readonly event: ReferenceEvent };
  readonly cueSet: CueSet;
}

/** The cues of all metrics and events of a set, each once. */
export function cueSetsOf(
  { metrics, events }: Pick<ReferenceSet, 'metrics' | 'events'>,
  read: CueReader,
): CueSet[] {
  const sets: CueSet[] = [];
  const known = new Map<string, Subject[]>();
  const join = (about: Subject['about'], cues: MetricCues): void => {
    const kind: CueSet['kind'] = about.type === 'event' ? 'event' : about.metric.kind;
    const parts = about.type === 'metric' ? (about.metric.parts ?? []) : [];
    const key = JSON.stringify([kind, cues, parts.map(({ id, counted }) => [id, counted])]);
    const subjects = known.get(key);
    const first = subjects?.[0];
    if (subjects && first) {
      subjects.push({ about, cueSet: first.cueSet });
      return;
    }
    const made: Subject[] = [];
    const cueSet: CueSet = {
      ...readCues(read, cues, parts),
      at: sets.length,
      kind,
      subjects: made,
    };
    made.push({ about, cueSet });
    known.set(key, made);
    sets.push(cueSet);
  };
  for (const metric of metrics) join({ type: 'metric', metric }, metric.cues);
  for (const event of events) join({ type: 'event', event }, event.cues);
  return sets;
}

/** A reader may leave a group of cues empty: it asks for nothing. */
function isFilled(group: readonly string[]): boolean {
  return group.length > 0;
}

function readCues(
  read: CueReader,
  cues: MetricCues,
  parts: NonNullable<Metric['parts']>,
): Omit<CueSet, 'at' | 'kind' | 'subjects'> {
  const counted = new Map<number, CountedNoun>();
  for (const noun of cues.counted) {
    for (const id of read.phrases(noun))
      counted.set(id, { role: 'counted', reason: null, part: null });
  }
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
    counted,
    required: cues.required.filter(isFilled).map(read.group),
    firm: cues.required.filter(isFilled).map(read.firm),
    supporting: read.group(cues.supporting),
    excluding: read.group(cues.excluding.filter((cue) => !cue.startsWith(BEFORE))),
    excludingBefore: read.group(cues.excluding.filter((cue) => cue.startsWith(BEFORE))),
  };
}

/** The groups of cues that hold each phrase, so that the hits of a text are dealt out to them in one pass. */
export function groupsByPhrase(
  sets: readonly CueSet[],
): Map<number, readonly (readonly number[])[]> {
  const groups = new Set(
    sets.flatMap(({ required, firm, excluding, excludingBefore }) => [
      ...required,
      ...firm,
      excluding,
      excludingBefore,
    ]),
  );
  const byPhrase = new Map<number, (readonly number[])[]>();
  for (const group of groups) {
    for (const phrase of group) {
      const known = byPhrase.get(phrase);
      if (known) known.push(group);
      else byPhrase.set(phrase, [group]);
    }
  }
  return byPhrase;
}

/** The sets of cues that may be meant where a phrase stands. */
export type Triggers = ReadonlyMap<number, readonly CueSet[]>;

/**
 * For each set the group of cues that is shared with the fewest others triggers it, and the next group triggers it where that is missing, so
 * that a text full of common words does not weigh every metric of a large set.
 */
export function triggersOf(sets: readonly CueSet[]): { first: Triggers; later: Triggers } {
  const uses = new Map<number, number>();
  for (const { required } of sets) {
    for (const group of required) {
      for (const phrase of group) uses.set(phrase, (uses.get(phrase) ?? 0) + 1);
    }
  }
  // Many sets share a group, and none is weighed twice.
  const known = new Map<readonly number[], number>();
  const commonness = (group: readonly number[]): number => {
    const before = known.get(group);
    if (before !== undefined) return before;
    // Not their sum: a verb has many forms, and each of them is seldom met.
    let most = 0;
    for (const phrase of group) most = Math.max(most, uses.get(phrase) ?? 0);
    known.set(group, most);
    return most;
  };
  const first = new Map<number, CueSet[]>();
  const later = new Map<number, CueSet[]>();
  for (const set of sets) {
    const groups = set.required.length > 0 ? set.required : [[...set.counted.keys()]];
    const byRarity = groups.toSorted((one, other) => commonness(one) - commonness(other));
    for (const [triggers, group] of [
      [first, byRarity[0]],
      [later, byRarity[1]],
    ] as const) {
      for (const phrase of group ?? []) {
        const triggered = triggers.get(phrase);
        if (triggered) triggered.push(set);
        else triggers.set(phrase, [set]);
      }
    }
  }
  return { first, later };
}
