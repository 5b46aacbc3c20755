import * as v from 'valibot';
import { ArticleSchema, ObservationSchema } from '../ledger/entry-schema.ts';
import type { LedgerArticle, Observation } from '../ledger/observation.ts';
import { entryKey, observe } from '../ledger/observe.ts';
import { type Reason, reason } from '../reason.ts';
import { hostileText } from '../reference/hostile-text.ts';
import { decodeImport } from '../reference/import/decode.ts';
import { findJsonFault } from '../reference/import/json-fault.ts';
import { PAUSE_EVERY, pause } from '../reference/pause.ts';
import { schemaReason } from '../reference/schema-reason.ts';
import type { ExportedArticle } from './exporter.ts';
import type { FiledObservation } from './ledger-file.ts';

/** Why a file, or one of its articles or observations (by its place, from 1), is refused. */
export interface LedgerRefusal {
  readonly row: number | null;
  readonly kind: 'file' | 'article' | 'observation';
  readonly reason: Reason;
}

export interface LedgerReading {
  readonly articles: readonly ExportedArticle[];
  readonly refused: readonly LedgerRefusal[];
}

interface RawLedger {
  readonly articles: readonly unknown[];
  readonly observations: readonly unknown[];
}

const MOST_REFUSALS = 200;
const MOST_ROWS = 1_000_000;

/** Reads a ledger back from the JSON or the JSON-LD that was exported; everything is checked by schema. */
export async function readLedgerFile(input: string | Uint8Array): Promise<LedgerReading> {
  const decoded = decodeImport(input, 'page');
  if ('refused' in decoded) return refuseFile(decoded.refused);
  const fault = findJsonFault(decoded.text);
  if (fault?.fault === 'truncated') return refuseFile(reason('import_truncated'));
  if (fault) {
    const why =
      'key' in fault
        ? reason('import_duplicate_key', { key: fault.key.slice(0, 80), line: fault.line })
        : reason('import_json', { line: fault.line });
    return { articles: [], refused: [{ row: fault.line, kind: 'file', reason: why }] };
  }
  const raw = rawLedger(JSON.parse(decoded.text));
  if (!raw) return refuseFile(reason('import_not_a_ledger'));
  if (raw.articles.length + raw.observations.length > MOST_ROWS) {
    const count = raw.articles.length + raw.observations.length;
    return refuseFile(reason('import_too_many', { count, most: MOST_ROWS }));
  }
  return await checkLedger(raw);
}

function refuseFile(why: Reason): LedgerReading {
  return { articles: [], refused: [{ row: null, kind: 'file', reason: why }] };
}

const JsonFile = v.strictObject({
  format: v.literal('hashiya-ledger'),
  formatVersion: v.literal(1),
  exportedAt: v.string(),
  articles: v.array(v.strictObject({ article: v.unknown(), observations: v.array(v.unknown()) })),
});

const JsonLdFile = v.looseObject({
  type: v.literal('AnnotationCollection'),
  first: v.looseObject({
    items: v.array(v.looseObject({ 'hashiya:observation': v.unknown() })),
    'hashiya:article': v.array(v.unknown()),
  }),
});

function rawLedger(root: unknown): RawLedger | null {
  const json = v.safeParse(JsonFile, root);
  if (json.success) {
    const { articles } = json.output;
    return {
      articles: articles.map(({ article }) => article),
      observations: articles.flatMap(({ observations }) => observations),
    };
  }
  const jsonLd = v.safeParse(JsonLdFile, root);
  if (!jsonLd.success) return null;
  const { first } = jsonLd.output;
  return {
    articles: first['hashiya:article'],
    observations: first.items.map((item) => item['hashiya:observation']),
  };
}

async function checkLedger(raw: RawLedger): Promise<LedgerReading> {
  const refused: LedgerRefusal[] = [];
  const articles = new Map<string, { article: LedgerArticle; filed: FiledObservation[] }>();
  for (const [index, value] of raw.articles.entries()) {
    const refuse = (why: Reason) => refused.push({ row: index + 1, kind: 'article', reason: why });
    const checked = check(ArticleSchema, value);
    if ('refused' in checked) for (const why of checked.refused) refuse(why);
    else if (articles.has(checked.output.id)) {
      refuse(reason('reference_duplicate_id', { id: checked.output.id }));
    } else articles.set(checked.output.id, { article: checked.output, filed: [] });
  }
  const seen = new Set<string>();
  for (const [index, value] of raw.observations.entries()) {
    if (refused.length >= MOST_REFUSALS) break;
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) await pause();
    const row = index + 1;
    const refuse = (why: Reason) => refused.push({ row, kind: 'observation', reason: why });
    const checked = check(ObservationSchema, value);
    if ('refused' in checked) {
      for (const why of checked.refused) refuse(why);
      continue;
    }
    const { id, entry } = checked.output;
    const articleId = id.slice(0, id.indexOf('/'));
    const article = articles.get(articleId);
    if (!article) refuse(reason('import_no_such_article', { id: articleId }));
    else if (id !== `${articleId}/${entryKey(entry)}`) refuse(reason('import_wrong_place', { id }));
    else if (seen.has(id)) refuse(reason('reference_duplicate_id', { id }));
    else article.filed.push(checked.output);
    seen.add(id);
  }
  const complete = [...articles.values()].map(({ article, filed }): ExportedArticle => {
    return { article, observations: filed.map((each) => unfile(article, each)) };
  });
  return { articles: complete, refused };
}

function check<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
): { readonly output: Output } | { readonly refused: readonly Reason[] } {
  const hostile = hostileText(value, { from: 'page' });
  if (hostile) return { refused: [hostile] };
  const checked = v.safeParse(schema, value);
  if (checked.success) return { output: checked.output };
  return { refused: checked.issues.slice(0, 3).map(schemaReason) };
}

function unfile(
  article: LedgerArticle,
  { referenceVersion, entry, ...kept }: FiledObservation,
): Observation {
  return { ...observe(article, entry, kept), referenceVersion };
}
