import { readText } from '../../../lib/arabic/tokens.ts';
import { compareFigures } from '../../../lib/comparison/compare.ts';
import type { ComparedFigure } from '../../../lib/comparison/verdict.ts';
import type { Figure } from '../../../lib/figures/figure.ts';
import { indexReference } from '../../../lib/reference/index.ts';
import type {
  Metric,
  ReferenceEvent,
  ReferenceSet,
  Statement,
} from '../../../lib/reference/schema.ts';

/** A metric of bees, so that nothing but the data can link a figure to it. */
export const hives: Metric = {
  id: 'farm.hives',
  topic: 'farm',
  labels: { ar: 'عدد الخلايا', en: 'Hives' },
  kind: 'count',
  unit: null,
  nature: 'state',
  plausible: { min: 1, max: 10_000 },
  cues: {
    counted: ['خلية', 'خلايا'],
    miscounted: [{ noun: 'نحلة', reason: 'hives_not_bees' }],
    required: [['المزرعة', 'المنحل']],
    supporting: ['العسل'],
    excluding: ['مزرعة الجار'],
  },
  parts: [{ id: 'full', labels: { ar: 'عامرة', en: 'full' }, counted: ['خلية عامرة'] }],
  note: null,
};

const source = { title: 'Register of hives', publisher: 'Farm office', url: null, date: '2020' };

export function statement(given: Partial<Statement> & Pick<Statement, 'id' | 'value'>): Statement {
  return {
    metric: hives.id,
    qualifier: 'exact',
    parts: {},
    validFrom: null,
    validTo: null,
    asOf: null,
    toleranceDays: 0,
    place: null,
    sources: [source],
    confidence: 'high',
    conflicting: [],
    doubtful: false,
    note: null,
    ...given,
  };
}

/** 40 until mid-2020, 50 until the end of the year, 60 since. */
export const history: Statement[] = [
  statement({ id: 'h1', value: 40, validFrom: '2019-01-01', validTo: '2020-06-14' }),
  statement({
    id: 'h2',
    value: 50,
    parts: { full: 45 },
    validFrom: '2020-06-15',
    validTo: '2020-12-31',
    toleranceDays: 2,
    conflicting: [{ value: 52, source: 'The neighbour' }],
  }),
  statement({ id: 'h3', value: 60, validFrom: '2021-01-01' }),
];

export function setOf(
  metrics: readonly Metric[],
  statements: readonly Statement[],
  events: readonly ReferenceEvent[] = [],
): ReferenceSet {
  return {
    format: 'hashiya-reference',
    formatVersion: 1,
    version: 'test',
    metrics: [...metrics],
    statements: [...statements],
    events: [...events],
    offices: [],
    persons: [],
    terms: [],
  };
}

/** A figure on the first place where a text has a piece after `after`. */
export function figureOn(
  text: string,
  piece: string,
  given: Partial<Figure> & Pick<Figure, 'value'>,
): Figure {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`«${piece}» is not in the text`);
  const counted = given.counted ?? null;
  return {
    start,
    end: start + piece.length,
    text: piece,
    kind: 'cardinal',
    unit: null,
    qualifier: 'exact',
    ...given,
    counted,
  };
}

/** A span of a text, for counted nouns. */
export function spanOn(text: string, piece: string): { start: number; end: number; text: string } {
  const start = text.indexOf(piece);
  return { start, end: start + piece.length, text: piece };
}

/** Compares the figures of a text with a set, as of a day. */
export function compareIn(
  text: string,
  figures: readonly Figure[],
  set: ReferenceSet,
  date: string | null,
): ComparedFigure[] {
  const publishedAt = date === null ? null : { date, precision: 'day' as const, evidence: 'given' };
  return compareFigures(readText(text), figures, indexReference(set).metrics, publishedAt);
}
