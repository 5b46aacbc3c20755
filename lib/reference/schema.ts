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
export const Labels = v.strictObject({
  /** Modern Standard Arabic, without vowel marks. */
  ar: ShortText,
  /** British English. */
  en: ShortText,
  /** French; where it is left out, French readers are shown the English. */
  fr: v.optional(ShortText),
});

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
  /** Title of the page or document, in its own language. */
  title: ShortText,
  /** Who published it, as it calls itself. */
  publisher: v.nullable(ShortText),
  /** Where it is read; `http` or `https`. */
  url: v.nullable(v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//u, 'url'))),
  /** When it was published. */
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
  /** How other entries and files name it; one that is there already is corrected. */
  id: Id,
  /** What it is listed under; the name of its file in the bundled set. */
  topic: Id,
  /** What readers call it. */
  labels: Labels,
  /** Only figures of this kind are compared with it. */
  kind: MetricKind,
  /** ISO 4217 for money, unit names of the contract for measures and durations, else null. */
  unit: v.nullable(ShortText),
  /** `state`: holds until the next statement; `event`: fixed once; `cumulative`: a total that only grows. */
  nature: v.picklist(['state', 'event', 'cumulative']),
  /** A figure outside is not this metric. */
  plausible: v.optional(v.strictObject({ min: Amount, max: Amount })),
  /** How a figure in a text is known to be of it. */
  cues: MetricCues,
  /** Named parts of the value, each with the nouns that count that part alone: «70 دولة» of 74 members. */
  parts: v.optional(
    v.array(v.strictObject({ id: Id, labels: Labels, counted: v.array(ShortText) })),
    [],
  ),
  /** What a reader should know of it besides. */
  note: v.optional(v.nullable(Note), null),
});

export const StatementValue = v.union([
  Amount,
  v.strictObject({ min: v.nullable(Amount), max: v.nullable(Amount) }),
  PartialDate,
  v.strictObject({ from: PartialDate, to: PartialDate }),
]);

export const Statement = v.strictObject({
  /** How other entries and files name it; one that is there already is corrected. */
  id: Id,
  /** What it is a value of. */
  metric: Id,
  /** A number, a range open at an end where that is null, a date, or a period. */
  value: StatementValue,
  /** How its sources bound the value: «more than 7.7 million». */
  qualifier: v.picklist(qualifiers),
  /** «70 دولة و4 منظمات»: named parts of the value. */
  parts: v.optional(v.record(Id, Amount), {}),
  /** First day of the period in which it held; left out where only the day on which it was said is known. */
  validFrom: v.nullable(PartialDate),
  /** Last day of that period; null where it still holds. */
  validTo: v.nullable(PartialDate),
  /** The day on which it was said, of what is known of a day alone. */
  asOf: v.nullable(PartialDate),
  /** Days round a change in which the neighbouring value is accepted too. */
  toleranceDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366)), 0),
  /** Where it held or was said: a key of `place.` in assets/locales, or words. */
  place: v.optional(v.nullable(ShortText), null),
  /** What it is taken from; where there is nothing, it is shown as unsourced. */
  sources: v.array(Source),
  /** How sure it is; shown to the reader. */
  confidence: Confidence,
  /** Other values printed by other sources; they are shown and never alone make a difference. */
  conflicting: v.optional(v.array(v.strictObject({ value: Amount, source: Note })), []),
  /** A doubtful statement never alone causes a difference to be shown. */
  doubtful: v.optional(v.boolean(), false),
  /** What a reader should know of it besides. */
  note: v.optional(v.nullable(Note), null),
});

