import { reason } from '../../reason.ts';
import { type Check, type CheckContext, type CheckResult, checkedFigure } from '../check.ts';
import { magnitudeOf } from '../linking/kinds.ts';
import type { Place } from '../linking/places.ts';
import { readList } from './list-items.ts';
import { checkWords, firstOf } from './words.ts';

/** Words between a count and «هي» or a colon: its noun and what describes it. */
const REACH = 6;
const LONGEST_LIST = 20;
const JOINING = new Set(['-', '–', '/', '×']);

/** The first token of the list that a count introduces, or -1. */
function listStart(context: CheckContext, place: Place): number {
  const { reading, layout, words } = context;
  const part = layout.part[place.from];
  for (let token = place.to; token <= place.to + REACH; token += 1) {
    if (layout.part[token] !== part) return -1;
    const { text } = reading.tokens[token] ?? { text: '' };
    if (text === ':') return token + 1;
    if (text === '.' || text === '،' || text === ',') {
      const opens = firstOf(words, checkWords.listOpens, token + 1, token + 2);
      return opens === token + 1 ? opens + 1 : -1;
    }
    if (words.at(token).some(({ phrase }) => checkWords.listOpens.has(phrase))) {
      const after = reading.tokens[token + 1]?.text ?? '';
      return after === ':' || after === '،' || after === ',' ? token + 2 : token + 1;
    }
  }
  return -1;
}

/** Part of a score, a range or a fraction: «3-2». */
function isJoined({ reading: { tokens } }: CheckContext, { from, to }: Place): boolean {
  const [before, after] = [tokens[from - 1], tokens[to]];
  const first = tokens[from];
  const isAfterSign = before?.kind === 'sign' && first?.spaced === false && before.text !== '(';
  return isAfterSign || (after?.kind === 'sign' && !after.spaced && JOINING.has(after.text));
}

/** «عددها ست: …»: a number in letters with a colon right after it. */
function isTotal({ reading: { tokens }, figures, places }: CheckContext, at: number): boolean {
  return tokens[places[at]?.to ?? -1]?.text === ':' && /\p{L}/u.test(figures[at]?.text ?? '');
}

/** «خمس جهات هي …», «4 مجموعات عمل: …»: a count against the members that are named after it. */
export const countVersusList: Check = {
  name: 'count_vs_list',
  kind: 'count_vs_list',
  about: 'A count against the list that follows it after «هي» or a colon.',
  run: (context) =>
    context.figures.flatMap((figure, at): CheckResult[] => {
      const place = context.places[at];
      const count = magnitudeOf(figure);
      if ((figure.kind !== 'cardinal' && figure.kind !== 'dual') || !place) return [];
      if (count === null || figure.unit !== null || !Number.isInteger(count)) return [];
      if (figure.qualifier !== 'exact' || count < 2 || count > LONGEST_LIST) return [];
      if (figure.kind === 'cardinal' && figure.counted === null && !isTotal(context, at)) return [];
      if (isJoined(context, place)) return [];
      const from = listStart(context, place);
      if (from < 0) return [];
      const list = readList(context, from);
      if (!list || list.most < 2) return [];
      const consistent = count >= list.least && count <= list.most;
      if (!consistent && !list.closed) return [];
      const listed = count < list.least ? list.least : list.most;
      return [
        checkedFigure('count_vs_list', figure, consistent, [
          consistent
            ? reason('list_matches', { count })
            : reason('list_differs', { count, listed }),
        ]),
      ];
    }),
};
