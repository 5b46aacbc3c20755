import type { FigureKind } from '../../figures/figure.ts';
import type { MetricIndex } from '../metric-index.ts';
import { hitsAround, type LinkContext } from './context.ts';
import type { CueSet } from './cue-sets.ts';
import { isPrintedAs } from './kinds.ts';
import { WINDOW } from './nearness.ts';
import type { Place } from './places.ts';

/** Whose sets of cues are asked for: those of what a figure of a kind may be about, or of the events alone. */
export type AskedKind = FigureKind | 'event';

/** The sets that phrases bring to mind, as far as they are of what a figure of one kind may be about. */
interface Triggers {
  /** By the id of the phrase, where it was asked for. */
  readonly ofPhrase: Map<number, readonly CueSet[]>;
  /** By the place of a set, the turn in which it was found last. */
  readonly foundIn: Uint32Array;
  turn: number;
}

const NONE: readonly CueSet[] = [];

/** Kept as long as the index: texts have the same words, and most of a text's figures are of a few kinds. */
const known = new WeakMap<MetricIndex, Map<string, Triggers>>();

function triggersOf(index: MetricIndex, kind: AskedKind, withLater: boolean): Triggers {
  const ofIndex = known.get(index) ?? new Map<string, Triggers>();
  known.set(index, ofIndex);
  const key = withLater ? `${kind} later` : kind;
  const before = ofIndex.get(key);
  if (before) return before;
  const made = { ofPhrase: new Map(), foundIn: new Uint32Array(index.cueSetCount), turn: 0 };
  ofIndex.set(key, made);
  return made;
}

function isAskedFor(cueSet: CueSet, kind: AskedKind): boolean {
  return kind === 'event' ? cueSet.kind === kind : isPrintedAs(cueSet.kind, kind);
}

function triggeredBy(
  phrase: number,
  { triggers, laterTriggers }: MetricIndex,
  kind: AskedKind,
  withLater: boolean,
): readonly CueSet[] {
  const first = triggers.get(phrase) ?? NONE;
  const all = withLater ? [...first, ...(laterTriggers.get(phrase) ?? NONE)] : first;
  const asked = all.filter((cueSet) => isAskedFor(cueSet, kind));
  return asked.length === 0 ? NONE : asked;
}

/**
 * The sets of cues that words round a figure, or the topic, bring to mind, each once, in the order of the words.
 *
 * @param withLater also those of whose likeliest words none stands near, as long as the next likeliest do
 */
export function triggeredAround(
  { index, hits, topic }: LinkContext,
  place: Place,
  kind: AskedKind,
  withLater: boolean,
): CueSet[] {
  const triggers = triggersOf(index, kind, withLater);
  const { ofPhrase, foundIn } = triggers;
  triggers.turn += 1;
  const { turn } = triggers;
  const found: CueSet[] = [];
  const add = (cueSet: CueSet): void => {
    if (foundIn[cueSet.at] === turn) return;
    foundIn[cueSet.at] = turn;
    found.push(cueSet);
  };
  for (const { phrase } of hitsAround(hits, place, WINDOW)) {
    let triggered = ofPhrase.get(phrase);
    if (!triggered) {
      triggered = triggeredBy(phrase, index, kind, withLater);
      ofPhrase.set(phrase, triggered);
    }
    for (const cueSet of triggered) add(cueSet);
  }
  for (const cueSet of topic.cueSets) if (isAskedFor(cueSet, kind)) add(cueSet);
  return found;
}
