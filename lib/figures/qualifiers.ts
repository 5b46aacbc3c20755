import * as v from 'valibot';
import data from '../../assets/lexicon/qualifiers.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { buildLexicon, buildPhraseSet, matchLexicon } from '../arabic/lexicon.ts';
import type { Reading } from '../arabic/tokens.ts';
import { wordList as phrases } from '../arabic/word-list.ts';
import type { Qualifier } from './figure.ts';
import type { Candidate } from './grammar.ts';

const byQualifier = v.object({
  about: phrases,
  at_least: phrases,
  more_than: phrases,
  at_most: phrases,
  less_than: phrases,
});

/** Words that bound or blur a number, before it and after it. */
export const qualifiersSchema = v.object({
  before: byQualifier,
  after: byQualifier,
  /** Phrases that hold a bound and bound nothing: «قبل أن تصل إلى 2500». */
  exact: phrases,
  /** Bounds that with «ل» before them are none: «ليصل إلى 75» says what was reached. */
  reached: phrases,
  /** What turns a verb of a bound round though a subject stands between: «لم تكن مساحته تزيد على». */
  negations: phrases,
  orEqual: phrases,
  /** Verbs of a bound whose subject stands between them and the number: «تجاوز عدد الحاضرين 400», «يزيد قوامها على 9000». */
  apart: v.object({
    ...byQualifier.entries,
    /** The first word of such a subject. */
    subjects: phrases,
    /** What may stand right before the number. */
    prepositions: phrases,
    /** What stands before a day in such a subject. */
    beforeDay: phrases,
  }),
});

const words = v.parse(qualifiersSchema, data);

function pairs(side: v.InferOutput<typeof byQualifier>): (readonly [string, Qualifier])[] {
  const list: (readonly [string, Qualifier])[] = [];
  for (const phrase of side.about) list.push([phrase, 'about']);
  for (const phrase of side.at_least) list.push([phrase, 'at_least']);
  for (const phrase of side.more_than) list.push([phrase, 'more_than']);
  for (const phrase of side.at_most) list.push([phrase, 'at_most']);
  for (const phrase of side.less_than) list.push([phrase, 'less_than']);
  return list;
}

const before = buildLexicon([
  ...pairs(words.before),
  ...words.exact.map((phrase) => [phrase, 'exact'] as const),
]);
const after = buildLexicon(pairs(words.after));
const apart = buildLexicon(pairs(words.apart));
/** «عدد», «عددهم», «مدته»: with each pronoun, too. */
const subjects = new Set(words.apart.subjects.flatMap(withPronouns));
const definiteSubjects = new Set(words.apart.subjects.map((noun) => foldWord(`ال${noun}`)));
const prepositions = new Set(words.apart.prepositions.map(foldWord));
const beforeDay = new Set(words.apart.beforeDay.map(foldWord));

function withPronouns(noun: string): string[] {
  const stem = noun.endsWith('ة') ? `${noun.slice(0, -1)}ت` : noun;
  return [noun, ...['ه', 'ها', 'هم', 'هما', 'هن'].map((pronoun) => stem + pronoun)].map(foldWord);
}

/** Kinds of figures that have such a subject. */
const COUNTED = new Set<Candidate['kind']>([
  'cardinal',
  'money',
  'percent',
  'measure',
  'duration',
  'dual',
]);
/** The only numbers that may stand in it: «تجاوز عدد الضربات منذ 8 آب 2014 …», «لا يزيد سعر اللتر الواحد على …». */
const YEAR = /^(?:19|20)[0-9]{2}$/u;
const DAY = /^[0-9]{1,2}$/u;
const ONE = /^الواحده?$/u;
const OWNED = /(?:ها|هم|هن|هما)$/u;
/** Tokens that «من …» has at most before a bound, and the marks that it may hold. */
const LONGEST_WHOLE = 9;
const MARKS = new Set(['"', '«', '»', '“', '”', '(', ')']);
/** Whether a number may stand in the subject of a bound, by its word and the word before it. */
function mayStandInSubject(text: string, before = ''): boolean {
  return YEAR.test(text) || ONE.test(text) || (DAY.test(text) && beforeDay.has(before));
}

/** Words that such a subject has at most. */
const LONGEST_SUBJECT = 7;
const boundVerbs = new Set([...words.apart.more_than, ...words.apart.less_than].map(foldWord));
const negations = buildPhraseSet(words.negations);
const orEqual = buildPhraseSet(words.orEqual);
const reached = buildPhraseSet(words.reached);

/** Gives the qualifier of a figure whose tokens are `[from, to)` and whose counted noun ends before `nounTo`. */
export type QualifierOf = (
  figure: Pick<Candidate, 'from' | 'to' | 'kind' | 'unit'>,
  nounTo: number,
) => Qualifier;

/**
 * Finds all qualifier words of a text once. A figure takes the longest phrase that ends right before it (quotes, brackets and
 * a glued particle may stand between: «بنحو "200"»), else one right after it or after its counted noun;
 * after «حوالي» and the like a bound that follows says more («حوالي 500 أو أقل»). A bound may also stand behind what the number is part of
 * («647 من «قوات سوريا» على الأقل»), where no other number stands before it.
 */
