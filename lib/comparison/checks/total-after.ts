import { reason } from '../../reason.ts';
import { type Check, type CheckContext, type CheckResult, checkedFigure } from '../check.ts';
import { magnitudeOf } from '../linking/kinds.ts';
import { isRounded } from '../numbers/rounding.ts';
import { checkWords, firstOf } from './words.ts';

const SUMMED = new Set(['cardinal', 'money']);
/** Tokens before the total in which the word for it stands: «ليصل المجموع إلى». */
const WITHIN = 4;
const MOST_PARTS = 6;

/** The numbers before a total, in its sentence, that are of its kind and unit: nearest first. */
function numbersBefore({ figures, places, layout }: CheckContext, at: number): number[] {
  const [total, place] = [figures[at], places[at]];
  const values: number[] = [];
  for (let before = at - 1; before >= 0 && values.length < MOST_PARTS; before -= 1) {
    const [figure, where] = [figures[before], places[before]];
    if (!figure || !where || !total || !place) break;
    if (layout.sentence[where.from] !== layout.sentence[place.from]) break;
    const value =
      figure.kind === total.kind && figure.unit === total.unit ? magnitudeOf(figure) : null;
    if (value !== null && value > 0) values.push(value);
  }
  return values;
}

/** «2500 في العراق و900 في سوريا، فيكون المجموع 3400»: a total against the numbers that it adds up. */
export const totalAfter: Check = {
  name: 'total_after',
  kind: 'sum',
  about: 'A total against the numbers before it in its sentence.',
  run: (context) =>
    context.figures.flatMap((figure, at): CheckResult[] => {
      const place = context.places[at];
      const total = magnitudeOf(figure);
      if (!place || total === null || !SUMMED.has(figure.kind)) return [];
      if (firstOf(context.words, checkWords.totals, place.from - WITHIN, place.from) < 0) return [];
      const before = numbersBefore(context, at);
      let added = 0;
      for (const [index, value] of before.entries()) {
        added += value;
        if (index > 0 && isRounded(total, added)) {
          const parts = index + 1;
          return [checkedFigure('sum', figure, true, [reason('sum_matches', { total, parts })])];
        }
      }
      // Of more numbers than two it is not sure which are added up.
      if (before.length !== 2 || figure.qualifier !== 'exact') return [];
      return [checkedFigure('sum', figure, false, [reason('sum_differs', { total, added })])];
    }),
};
