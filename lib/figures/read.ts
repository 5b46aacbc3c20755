import { piecesOf, type Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import { findAddresses } from './addresses.ts';
import { countedReader } from './counted.ts';
import { withoutCrowds } from './crowds.ts';
import type { Figure } from './figure.ts';
import type { Candidate, FigureContext } from './grammar.ts';
import { grammars } from './grammars.ts';
import { readNumbers } from './numbers/read-numbers.ts';
import { readQualifiers } from './qualifiers.ts';
import { settle } from './settle.ts';
import { joinUnitRanges } from './unit-ranges.ts';

/** What the grammars work on: the numbers of a text, found once. */
export function figureContext(
  reading: Reading,
  publishedAt: PublicationDate | null,
): FigureContext {
  const numbers = readNumbers(reading);
  const numberOfToken = new Int32Array(reading.tokens.length).fill(-1);
  numbers.forEach(({ from, to }, index) => {
    for (let token = from; token < to; token += 1) numberOfToken[token] = index;
  });
  return {
    reading,
    numbers,
    numberAt: (token) => numberOfToken[token] ?? -1,
    publishedAt,
  };
}

/** A text of more folded units than any article has is read in pieces of whole lines, so that memory stays that of one piece. */
const LONGEST_ARTICLE = 1 << 16;

/** What a text's figures are, and how many of their words were left unread where thousands crowd (crowds.ts). */
export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly unread: number;
}

/**
 * Every figure of a text, in order, none overlapping another. Relative dates are resolved against the article's date. What a text
 * decides as a whole (how it writes decimals, which dinar it means) each piece of a very long one decides for itself.
 */
export function readFigures(reading: Reading, publishedAt: PublicationDate | null): Figure[] {
  return [...readAllFigures(reading, publishedAt).figures];
}

/** The figures of a text as `readFigures` gives them, with what the bound on crowds left out. */
export function readAllFigures(reading: Reading, publishedAt: PublicationDate | null): FiguresRead {
  const figures: Figure[] = [];
  let unread = 0;
  for (const piece of piecesOf(reading, LONGEST_ARTICLE)) {
    const uncrowded = withoutCrowds(piece);
    addFigures(uncrowded.reading, publishedAt, figures);
    unread += uncrowded.unread;
  }
  return { figures, unread };
}

function addFigures(
  reading: Reading,
  publishedAt: PublicationDate | null,
  figures: Figure[],
): void {
  const context = figureContext(reading, publishedAt);
  const candidates: Candidate[] = [];
  for (const grammar of grammars)
    for (const candidate of grammar(context)) candidates.push(candidate);
  const qualifierOf = readQualifiers(reading, (token) => context.numberAt(token) >= 0);
  const countedOf = countedReader(reading);
  const addresses = findAddresses(reading);
  let passed = 0;
  for (const candidate of joinUnitRanges(context, settle(candidates))) {
    while ((addresses[passed]?.to ?? Infinity) <= candidate.from) passed += 1;
    if ((addresses[passed]?.from ?? Infinity) < candidate.to) continue;
    const { kind, start, end, value, unit, qualifier } = candidate;
    const counted = countedOf(candidate);
    figures.push({
      start,
      end,
      text: reading.original.slice(start, end),
      kind,
      value,
      unit,
      qualifier: qualifier ?? qualifierOf(candidate, counted.to),
      counted: counted.span,
    });
  }
}
