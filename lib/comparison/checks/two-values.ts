import { reason } from '../../reason.ts';
import { type Check, type CheckResult, checkedFigure } from '../check.ts';
import { magnitudeOf } from '../linking/kinds.ts';
import { isRounded } from '../numbers/rounding.ts';
import type { ComparedFigure } from '../verdict.ts';
import { checkWords, firstOf } from './words.ts';

const COMPARED = new Set(['cardinal', 'money', 'percent', 'measure']);
const FITS = new Set(['agrees', 'agrees_within_qualifier', 'counts_differently']);
const ODD = new Set(['differs', 'outdated', 'premature']);
/** A qualifier leaves at most this share open. */
const LEFT_OPEN = 0.1;
const CHANGE_BEFORE = 8;
const CHANGE_AFTER = 4;

function fits({ verdict }: ComparedFigure): boolean {
  return verdict !== null && FITS.has(verdict);
}

/** Two numbers that no rounding and no qualifier brings together. */
function clash(one: ComparedFigure, other: ComparedFigure): boolean {
  const [a, b] = [magnitudeOf(one), magnitudeOf(other)];
  if (a === null || b === null || one.unit !== other.unit) return false;
  if (isRounded(a, b) || isRounded(b, a)) return false;
  const isOutright = one.qualifier === 'exact' && other.qualifier === 'exact';
  return isOutright || Math.abs(a - b) > Math.max(Math.abs(a), Math.abs(b)) * LEFT_OPEN;
}

const OWN = new Set(['as_of_sentence', 'part_matches', 'was_before']);

/** Compared as of another date that its sentence names, as a value of the past, or of a part of the whole. */
function isOfItsOwn({ reasons }: ComparedFigure): boolean {
  return reasons.some(({ code }) => OWN.has(code));
}

/** «68 دولة» in one paragraph and «74 عضوا» in another: one metric, two values. */
export const twoValues: Check = {
  name: 'two_values',
  kind: 'two_values',
  about:
    'Two values for one metric in one article; told of the one that the reference does not have.',
  run: ({ figures, places, words }) => {
    const byMetric = new Map<string, { figure: ComparedFigure; at: number }[]>();
    figures.forEach((figure, at) => {
      if (figure.metric === null || !COMPARED.has(figure.kind) || isOfItsOwn(figure)) return;
      const known = byMetric.get(figure.metric);
      if (known) known.push({ figure, at });
      else byMetric.set(figure.metric, [{ figure, at }]);
    });
    return [...byMetric.values()].flatMap((group) => {
      const isOfPast = (at: number, after: number): boolean => {
        const place = places[at];
        const from = Math.max(0, (place?.from ?? 0) - CHANGE_BEFORE);
        return !place || firstOf(words, checkWords.changed, from, place.to + after) >= 0;
      };
      const right = group.find(({ figure, at }) => fits(figure) && !isOfPast(at, 0))?.figure;
      if (!right) return [];
      return group.flatMap(({ figure, at }): CheckResult[] => {
        if (!ODD.has(figure.verdict ?? '') || !clash(right, figure) || isOfPast(at, CHANGE_AFTER))
          return [];
        return [
          checkedFigure('two_values', figure, false, [
            reason('two_values', { one: figure.text, other: right.text }),
          ]),
        ];
      });
    });
  },
};
