import * as v from 'valibot';
import {
  ArticleSchema,
  EntrySchema,
  ObservationSchema,
  VersionSchema,
} from '../ledger/entry-schema.ts';
import { entryKey, foundBy } from '../ledger/observe.ts';
import { bundledParts } from '../reference/bundled.ts';
import { entrySchema } from '../reference/entry-schemas.ts';
import { Id, Labels } from '../reference/schema.ts';
import type { BackupTable } from './backup.ts';

/** What a backup's rows must be like before they are written to the tables. */

const Layer = v.pipe(
  v.string(),
  v.regex(/^(?:reader(?::[0-9a-z-]{1,40})?|subscribed:[0-9a-f]{16})$/u),
);
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const Text = v.pipe(v.string(), v.maxLength(8000));

function storedSchema(part: (typeof bundledParts)[number], layer: typeof Layer) {
  return v.pipe(
    v.strictObject({
      part: v.literal(part),
      layer,
      id: Id,
      entry: v.nullable(entrySchema(part)),
      removed: v.boolean(),
      order: v.number(),
      generation: Whole,
    }),
    v.check(({ id, entry }) => entry === null || entry.id === id, 'id'),
  );
}

const StoredEntrySchema = v.union(bundledParts.map((part) => storedSchema(part, Layer)));

const ReasonSchema = v.strictObject({
  code: Text,
  parameters: v.record(Text, v.union([v.number(), Text])),
});

/** Every table's rows; what a row is found by must follow from what it holds. */
export const backupSchemas: Readonly<Record<BackupTable, v.GenericSchema>> = {
  entries: StoredEntrySchema,
  history: v.strictObject({
    sequence: Whole,
    action: v.picklist(['put', 'remove', 'restore', 'discard', 'import', 'undo']),
    at: Text,
    batch: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-z-]{1,40}$/u))),
    changes: v.array(
      v.strictObject({
        part: v.picklist(bundledParts),
        id: Id,
        before: v.nullable(StoredEntrySchema),
      }),
    ),
  }),
  subscriptions: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
    url: Text,
    name: Labels,
    version: Text,
    licence: Text,
    key: v.nullable(Text),
    paused: v.boolean(),
    etag: v.nullable(Text),
    parts: v.record(v.picklist(bundledParts), Text),
    checkedAt: v.nullable(Text),
    appliedAt: v.nullable(Text),
    problem: v.nullable(ReasonSchema),
  }),
  articles: ArticleSchema,
  observations: v.pipe(
    v.strictObject({
      ...ObservationSchema.entries,
      articleId: ArticleSchema.entries.id,
      type: v.picklist(['figure', 'mention', 'check']),
      outlet: Text,
      date: Text,
      metric: Text,
      verdict: Text,
      personId: Text,
      value: Text,
      entry: EntrySchema,
    }),
    v.check(({ id, articleId, entry, type, metric, verdict }) => {
      if (id !== `${articleId}/${entryKey(entry)}`) return false;
      const found = foundBy(entry);
      return entry.type === type && found.metric === metric && found.verdict === verdict;
    }, 'index'),
  ),
  versions: VersionSchema,
};
