import { type PositionAutomaton, positionAutomaton, type Step } from './position-automaton.ts';

/** Why matching may cost more than in proportion to the text: `pump`, over and over, can be read in ever more ways. */
export interface Growth {
  readonly kind: 'polynomial' | 'exponential';
  readonly pump: string;
}

/**
 * How the cost of a pattern grows with its input, by the ambiguity of its automaton (Weber and Seidl 1991, Weideman et al. 2016): polynomial where
 * one word leads from a place to itself, from it to another, and from that to itself — the text before the match being such a
 * place, too —, exponential where one word leads from a place to itself in two ways. Null where it is linear. Assertions that
 * are not understood wholly are taken as holding, so it may warn for nothing, and never the other way round.
 */
export function superlinearGrowth(pattern: Pick<RegExp, 'source' | 'flags'>): Growth | null {
  const automaton = positionAutomaton(pattern);
  const reached = automaton.steps.map((_, place) => reachedFrom(automaton, place));
  const loops = [...reached.keys()].filter((place) => reached[place]?.has(place));
  // A loop after which the pattern has matched is left by matching, not by going back.
  const tried = loops.filter((place) => !automaton.matched.has(place));
  const areOne = (one: number, other: number) =>
    reached[one]?.has(other) && reached[other]?.has(one);
  // Places that reach each other share this fate, so one of them is tried.
  for (const place of tried.filter(
    (each, at) => !tried.slice(0, at).some((one) => areOne(one, each)),
  )) {
    const pump = twiceTo(automaton, reached, place);
    if (pump !== null) return { kind: 'exponential', pump };
  }
  for (const later of tried) {
    for (const earlier of loops) {
      if (!reached[earlier]?.has(later) || areOne(earlier, later)) continue;
      const pump = handedOver(automaton, reached, earlier, later);
      if (pump !== null) return { kind: 'polynomial', pump };
    }
  }
  return null;
}

function reachedFrom({ steps }: PositionAutomaton, start: number): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting = [start];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const { to } of steps[place] ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      waiting.push(to);
    }
  }
  return seen;
}

/** Several walks through a pattern over one word, and the last letter of it. */
interface Walks {
  readonly places: readonly number[];
  /** Two walks have parted at some time. */
  readonly parted: boolean;
  readonly letter: number;
  readonly word: string;
}

/** The word that leads walks from where they stand to where `isGoal` holds with the letter they began with. */
function wordFrom(
  automaton: PositionAutomaton,
  start: readonly number[],
  mayStand: (places: readonly number[]) => boolean,
  isGoal: (walks: Walks) => boolean,
): string | null {
  const { reads, samples, steps } = automaton;
  const letters = [...samples.keys()].filter((letter) =>
    start.every((place) => reads[place]?.has(letter)),
  );
  // The letter before matters only where a step asks for it; then the word must end with the letter that it was begun after.
  const isAsked = steps.some((each) => each.some(({ after }) => after !== null));
  for (const begun of isAsked ? letters : letters.slice(0, 1)) {
    const seen = new Set<string>();
    const waiting: Walks[] = [{ places: start, parted: false, letter: begun, word: '' }];
    for (const walks of waiting) {
      for (const [letter, sample] of samples.entries()) {
        const moves = walks.places.map((place) =>
          stepsOn(automaton, place, letter).filter(
            ({ after }) => after === null || after.has(walks.letter),
          ),
        );
        if (moves.some(({ length }) => length === 0)) continue;
        for (const chosen of combinations(moves)) {
          const places = chosen.map(({ to }) => to);
          const parted = walks.parted || new Set(chosen).size > 1;
          const next: Walks = { places, parted, letter, word: walks.word + sample };
          if (!mayStand(places)) continue;
          if ((letter === begun || !isAsked) && isGoal(next)) return next.word;
          const key = `${places} ${parted} ${isAsked ? letter : ''}`;
          if (seen.has(key)) continue;
          seen.add(key);
          waiting.push(next);
        }
      }
    }
  }
  return null;
}

const stepsByLetter = new WeakMap<PositionAutomaton, Map<number, readonly Step[]>>();

/** The steps of a place that read a letter. */
function stepsOn(automaton: PositionAutomaton, place: number, letter: number): readonly Step[] {
  const known = stepsByLetter.get(automaton) ?? new Map<number, readonly Step[]>();
  stepsByLetter.set(automaton, known);
  const key = place * automaton.samples.length + letter;
  const found =
    known.get(key) ??
    (automaton.steps[place] ?? []).filter(({ to }) => automaton.reads[to]?.has(letter));
  known.set(key, found);
  return found;
}

function combinations<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>(
    (found, list) => found.flatMap((some) => list.map((item) => [...some, item])),
    [[]],
  );
}

function twiceTo(
  automaton: PositionAutomaton,
  reached: readonly ReadonlySet<number>[],
  place: number,
): string | null {
  const comesBack = (each: number) => reached[each]?.has(place) ?? false;
  return wordFrom(
    automaton,
    [place, place],
    (places) => places.every(comesBack),
    ({ places, parted }) => parted && places.every((each) => each === place),
  );
}

function handedOver(
  automaton: PositionAutomaton,
  reached: readonly ReadonlySet<number>[],
  earlier: number,
  later: number,
): string | null {
  return wordFrom(
    automaton,
    [earlier, earlier, later],
    ([one = 0, between = 0, other = 0]) =>
      (reached[one]?.has(earlier) && reached[between]?.has(later) && reached[other]?.has(later)) ??
      false,
    ({ places: [one, between, other] }) => one === earlier && between === later && other === later,
  );
}
