import words from '../../../assets/lexicon/consistency-words.json' with { type: 'json' };
import type { Token } from '../../arabic/tokens.ts';
import { reason } from '../../reason.ts';
import { type Check, type CheckContext, type CheckResult, checkedFigure } from '../check.ts';
import { magnitudeOf } from '../linking/kinds.ts';
import { dictionaryKey } from '../linking/word-keys.ts';
import type { ComparedFigure } from '../verdict.ts';
import { checkWords, firstOf } from './words.ts';

const MOST_PARTS = 8;
const SENTENCES = 3;

interface Counted {
  readonly at: number;
  readonly figure: ComparedFigure;
  readonly value: number;
  /** The first letters of the counted noun: «ضربة» and «ضربات» share them. */
  readonly noun: string | null;
}

const STEM = 3;
/** Nouns of a whole whose parts have nouns of their own: «73 عضوا، بينهم 69 دولة و4 منظمات». */
const wholes = new Set(words.wholes.map((noun) => dictionaryKey(noun).slice(0, STEM)));

function nounOf({ counted }: ComparedFigure): string | null {
  const first = counted?.text.split(/\s/u)[0];
  return first ? dictionaryKey(first).slice(0, STEM) : null;
}

function counts({ figures }: CheckContext): Counted[] {
  return figures.flatMap((figure, at): Counted[] => {
    const value = magnitudeOf(figure);
    const isCount = figure.kind === 'cardinal' || (figure.kind === 'dual' && figure.unit === null);
    if (!isCount || value === null || figure.qualifier !== 'exact') return [];
    if (!Number.isInteger(value) || value < 1) return [];
    return [{ at, figure, value, noun: nounOf(figure) }];
  });
}

/** The counts after a whole that may be its parts: of the same noun or of none, each smaller, in the sentences after it. */
function partsOf({ layout, places }: CheckContext, all: readonly Counted[], whole: number) {
  const total = all[whole];
  const place = total && places[total.at];
  if (!total || !place || total.noun === null) return [];
  const sentence = layout.sentence[place.from] ?? 0;
  const parts: Counted[] = [];
  for (const one of all.slice(whole + 1, whole + 1 + MOST_PARTS)) {
    const where = places[one.at];
    const at = layout.sentence[where?.from ?? 0] ?? 0;
    if (at - sentence > SENTENCES) break;
    if (one.value > total.value) break;
    if (one.value === total.value && one.noun === total.noun) break;
    const isInSentence = at === sentence;
    const mayDiffer = isInSentence && one.noun !== null && wholes.has(total.noun);
    if (one.noun === total.noun || (one.noun === null && isInSentence) || mayDiffer)
      parts.push(one);
  }
  return parts;
}

function isColon({ text }: Token): boolean {
  return text === ':';
}

/** Whether the text says that the parts are all there is, and counts nothing else among them. */
function isExhaustive(context: CheckContext, total: Counted, parts: readonly Counted[]): boolean {
  const { layout, places, words, reading } = context;
  const from = places[total.at]?.to ?? 0;
  const last = places[parts.at(-1)?.at ?? total.at];
  const first = places[parts[0]?.at ?? total.at];
  if (!last || !first) return false;
  if (layout.sentence[from - 1] !== layout.sentence[last.from]) return false;
  let end = last.to;
  while (end < reading.tokens.length && layout.sentence[end] === layout.sentence[last.from])
    end += 1;
  const start = places[total.at]?.from ?? 0;
  if (firstOf(words, checkWords.partsAreAll, Math.max(0, start - 3), start) >= 0) return false;
  if (parts.length !== (parts.at(-1)?.at ?? 0) - total.at) return false;
  if (firstOf(words, checkWords.restFollows, from, end) >= 0) return false;
  if (firstOf(words, checkWords.partsAreSome, from, end) >= 0) return false;
  const between = reading.tokens.slice(from, first.from);
  const line = between.findIndex(({ kind }) => kind === 'break');
  // A colon in a line after it is that of another member of a list.
  const colon = between.slice(0, line < 0 ? between.length : line).some(isColon);
  return colon || firstOf(words, checkWords.partsAreAll, from, first.from) >= 0;
}

/** «30 غارة، 18 منها في سوريا و15 في العراق»: two parts and no more, named as parts of the whole in its sentence. */
function areOfWhole(context: CheckContext, total: Counted, parts: readonly Counted[]): boolean {
  const { layout, places, words } = context;
  const from = places[total.at]?.to ?? 0;
  const last = places[parts.at(-1)?.at ?? total.at];
  if (!last || parts.length !== 2 || parts.length !== (parts.at(-1)?.at ?? 0) - total.at)
    return false;
  if (layout.sentence[from - 1] !== layout.sentence[last.from]) return false;
  if (firstOf(words, checkWords.restFollows, from, last.to + 2) >= 0) return false;
  return firstOf(words, checkWords.partsAreSome, from, last.from) >= 0;
}

/** «23 ضربة: 9 في سوريا و14 في العراق»: a whole against its parts. */
export const sum: Check = {
  name: 'sum',
  kind: 'sum',
  about: 'A whole against the parts that follow it.',
  run: (context) => {
    const all = counts(context);
    return all.flatMap((total, whole): CheckResult[] => {
      if (total.value < 3) return [];
      const parts = partsOf(context, all, whole);
      let added = 0;
      for (let taken = 0; taken < parts.length; taken += 1) {
        added += parts[taken]?.value ?? 0;
        if (taken > 0 && added === total.value) {
          return [
            checkedFigure('sum', total.figure, true, [
              reason('sum_matches', { total: total.value, parts: taken + 1 }),
            ]),
          ];
        }
      }
      if (parts.length < 2) return [];
      const isTooMuch = added > total.value && areOfWhole(context, total, parts);
      if (!isTooMuch && !isExhaustive(context, total, parts)) return [];
      return [
        checkedFigure('sum', total.figure, false, [
          reason('sum_differs', { total: total.value, added }),
        ]),
      ];
    });
  },
};
