import * as v from 'valibot';
import { qualifiers } from '../figures/figure.ts';
import { isRealDate, PARTIAL_DATE_FORM } from './real-date.ts';

/**
 * The reference set: one schema from which types, validation, form fields and the documentation of the file format follow.
 * Ids are short, stable and ASCII; dates are ISO 8601, cut to their precision (`2018-02-13`, `2018-02`, `2018`).
 */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/u, 'id'));

export const PartialDate = v.pipe(
  v.string(),
  v.regex(PARTIAL_DATE_FORM, 'date'),
  v.check(isRealDate, 'date does not exist'),
);

/** Beyond this, numbers that differ are stored as one. */
const GREATEST = Number.MAX_SAFE_INTEGER;
const Amount = v.pipe(v.number(), v.minValue(-GREATEST), v.maxValue(GREATEST));

const ShortText = v.pipe(v.string(), v.maxLength(600));
const LongText = v.pipe(v.string(), v.maxLength(4000));

/** A text in the languages of the interface; Arabic and English always, French where known. */
export const Labels = v.strictObject({ ar: ShortText, en: ShortText, fr: v.optional(ShortText) });

/**
 * A remark that is shown to the reader, or what another value goes back to: in the languages of the interface, at least one of them (the bundled set has all), or one text
 * in whatever language its writer wrote it.
 */
export const Note = v.union([
  LongText,
  v.pipe(
    v.strictObject({
      ar: v.optional(LongText),
      en: v.optional(LongText),
      fr: v.optional(LongText),
    }),
    v.check(
      (texts) => Object.values(texts).some((text = '') => text.trim() !== ''),
      'note is empty',
    ),
  ),
]);

export const Confidence = v.picklist(['high', 'medium', 'low']);

export const Source = v.strictObject({
  title: ShortText,
  publisher: v.nullable(ShortText),
  url: v.nullable(v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//u, 'url'))),
  date: v.nullable(PartialDate),
  /** Language of the title, by its ISO 639 code: `ar`, `en`, `pt`. */
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/u, 'language'))),
});

/**
 * What links a figure to a metric, as data. Words and phrases are written as a newspaper prints them and are folded
 * when read; any word of a phrase may carry attached particles. All lists may be empty.
 */
export const MetricCues = v.strictObject({
  /** Nouns that the figure counts when it gives this metric: «عضوا», «أعضاء». */
  counted: v.array(ShortText),
  /** Nouns that are printed for it but count something subtly else, with the reason's id: «دولة» for members. */
  miscounted: v.optional(v.array(v.strictObject({ noun: ShortText, reason: Id })), []),
  /** Groups of phrases; of every group at least one phrase must stand in the sentence or its neighbours. «@pledging» stands for a family of assets/lexicon/cue-families.json, «~قدم» for every form of that verb, «…» for one to four other words. */
  required: v.array(v.array(ShortText)),
  /** Phrases that make the link likelier. */
  supporting: v.array(ShortText),
  /** Phrases that speak against it. */
  excluding: v.array(ShortText),
});

/** How a metric's kind of figure is written. */
export const MetricKind = v.picklist([
  'count',
  'money',
  'percent',
  'measure',
  'duration',
  'date',
  'date_range',
  'identifier',
  'ordinal',
]);

export const Metric = v.strictObject({
  id: Id,
  topic: Id,
  labels: Labels,
  kind: MetricKind,
  /** ISO 4217 for money, unit names of the contract for measures and durations, else null. */
  unit: v.nullable(ShortText),
  /** `state`: holds until the next statement; `event`: fixed once; `cumulative`: a total that only grows. */
  nature: v.picklist(['state', 'event', 'cumulative']),
  /** A figure outside is not this metric. */
  plausible: v.optional(v.strictObject({ min: Amount, max: Amount })),
  cues: MetricCues,
  /** Named parts of the value, each with the nouns that count that part alone: «70 دولة» of 74 members. */
  parts: v.optional(
    v.array(v.strictObject({ id: Id, labels: Labels, counted: v.array(ShortText) })),
    [],
  ),
  note: v.optional(v.nullable(Note), null),
});

export const StatementValue = v.union([
  Amount,
  v.strictObject({ min: v.nullable(Amount), max: v.nullable(Amount) }),
  PartialDate,
  v.strictObject({ from: PartialDate, to: PartialDate }),
]);

