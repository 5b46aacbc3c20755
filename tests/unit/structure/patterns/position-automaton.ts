import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { alphabetOf, type CharacterElement } from './alphabet.ts';

type Letters = ReadonlySet<number>;

/** A step to another place in a pattern, allowed only after some letters; null asks nothing. */
export interface Step {
  readonly to: number;
  readonly after: Letters | null;
}

/**
 * A pattern as the places in it that read a letter (Glushkov's automaton). Two ways from one place to another are two steps, for
 * backtracking takes both. Place 0 is the text before the match.
 */
export interface PositionAutomaton {
  /** By place, the letters that it reads. */
  readonly reads: readonly Letters[];
  readonly steps: readonly (readonly Step[])[];
  /** Places after which the whole pattern has matched, whatever follows. */
  readonly matched: ReadonlySet<number>;
  /** A sample of each letter. */
  readonly samples: readonly string[];
}

/** What is asked where a part begins or is passed by without reading; what is guarded may fail by what follows. */
interface Condition {
  readonly atStart: boolean;
  readonly after: Letters | null;
  readonly guarded: boolean;
}
interface Part {
  readonly first: readonly (Condition & { readonly place: number })[];
  readonly last: readonly { readonly place: number; readonly guarded: boolean }[];
  readonly empty: readonly Condition[];
}

const FREE: Condition = { atStart: false, after: null, guarded: false };
const NOTHING: Part = { first: [], last: [], empty: [FREE] };

/** Throws where a pattern has what is not understood: a lookbehind over more than one letter, a class of words. */
export function positionAutomaton({
  source,
  flags,
}: Pick<RegExp, 'source' | 'flags'>): PositionAutomaton {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const { samples, lineEnds, read } = alphabetOf(pattern, flags);
  const all = new Set(samples.keys());
  const reads: Letters[] = [all];
  const steps: Step[][] = [[{ to: 0, after: null }]];

  function reading(element: CharacterElement): Part {
    const place = reads.push(read(element)) - 1;
    steps.push([]);
    return { first: [{ ...FREE, place }], last: [{ place, guarded: false }], empty: [] };
  }

  function connect(from: Part['last'], to: Part['first']): void {
    for (const { place } of from) {
      for (const next of to) {
        if (!next.atStart) steps[place]?.push({ to: next.place, after: next.after });
      }
    }
  }

  function sequence(one: Part, other: Part): Part {
    connect(one.last, other.first);
    return {
      first: [
        ...one.first,
        ...one.empty.flatMap((passed) =>
          other.first.map((each) => ({ ...each, ...both(passed, each) })),
        ),
      ],
      last: [
        ...other.last,
        ...distinct(other.empty).flatMap((passed) =>
          one.last.map((each) => ({ ...each, guarded: each.guarded || passed.guarded })),
        ),
      ],
      empty: distinct(one.empty.flatMap((passed) => other.empty.map((each) => both(passed, each)))),
    };
  }

  function choice(alternatives: readonly AST.Alternative[]): Part {
    const parts = alternatives.map(({ elements }) => elements.map(part).reduce(sequence, NOTHING));
    return {
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
      empty: distinct(parts.flatMap(({ empty }) => empty)),
    };
  }

  /** Turns that are counted are two: that there is an end to them makes no pattern worse than linear, that they meet may. */
  function repeated({ element, min, max }: AST.Quantifier): Part {
    const turn = part(element);
    if (max === Number.POSITIVE_INFINITY) connect(turn.last, turn.first);
    else if (max > 1)
      return optionalBelow(min, sequence(turn, optionalBelow(min - 1, part(element))));
    return optionalBelow(min, turn);
  }

  function part(element: AST.Element): Part {
    switch (element.type) {
      case 'Assertion':
        return asserted(element);
      case 'Backreference':
        if (Array.isArray(element.resolved)) throw new Error(`not understood: ${element.raw}`);
        return choice(element.resolved.alternatives);
      case 'CapturingGroup':
      case 'Group':
        return choice(element.alternatives);
      case 'Quantifier':
        return repeated(element);
      default:
        return reading(element);
    }
  }

  function asserted(element: AST.Assertion): Part {
    const passedBy = (condition: Partial<Condition>): Part => ({
      ...NOTHING,
      empty: [{ ...FREE, ...condition }],
    });
    switch (element.kind) {
      case 'start':
        return passedBy(flags.includes('m') ? { after: lineEnds } : { atStart: true });
      case 'lookahead':
        return { ...choice(element.alternatives), last: [], empty: [{ ...FREE, guarded: true }] };
      case 'lookbehind':
        return passedBy({ after: lettersBehind(element) });
      default:
        return passedBy({ guarded: true });
    }
  }

  function lettersBehind({ alternatives, negate, raw }: AST.LookbehindAssertion): Letters {
    const behind = alternatives.map(({ elements: [element, ...others] }) => {
      const isLetter =
        element?.type === 'Character' ||
        element?.type === 'CharacterClass' ||
        element?.type === 'CharacterSet';
      if (!isLetter || others.length > 0) throw new Error(`not understood: ${raw}`);
      return read(element);
    });
    const found = new Set(behind.flatMap((letters) => [...letters]));
    return negate ? new Set([...all].filter((letter) => !found.has(letter))) : found;
  }

  const whole = choice(pattern.alternatives);
  if (!flags.includes('y')) connect([{ place: 0, guarded: false }], whole.first);
  const free = whole.last.filter(({ guarded }) => !guarded);
  return { reads, steps, matched: new Set(free.map(({ place }) => place)), samples };
}

function optionalBelow(least: number, some: Part): Part {
  return least > 0 ? some : { ...some, empty: distinct([FREE, ...some.empty]) };
}

function both(one: Condition, other: Condition): Condition {
  return {
    atStart: one.atStart || other.atStart,
    after: one.after && other.after ? inBoth(one.after, other.after) : (one.after ?? other.after),
    guarded: one.guarded || other.guarded,
  };
}

/** Each condition once: a part that can be empty in two ways alike adds no way of reading. */
function distinct(conditions: readonly Condition[]): Condition[] {
  const known = new Map(
    conditions.map((each) => [
      JSON.stringify([each.atStart, each.guarded, each.after && [...each.after]]),
      each,
    ]),
  );
  return [...known.values()];
}

function inBoth(one: Letters, other: Letters): Letters {
  return new Set([...one].filter((letter) => other.has(letter)));
}
