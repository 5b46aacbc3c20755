import type { Span } from '../arabic/span.ts';

/** Kinds of figure, as the contract of the headless analysis names them. */
export const figureKinds = [
  'cardinal',
  'ordinal',
  'money',
  'percent',
  'date',
  'date_range',
  'relative_date',
  'duration',
  'measure',
  'dual',
  'vague',
  'identifier',
  'furniture',
] as const;
export type FigureKind = (typeof figureKinds)[number];

export const qualifiers = [
  'exact',
  'about',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
] as const;
/** How the text bounds a value; the words that say so stay outside the figure's span. */
export type Qualifier = (typeof qualifiers)[number];

/** A range or an open bound: «12 إلى 14» is { min: 12, max: 14 }. */
export interface NumberRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** Days in ISO 8601, both included; unknown parts as `X`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Numbers for counts; ISO 8601 for dates; text for identifiers; null for vague quantities and unresolved relative dates. */
export type FigureValue = number | NumberRange | DateRange | string | null;

/**
 * A number, date or quantity that a text prints.
 * The span covers the number with its unit («200 مليون دولار أمريكي»); for cardinals the number alone («74» in «74 دولة»).
 */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: FigureValue;
  /** ISO 4217, a unit name of the contract, `%`, or null. */
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  /** The noun phrase that is counted: «دولة» in «74 دولة». */
  readonly counted: Span | null;
}
