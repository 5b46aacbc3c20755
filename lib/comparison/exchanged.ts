import type { Figure } from '../figures/figure.ts';
import { reason } from '../reason.ts';
import { daysOfValue } from './dates/days.ts';
import { AGREES, type Asked, type Linked, linkedByWords } from './link.ts';
import type { LinkContext } from './linking/context.ts';
import type { Place } from './linking/places.ts';
import type { ComparedFigure, Difference } from './verdict.ts';

/** Tokens that may lie between two figures of which one may stand in the other's place. */
const APART = 16;
/** So much more closely the words tie what was exchanged than what is printed. */
const CLOSER = 0.1;
/** So much both together, where two numbers agree as they stand. */
const BOTH_CLOSER = 0.4;

const KINDS: ReadonlySet<Figure['kind']> = new Set(['cardinal', 'money', 'percent', 'date']);

/** A figure with what is asked of it and where it stands. */
export interface Side {
  readonly compared: ComparedFigure;
  readonly place: Place;
  readonly asked: Asked;
}

/** Figures to the next of the same kind. */
const REACH = 3;

/** Puts a difference on both of two neighbouring figures that stand in each other's place. */
export function withExchanged(
  context: LinkContext,
  figures: readonly ComparedFigure[],
  sideOf: (at: number) => Side | null,
): ComparedFigure[] {
  const told = [...figures];
  for (let at = 0; at < told.length; at += 1) {
    const next = nextOfKind(told, at);
    if (next === null) continue;
    const [one, other] = [sideOf(at), sideOf(next)];
    const pair = one && other ? exchanged(context, one, other) : null;
    if (pair) [told[at], told[next]] = pair;
  }
  return told;
}

function nextOfKind(figures: readonly ComparedFigure[], at: number): number | null {
  const kind = figures[at]?.kind;
  if (!kind || !KINDS.has(kind)) return null;
  for (let next = at + 1; next <= at + REACH; next += 1) {
    if (figures[next]?.kind === kind) return next;
  }
  return null;
}

/**
 * «5 دول و74 منظمة»: two neighbouring figures of one sentence that agree with the reference where they are exchanged, and not as they
 * stand; the words tie them more closely then than as they stand, if they agree with anything so. Null for any other two.
 */
function exchanged(
  context: LinkContext,
  one: Side,
  other: Side,
): readonly [ComparedFigure, ComparedFigure] | null {
  if (!mayBeExchanged(context, one, other)) return null;
  const first = inPlaceOf(context, one, other);
  const gain = first ? gainOf(context, one, first) : 0;
  if (!first || gain <= CLOSER) return null;
  const second = inPlaceOf(context, other, one);
  const otherGain = second ? gainOf(context, other, second) : 0;
  if (!second || otherGain <= CLOSER) return null;
  if (one.compared.kind !== 'date' && gain + otherGain <= BOTH_CLOSER) return null;
  return [differing(one, other, first), differing(other, one, second)];
}

function mayBeExchanged({ layout }: LinkContext, one: Side, other: Side): boolean {
  const [a, b] = [one.compared, other.compared];
  if (a.kind !== b.kind || !KINDS.has(a.kind) || a.unit !== b.unit) return false;
  if (a.value === b.value || !isPlain(a) || !isPlain(b)) return false;
  // Each of two may be taken for what it agrees with; where one of two numbers alone agrees, it stands where it is.
  if (a.kind !== 'date' && agrees(a) !== agrees(b)) return false;
  return (
    layout.sentence[one.place.from] === layout.sentence[other.place.from] &&
    other.place.from - one.place.to <= APART
  );
}

/** A number of its own, or a day. */
function isPlain({ value }: ComparedFigure): boolean {
  if (typeof value === 'string') return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(value);
  return typeof value === 'number';
}

/** What the words round a figure say of the other's value; null where it does not plainly agree. */
function inPlaceOf(
  context: LinkContext,
  { place, asked }: Side,
  { asked: its }: Side,
): Linked | null {
  const figure: Figure = { ...asked.figure, value: its.figure.value };
  const linked = linkedByWords(context, place, { ...asked, figure });
  return linked.compared.verdict === 'agrees' ? linked : null;
}

/** So much more closely a figure is tied to what the other's value agrees with than to what its own does; without end where the words tie its own to nothing that it agrees with. */
function gainOf(context: LinkContext, { place, asked, compared }: Side, then: Linked): number {
  if (!agrees(compared)) return Number.POSITIVE_INFINITY;
  const now = linkedByWords(context, place, asked);
  if (compared.kind !== 'date' && !agrees(now.compared)) return Number.POSITIVE_INFINITY;
  return now.compared.metric === then.compared.metric ? 0 : then.tie - now.tie;
}

function agrees({ verdict }: ComparedFigure): boolean {
  return AGREES.has(verdict ?? '');
}

function differing(
  { compared, asked }: Side,
  { compared: other, asked: its }: Side,
  { compared: then }: Linked,
): ComparedFigure {
  return {
    ...then,
    value: compared.value,
    verdict: 'differs',
    difference: differenceOf(asked.figure.value, its.figure.value),
    reasons: [reason('exchanged_with', { other: other.text }), ...then.reasons],
  };
}

function differenceOf(printed: Figure['value'], meant: Figure['value']): Difference | null {
  if (typeof printed === 'number' && typeof meant === 'number') {
    const absolute = printed - meant;
    return { reference: meant, absolute, percent: meant === 0 ? null : (absolute / meant) * 100 };
  }
  const [said, known] = [daysOfValue(printed), daysOfValue(meant)];
  if (typeof meant !== 'string' || !said || !known) return null;
  return { reference: meant, absolute: said.from - known.from, percent: null };
}
