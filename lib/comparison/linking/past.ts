import consistencyWords from '../../../assets/lexicon/consistency-words.json' with { type: 'json' };
import { foldWord } from '../../arabic/fold.ts';
import type { Figure } from '../../figures/figure.ts';
import { hitsAround, type LinkContext } from './context.ts';
import type { Place } from './places.ts';

const PAST_WITHIN = 5;

/** «ارتفع من 74 إلى 75»: words between the two, and words just before a number («من نحو»). */
const CHANGE_WITHIN = 5;
const BEFORE_NUMBER = 3;
const FROM = 'من';
const TO = new Set(['الي', 'ل', 'حتي']);

/** The first number of a change: «من» stands before it, «إلى» before the next of its class. */
export function isChangedFrom({ reading: { tokens }, layout }: LinkContext, place: Place): boolean {
  const { from, to, next } = place;
  if (next - to > CHANGE_WITHIN || layout.part[next] !== layout.part[from]) return false;
  const before = tokens.slice(Math.max(0, from - BEFORE_NUMBER), from);
  const between = tokens.slice(to, next);
  return before.some(({ text }) => text === FROM) && between.some(({ text }) => TO.has(text));
}

/** Figures to each side among which a length of time is looked for. */
const REACH = 3;
const AGO = new Set(consistencyWords.ago.map(foldWord));
/** Words between «قبل» and the length of time («قبل نحو ثلاثة أعوام»). */
const AGO_WITHIN = 2;
/** Units in which an old value is told; days and weeks tell when it was said. */
const LONG_UNITS: ReadonlySet<string | null> = new Set(['month', 'year', 'decade']);

/** «كان يؤوي قبل ثلاثة أعوام 73 ألفا»: a time ago in the figure's clause, with no new one between. */
function isSaidOfTimeAgo(
  { reading: { tokens }, layout, places }: LinkContext,
  figures: readonly Figure[],
  at: number,
  place: Place,
): boolean {
  for (let other = Math.max(0, at - REACH); other <= at + REACH; other += 1) {
    const [figure, where] = [figures[other], places[other]];
    if (!figure || !where || other === at || !LONG_UNITS.has(figure.unit)) continue;
    if (layout.clause[where.from] !== layout.clause[place.from]) continue;
    if (layout.member[where.from] !== layout.member[place.from]) continue;
    const before = tokens.slice(Math.max(0, where.from - AGO_WITHIN), where.from);
    if (before.some(({ text }) => AGO.has(text))) return true;
  }
  return false;
}

/** Tokens between a question and the number that answers it, and of a question before its end. */
const ANSWER_WITHIN = 2;
const QUESTION_WITHIN = 12;

/** The mark of the question that a number answers: «كم كان عدد الأعضاء؟ 68 عضوا»; null where it answers none. */
function questionOf({ reading: { tokens } }: LinkContext, { from }: Place): number | null {
  for (let at = from - 1; at >= Math.max(0, from - ANSWER_WITHIN); at -= 1) {
    if (tokens[at]?.text === '؟') return at;
  }
  return null;
}

/** «كان عدد الأعضاء 68»: words before a figure, in its clause, that make it one of the past. */
export function isSaidOfPast(
  context: LinkContext,
  figures: readonly Figure[],
  at: number,
  place: Place,
): boolean {
  const { hits, index, layout } = context;
  if (isChangedFrom(context, place)) return true;
  if (isSaidOfTimeAgo(context, figures, at, place)) return true;
  const asked = questionOf(context, place);
  return hitsAround(hits, place, asked === null ? PAST_WITHIN : QUESTION_WITHIN).some(
    ({ phrase, from, to }) =>
      index.timeWords.formerly.has(phrase) &&
      to <= place.from &&
      layout.clause[from] === layout.clause[asked ?? place.from],
  );
}