export function readQualifiers(
  reading: Reading,
  isNumber: (token: number) => boolean,
): QualifierOf {
  const endingAt = new Map<number, { from: number; value: Qualifier }>();
  const openedTo = new Map<number, number>();
  const reachedAt = new Set(
    matchLexicon(reading, reached).flatMap(({ from, prefix }) =>
      prefix.endsWith('ل') ? from : [],
    ),
  );
  for (const { from, to, value } of matchLexicon(reading, before)) {
    if (reachedAt.has(from)) continue;
    openedTo.set(from, Math.max(to, openedTo.get(from) ?? 0));
    const known = endingAt.get(to);
    if (known === undefined || from < known.from) endingAt.set(to, { from, value });
  }
  const startingAt = new Map<number, Qualifier>();
  for (const { from, to, value } of matchLexicon(reading, after)) {
    // «ربع السكان وأكثر من ثلثي المنازل»: the words belong to the number that follows.
    const isNext = (openedTo.get(from) ?? 0) > to;
    if (!isNext && !startingAt.has(from)) startingAt.set(from, value);
  }
  const verbs = new Map<number, { from: number; value: Qualifier }>();
  for (const { from, to, value } of matchLexicon(reading, apart)) {
    const subject = reading.tokens[to]?.text ?? '';
    // «لم يتجاوز العدد 100», but «زاد السعر 5 دولارات» is by so much.
    const isBound = value === 'at_most' || value === 'at_least';
    if (!subjects.has(subject) && !(isBound && definiteSubjects.has(subject))) continue;
    const known = verbs.get(to);
    if (known === undefined || from < known.from) verbs.set(to, { from, value });
  }
  const negatedAt = new Set<number>();
  for (const { to } of matchLexicon(reading, negations)) negatedAt.add(to);
  const negated = ({ from, value }: { from: number; value: Qualifier }): Qualifier => {
    if (negatedAt.size === 0 || !boundVerbs.has(reading.tokens[from]?.text ?? '')) return value;
    for (
      let at = from;
      at > from - LONGEST_SUBJECT && reading.tokens[at - 1]?.kind === 'word';
      at -= 1
    )
      if (negatedAt.has(at)) return value === 'more_than' ? 'at_most' : 'at_least';
    return value;
  };
  const equals = new Set<number>();
  for (const { from } of matchLexicon(reading, orEqual)) equals.add(from);
  const afterWhole = (to: number, kind: Candidate['kind']): Qualifier | undefined => {
    if (kind !== 'cardinal' || reading.tokens[to]?.text !== 'من') return undefined;
    for (let at = to + 1; at < to + LONGEST_WHOLE; at += 1) {
      const bound = startingAt.get(at);
      if (bound !== undefined) return bound;
      const { kind: tokenKind = 'break', text = '' } = reading.tokens[at] ?? {};
      if (tokenKind !== 'word' ? !MARKS.has(text) : text.startsWith('و') || isNumber(at))
        return undefined;
    }
    return undefined;
  };
  const fromVerb = (from: number): Qualifier => {
    let at = skipBack(reading, from);
    if (prepositions.has(reading.tokens[at - 1]?.text ?? '')) at -= 1;
    let isPart = false;
    for (let words = 0; words <= LONGEST_SUBJECT && at >= 0; words += 1, at -= 1) {
      const verb = words > 0 ? verbs.get(at) : undefined;
      if (verb) return verb.value;
      const { kind = 'break', text = '' } = reading.tokens[at - 1] ?? {};
      if (kind === 'sign' || kind === 'break') return 'exact';
      if (!isNumber(at - 1)) isPart = false;
      else {
        // «لا يتعدى دخل ثلاثة أرباعهم 2500»: a part of them is whose it is.
        isPart ||= OWNED.test(text);
        if (!isPart && !mayStandInSubject(text, reading.tokens[at - 2]?.text)) return 'exact';
      }
    }
    return 'exact';
  };
  return ({ from, to, kind, unit }, nounTo) => {
    const found =
      endingAt.get(skipBack(reading, from)) ??
      endingAt.get(from) ??
      (CLOSING.has(reading.tokens[from - 1]?.text ?? '') ? endingAt.get(from - 1) : undefined);
    const later = startingAt.get(to) ?? startingAt.get(nounTo) ?? afterWhole(to, kind);
    if (found === undefined)
      return later ?? (COUNTED.has(kind) && !isNumber(to) ? fromVerb(from) : 'exact');
    if (found.value === 'about' && later !== undefined) return later;
    // «فروا نحو بلدتي كذا وكذا»: "towards"; two of a thing are counted, not estimated.
    if (found.value === 'about' && kind === 'dual' && unit === null) return 'exact';
    return equals.has(to) ? inclusive(found.value) : negated(found);
  };
}

/** «أكثر من 5000 أو يساوي» */
function inclusive(qualifier: Qualifier): Qualifier {
  if (qualifier === 'more_than') return 'at_least';
  return qualifier === 'less_than' ? 'at_most' : qualifier;
}

/** «دون» in quotation marks of its own: ما «دون» 2000. */
const CLOSING = new Set(['»', '”', '’']);
const OPENING = new Set(['"', '«', '“', '(', '[', "'", '‘']);

/** «الـ», which some print apart: «الـ 15 ألفا». */
const ARTICLE = 'ال';

/** The token boundary before opening quotes and a particle glued to digits («بـ74», «الـ25»). */
function skipBack({ tokens }: Reading, from: number): number {
  let at = from;
  if (OPENING.has(tokens[at - 1]?.text ?? '')) at -= 1;
  const particle = tokens[at - 1];
  const isGlued = tokens[at]?.spaced === false || particle?.text === ARTICLE;
  if (particle?.kind === 'word' && particle.text.length <= 3 && isGlued) at -= 1;
  return at;
}
