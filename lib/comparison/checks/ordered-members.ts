import { reason } from '../../reason.ts';
import { type Check, type CheckResult, checkedFigure } from '../check.ts';
import { magnitudeOf } from '../linking/kinds.ts';
import { checkWords } from './words.ts';

const REACH = 60;
/** The first member follows its count closely: «جلستين الأولى …». */
const FIRST_WITHIN = 6;

/** «جلستين الأولى … والثانية …»: a small count against members that are numbered in order. */
export const orderedMembers: Check = {
  name: 'ordered_members',
  kind: 'count_vs_list',
  about: 'A small count against members numbered in order («جلستين الأولى … والثانية …»).',
  run: ({ figures, places, layout, words }) =>
    figures.flatMap((figure, at): CheckResult[] => {
      const place = places[at];
      const count = magnitudeOf(figure);
      if ((figure.kind !== 'cardinal' && figure.kind !== 'dual') || !place) return [];
      if (count === null || count < 2 || count > 8 || figure.unit !== null) return [];
      if (figure.qualifier !== 'exact' || (figure.counted?.start ?? -1) < figure.start) return [];
      const sentence = layout.sentence[place.from];
      let reached = 0;
      for (let token = place.to; token < place.to + REACH; token += 1) {
        if (layout.sentence[token] !== sentence) break;
        if (reached === 0 && token > place.to + FIRST_WITHIN) break;
        for (const { phrase } of words.at(token)) {
          if (checkWords.ordinals.get(phrase) === reached + 1) {
            reached += 1;
            break;
          }
        }
      }
      if (reached < 2 || reached < count) return [];
      const consistent = reached === count;
      return [
        checkedFigure('count_vs_list', figure, consistent, [
          consistent
            ? reason('list_matches', { count })
            : reason('list_differs', { count, listed: reached }),
        ]),
      ];
    }),
};
