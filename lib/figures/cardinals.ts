import { foldWord } from '../arabic/fold.ts';
import { buildPhraseSet, matchLexicon } from '../arabic/lexicon.ts';
import type { Token } from '../arabic/tokens.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';
import { isOne, numberIdioms } from './number-idioms.ts';
import { ordinalWord } from './ordinal-words.ts';

const idioms = buildPhraseSet(numberIdioms.phrases);
const partitives = new Set(numberIdioms.partitive.map(foldWord));

/**
 * Cardinals: every number that no other grammar claims. A range after «بين» gives its two numbers, the lower a lower bound and the
 * upper an upper one; any other range is one figure. Silent are idioms, «واحدة من…», the Monday «الاثنين», «ألف كتابا» (composed
 * a book) and digits that are part of a Latin word («16s»), results of games («2-1») and the numbers of a
 * list's points.
 */
export function readCardinals(context: FigureContext): Candidate[] {
  const { reading, numbers } = context;
  const silent = new Set<number>();
  for (const { from, to } of matchLexicon(reading, idioms))
    for (let token = from; token < to; token += 1) silent.add(token);
  const candidates: Candidate[] = [];
  for (const number of numbers) {
    const { bounds } = number;
    if (bounds?.link === 'and') {
      candidates.push({ ...cardinal(bounds.low), qualifier: 'at_least' });
      candidates.push({ ...cardinal(bounds.high), qualifier: 'at_most' });
    } else if (!silent.has(number.from) && !isSilent(reading.tokens, number))
      candidates.push(cardinal(number));
  }
  return candidates;
}

function cardinal({ from, to, start, end, value }: NumberReading): Candidate {
  return { kind: 'cardinal', from, to, start, end, value, unit: null };
}

function isSilent(tokens: readonly Token[], { from, to, form, value }: NumberReading): boolean {
  const first = tokens[from];
  const next = tokens[to];
  if (first === undefined) return true;
  if (form === 'digits') {
    const before = tokens[from - 1];
    const gluedBefore = before?.kind === 'latin' && !first.spaced;
    if (gluedBefore || (next?.kind === 'latin' && !next.spaced)) return true;
    return isListMarker(tokens, from, to) || isScore(tokens, from, to);
  }
  if (to > from + 1) return false;
  if (value === 0 && isScore(tokens, from, to)) return true;
  if (value === 1 && first.text.startsWith('ال')) return true;
  if (isOne(first.text) || isOne(first.text.slice(1)))
    return partitives.has(next?.text ?? '') || isBare(tokens, from, to);
  // «البابا بندكت السادس عشر»: the ten belongs to a name's ordinal.
  if (value === 10 && ordinalWord(tokens[from - 1]?.text ?? '')?.definite === true) return true;
  if (value === 2) return first.text.includes('الاثن');
  if (first.text === 'والف') return isComposing(next);
  if (first.text === 'الف') return isComposing(next) && isSubject(tokens[from - 1]);
  return false;
}

const MARKERS = new Set(['.', ')', '-', '–', '/', '•']);

/** «1. …», «2 - …» at the beginning of a line number the points of a list. */
function isListMarker(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const mark = tokens[to];
  const text = tokens[to + 1];
  if ((before !== undefined && before.kind !== 'break') || to > from + 1) return false;
  if ((tokens[from]?.text.length ?? 0) > 2 || !MARKERS.has(mark?.text ?? '')) return false;
  return text?.kind === 'word' && (text.spaced || mark?.text === ')');
}

/** «2-1», «صفر-3»: the result of a game, which is no range. */
function isScore(tokens: readonly Token[], from: number, to: number): boolean {
  const isPart = (token: Token | undefined): boolean =>
    token !== undefined && !token.spaced && (token.kind === 'digits' || token.text === 'صفر');
  const isDash = (token: Token | undefined): boolean =>
    token !== undefined && !token.spaced && (token.text === '-' || token.text === '–');
  if (isDash(tokens[to]) && isPart(tokens[to + 1])) return true;
  const before = tokens[from - 2];
  const after = isDash(tokens[from - 1]) && tokens[from]?.spaced === false;
  return after && (before?.kind === 'digits' || before?.text.endsWith('صفر') === true);
}

/** «واحد» counts after its noun, alone on its line, or in a rate («واحد كل أسبوع»). */
function isBare(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  if (after?.text === 'كل') return false;
  const opens = before === undefined || before.kind === 'break';
  const closes = after === undefined || after.kind === 'break';
  if (opens) return !closes;
  return before.kind !== 'word';
}

/** Where a verb may stand: at the beginning, or after a definite noun («الكاتب ألف كتابا»). */
function isSubject(before: Token | undefined): boolean {
  return before?.kind !== 'word' || before.text.startsWith('ال');
}

/** «ألف كتابا»: a thousand takes no accusative. */
function isComposing(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.text.length < 4) return false;
  return next.text.endsWith('ا') && !next.text.startsWith('ال') && !next.text.startsWith('و');
}