/** What began, ended or met when and where; dates and elapsed times in a text are compared with it. */
export const Event = v.strictObject({
  /** How other entries and files name it; one that is there already is corrected. */
  id: Id,
  /** What readers call it. */
  labels: Labels,
  /** Accepted days; more than one where sources differ («10/9 تموز 2017»). */
  dates: v.pipe(v.array(PartialDate), v.minLength(1)),
  /** Last day, for what lasts several. */
  until: v.nullable(PartialDate),
  /** Where it was: a key of `place.` in assets/locales, or words. */
  place: v.nullable(ShortText),
  /** How a date in a text is known to be of it. */
  cues: MetricCues,
  /** One of many of its kind, such as a meeting: another date may be that of another one. */
  recurring: v.optional(v.boolean()),
  /** What it is taken from; where there is nothing, it is shown as unsourced. */
  sources: v.array(Source),
  /** How sure it is; shown to the reader. */
  confidence: Confidence,
  /** What a reader should know of it besides. */
  note: v.optional(v.nullable(Note), null),
});

export const Office = v.strictObject({
  /** How other entries and files name it; one that is there already is corrected. */
  id: Id,
  /** ISO 3166 alpha-2, or null for an organisation. */
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/u, 'country'))),
  /** Id of the body in `bodies.json`, or null. */
  body: v.nullable(Id),
  /** Roles of `assets/lexicon/roles.json` that the office unites: a deputy premier who is foreign minister has two. */
  roles: v.optional(v.array(Id), []),
  /** The usual title, which is looked for in texts as well. */
  titles: Labels,
  /** Other Arabic titles that stand for the whole office («رئيس الدبلوماسية الأمريكية»), with the region that prints them. */
  variants: v.array(v.strictObject({ title: ShortText, region: v.nullable(ShortText) })),
  /** What the body or the state is called that the office is of. */
  bodyLabels: Labels,
});

export const OfficeTerm = v.strictObject({
  /** How other entries and files name it; one that is there already is corrected. */
  id: Id,
  /** What was held. */
  office: Id,
  /** Who held it. */
  person: Id,
  /** First day; null where it is not known. */
  start: v.nullable(PartialDate),
  /** Last day; null where it is not known or has not come. */
  end: v.nullable(PartialDate),
  /** `seen`: read in a source; `memory`: not checked against one; `open`: not known. */
  startEvidence: v.picklist(['seen', 'memory', 'open']),
  /** The same of the end; `open` where there is none, or none that is known. */
  endEvidence: v.picklist(['seen', 'memory', 'open']),
  /** Held for another, or until one was appointed. */
  acting: v.boolean(),
  /** Why it may overlap another term of the same office, or null. */
  overlapReason: v.optional(v.nullable(ShortText), null),
});

export const Person = v.strictObject({
  /** How other entries and files name it; one that is there already is corrected. */
  id: Id,
  /** Full names as they are usually printed. */
  names: Labels,
  /** Full names in other Arabic spellings. */
  variants: v.array(ShortText),
  /** Short names, used after the full name or with the office. */
  shortNames: v.array(ShortText),
  /** Other spellings in Latin letters. */
  latinVariants: v.array(ShortText),
  /** Grammatical gender of the Arabic words for them. */
  gender: v.picklist(['m', 'f']),
  /** ISO 3166 alpha-2 of the state they serve or served; tells short names apart. */
  country: v.nullable(v.string()),
  /** What it is taken from; where there is nothing, it is shown as unsourced. */
  sources: v.array(Source),
  /** How sure it is; shown to the reader. */
  confidence: Confidence,
  /** `seen`: read in a source; `memory`: not checked against one. */
  evidence: v.picklist(['seen', 'memory']),
  /** What a reader should know of it besides. */
  note: v.optional(v.nullable(Note), null),
});

export const ReferenceSet = v.strictObject({
  /** Tells the file from any other JSON. */
  format: v.literal('hashiya-reference'),
  /** Grows when a file of the new form could not be read by the old schema. */
  formatVersion: v.literal(1),
  /** Grows with every published change of the set: `2026.11.0`. */
  version: ShortText,
  /** What has a value over time. */
  metrics: v.array(Metric),
  /** The values, each dated and sourced. */
  statements: v.array(Statement),
  /** What dates are compared with. */
  events: v.array(Event),
  /** What officials hold. */
  offices: v.array(Office),
  /** Officials. */
  persons: v.array(Person),
  /** Who held which office when. */
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