export const Statement = v.strictObject({
  id: Id,
  metric: Id,
  value: StatementValue,
  qualifier: v.picklist(qualifiers),
  /** «70 دولة و4 منظمات»: named parts of the value. */
  parts: v.optional(v.record(Id, Amount), {}),
  /** Either a period in which it held, or a day on which it was said. */
  validFrom: v.nullable(PartialDate),
  validTo: v.nullable(PartialDate),
  asOf: v.nullable(PartialDate),
  /** Days round a change in which the neighbouring value is accepted too. */
  toleranceDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)), 0),
  place: v.optional(v.nullable(ShortText), null),
  sources: v.array(Source),
  confidence: Confidence,
  /** Other values printed by other sources; they are shown and never alone make a difference. */
  conflicting: v.optional(v.array(v.strictObject({ value: Amount, source: Note })), []),
  /** A doubtful statement never alone causes a difference to be shown. */
  doubtful: v.optional(v.boolean(), false),
  note: v.optional(v.nullable(Note), null),
});

/** What began, ended or met when and where; dates and elapsed times in a text are compared with it. */
export const Event = v.strictObject({
  id: Id,
  labels: Labels,
  /** Accepted days; more than one where sources differ («10/9 تموز 2017»). */
  dates: v.pipe(v.array(PartialDate), v.minLength(1)),
  /** Last day, for what lasts several. */
  until: v.nullable(PartialDate),
  place: v.nullable(ShortText),
  cues: MetricCues,
  /** One of many of its kind, such as a meeting: another date may be that of another one. */
  recurring: v.optional(v.boolean()),
  sources: v.array(Source),
  confidence: Confidence,
  note: v.optional(v.nullable(Note), null),
});

export const Office = v.strictObject({
  id: Id,
  /** ISO 3166 alpha-2, or null for an organisation. */
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u, 'country'))),
  /** Id of the body in `bodies.json`, or null. */
  body: v.nullable(Id),
  /** Roles of `assets/lexicon/roles.json` that the office unites: a deputy premier who is foreign minister has two. */
  roles: v.optional(v.array(Id), []),
  titles: Labels,
  /** Other Arabic titles that stand for the whole office («رئيس الدبلوماسية الأمريكية»), with the region that prints them. */
  variants: v.array(v.strictObject({ title: ShortText, region: v.nullable(ShortText) })),
  bodyLabels: Labels,
});

export const OfficeTerm = v.strictObject({
  id: Id,
  office: Id,
  person: Id,
  start: v.nullable(PartialDate),
  end: v.nullable(PartialDate),
  startEvidence: v.picklist(['seen', 'memory', 'open']),
  endEvidence: v.picklist(['seen', 'memory', 'open']),
  acting: v.boolean(),
  /** Why it may overlap another term of the same office, or null. */
  overlapReason: v.optional(v.nullable(ShortText), null),
});

export const Person = v.strictObject({
  id: Id,
  names: Labels,
  /** Full names in other Arabic spellings. */
  variants: v.array(ShortText),
  /** Short names, used after the full name or with the office. */
  shortNames: v.array(ShortText),
  latinVariants: v.array(ShortText),
  gender: v.picklist(['m', 'f']),
  country: v.nullable(v.string()),
  sources: v.array(Source),
  confidence: Confidence,
  evidence: v.picklist(['seen', 'memory']),
  note: v.optional(v.nullable(Note), null),
});

export const ReferenceSet = v.strictObject({
  format: v.literal('hashiya-reference'),
  formatVersion: v.literal(1),
  /** Grows with every published change of the set: `2026.11.0`. */
  version: ShortText,
  metrics: v.array(Metric),
  statements: v.array(Statement),
  events: v.array(Event),
  offices: v.array(Office),
  persons: v.array(Person),
  terms: v.array(OfficeTerm),
});

export type Labels = v.InferOutput<typeof Labels>;
export type Note = v.InferOutput<typeof Note>;
export type Confidence = v.InferOutput<typeof Confidence>;
export type Source = v.InferOutput<typeof Source>;
export type MetricCues = v.InferOutput<typeof MetricCues>;
export type MetricKind = v.InferOutput<typeof MetricKind>;
export type Metric = v.InferOutput<typeof Metric>;
export type StatementValue = v.InferOutput<typeof StatementValue>;
export type Statement = v.InferOutput<typeof Statement>;
export type ReferenceEvent = v.InferOutput<typeof Event>;
export type Office = v.InferOutput<typeof Office>;
export type OfficeTerm = v.InferOutput<typeof OfficeTerm>;
export type Person = v.InferOutput<typeof Person>;
export type ReferenceSet = v.InferOutput<typeof ReferenceSet>;
