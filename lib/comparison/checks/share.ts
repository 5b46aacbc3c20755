import { reason } from '../../reason.ts';
import { type Check, type CheckResult, checkedFigure } from '../check.ts';
import { magnitudeOf } from '../linking/kinds.ts';
import { checkWords, firstOf } from './words.ts';

const BEFORE = 12;
const AFTER = 8;
/** Percentage points by which a share may be rounded, and by which it must be off to be called inconsistent. */
const ROUNDED = 1;
const OFF = 2.5;

/** «5 آلاف أي 10% من 50 ألفا»: a percentage against the part and the whole that stand with it. */
export const share: Check = {
  name: 'share',
  kind: 'sum',
  about: 'A percentage against the part and the whole given beside it.',
  run: ({ figures, places, layout, words }) =>
    figures.flatMap((figure, at): CheckResult[] => {
      const [part, whole] = [figures[at - 1], figures[at + 1]];
      const [before, place, after] = [places[at - 1], places[at], places[at + 1]];
      if (figure.kind !== 'percent' || !part || !whole || !before || !place || !after) return [];
      if (part.kind !== whole.kind || part.unit !== whole.unit) return [];
      if (part.kind !== 'cardinal' && part.kind !== 'money') return [];
      const near = place.from - before.to <= BEFORE && after.from - place.to <= AFTER;
      const sentence = layout.sentence[place.from];
      if (!near || layout.sentence[before.from] !== sentence) return [];
      if (layout.sentence[after.from] !== sentence) return [];
      if (firstOf(words, checkWords.share, before.to, place.from) < 0) return [];
      const [piece, all, said] = [magnitudeOf(part), magnitudeOf(whole), magnitudeOf(figure)];
      if (piece === null || all === null || said === null || all <= piece) return [];
      const reckoned = (piece / all) * 100;
      const gap = Math.abs(reckoned - said);
      if (gap > ROUNDED && gap <= OFF) return [];
      const consistent = gap <= ROUNDED;
      return [
        checkedFigure('sum', figure, consistent, [
          reason(consistent ? 'share_matches' : 'share_differs', {
            part: piece,
            whole: all,
            percent: Math.round(reckoned * 10) / 10,
          }),
        ]),
      ];
    }),
};
