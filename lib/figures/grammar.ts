import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { FigureKind, FigureValue, NumberRange, Qualifier } from './figure.ts';

/**
 * A number as the text writes it, in digits, words or both, found once and used by every grammar.
 * «88 مليار», «ثلاثة وعشرون ألفا», «12 إلى 14», «٧٫٧ مليون».
 */
export interface NumberReading {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text, without attached particles: «74» in «بـ74», «خمسة» in «بخمسة». */
  readonly start: number;
  readonly end: number;
  readonly value: number | NumberRange;
  /** `digits` may be a year, a day or a counter; `words` and `mixed` hardly ever are. */
  readonly form: 'digits' | 'words' | 'mixed';
  /** For a range, its two numbers and what joins them: «إلى», a dash, or «و» after «بين». */
  readonly bounds?: {
    readonly link: 'to' | 'dash' | 'and';
    readonly low: NumberReading;
    readonly high: NumberReading;
  };
}

/** What every grammar works on. */
export interface FigureContext {
  readonly reading: Reading;
  /** In order, none overlapping another. */
  readonly numbers: readonly NumberReading[];
  /** Index into `numbers` of the number that covers a token, or -1. */
  readonly numberAt: (token: number) => number;
  readonly publishedAt: PublicationDate | null;
}

/** A figure that a grammar proposes; overlaps are settled in one place (settle.ts). */
export interface Candidate {
  readonly kind: FigureKind;
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the given text. */
  readonly start: number;
  readonly end: number;
  readonly value: FigureValue;
  readonly unit: string | null;
  /** Left out where the common qualifier reader is to decide. */
  readonly qualifier?: Qualifier;
}

/** One kind of figure, one file: proposes every figure of its kind. */
export type Grammar = (context: FigureContext) => Candidate[];
