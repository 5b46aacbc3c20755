import * as v from 'valibot';
import { markCategories } from '../analysis/session.ts';
import { checkKinds } from '../comparison/check.ts';
import { verdicts } from '../comparison/verdict.ts';
import { figureKinds, qualifiers } from '../figures/figure.ts';
import { mentionVerdicts } from '../officials/mention.ts';

/** What a file may give for an entry; the engine's own types say the same. */
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
const Text = v.pipe(v.string(), v.maxLength(20_000));
const Name = v.pipe(v.string(), v.maxLength(300));
const Names = v.pipe(v.array(Name), v.maxLength(2000));
const span = { start: Offset, end: Offset, text: Text };
const Span = v.pipe(
  v.strictObject(span),
  v.check(({ start, end }) => start <= end, 'span'),
);

const EntryReason = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,120}$/u)),
  parameters: v.record(Name, v.union([v.number(), Text])),
});
const Reasons = v.pipe(v.array(EntryReason), v.maxLength(100));

const FigureValue = v.nullable(
  v.union([
    v.number(),
    Name,
    v.strictObject({ min: v.nullable(v.number()), max: v.nullable(v.number()) }),
    v.strictObject({ from: Name, to: Name }),
  ]),
);

const Difference = v.strictObject({
  reference: v.union([v.number(), Name]),
  absolute: v.number(),
  percent: v.nullable(v.number()),
});

const ComparedFigure = v.strictObject({
  ...span,
  kind: v.picklist(figureKinds),
  value: FigureValue,
  unit: v.nullable(Name),
  qualifier: v.picklist(qualifiers),
  counted: v.nullable(Span),
  metric: v.nullable(Name),
  verdict: v.nullable(v.picklist(verdicts)),
  difference: v.nullable(Difference),
  statements: Names,
  reasons: Reasons,
});

const Mention = v.strictObject({
  ...span,
  personId: v.nullable(Name),
  name: v.nullable(v.strictObject({ en: Name, ar: Name })),
  office: v.nullable(
    v.strictObject({
      ...span,
      officeId: v.nullable(Name),
      title: v.nullable(v.strictObject({ ar: Name, en: Name })),
    }),
  ),
  via: v.picklist(['name', 'short_name', 'office']),
  verdict: v.nullable(v.picklist(mentionVerdicts)),
  confidence: v.number(),
  terms: Names,
  reasons: Reasons,
});

const CheckResult = v.strictObject({
  start: Offset,
  end: Offset,
  kind: v.picklist(checkKinds),
  result: v.picklist(['consistent', 'inconsistent']),
  reasons: Reasons,
});

const Sentence = v.pipe(
  v.strictObject({ text: Text, start: Offset, end: Offset }),
  v.check(({ text, start, end }) => start <= end && end <= text.length, 'sentence'),
);
const PublicationDate = v.strictObject({
  date: v.pipe(v.string(), v.regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u)),
  precision: v.picklist(['day', 'month', 'year']),
  evidence: Name,
});
const place = {
  id: v.pipe(v.string(), v.regex(/^[fmc][0-9]{1,6}$/u)),
  category: v.picklist(markCategories),
  sentence: Sentence,
  /** Of the entry's story, where its page dates that apart. */
  publishedAt: v.exactOptional(PublicationDate),
};

export const EntrySchema = v.variant('type', [
  v.strictObject({ type: v.literal('figure'), ...place, figure: ComparedFigure }),
  v.strictObject({ type: v.literal('mention'), ...place, mention: Mention }),
  v.strictObject({ type: v.literal('check'), ...place, check: CheckResult }),
]);

const Instant = v.pipe(v.string(), v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,16}Z$/u));
const Address = v.pipe(v.string(), v.maxLength(8000), v.regex(/^(?:https?|file):/u));
const Tags = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(60))), v.maxLength(100));

export const ArticleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
  url: v.nullable(Address),
  canonicalUrl: v.nullable(Address),
  title: v.nullable(Text),
  publisher: v.nullable(Text),
  outlet: Name,
  publishedAt: v.nullable(PublicationDate),
  language: v.nullable(Name),
  textHash: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{1,64}$/u))),
  whole: v.optional(v.boolean(), false),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  referenceVersion: Name,
  firstSavedAt: Instant,
  savedAt: Instant,
  tags: Tags,
  note: Text,
});

export const ObservationSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}\/(?:figure|mention|check):[0-9]+-[0-9]+$/u)),
  referenceVersion: Name,
  tags: Tags,
  note: Text,
  repeatable: v.exactOptional(v.boolean()),
  entry: EntrySchema,
});

export const VersionSchema = v.strictObject({
  articleId: ArticleSchema.entries.id,
  version: ArticleSchema.entries.version,
  savedAt: Instant,
  title: ArticleSchema.entries.title,
  publishedAt: ArticleSchema.entries.publishedAt,
  textHash: ArticleSchema.entries.textHash,
  referenceVersion: Name,
  entries: v.pipe(v.array(EntrySchema), v.maxLength(20_000)),
});
