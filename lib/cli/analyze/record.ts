import { analyse } from '../../analysis/analyse.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { ReferenceIndex } from '../../reference/index.ts';
import type { ReferenceSet } from '../../reference/schema.ts';
import { articleOf, type InputArticle, idOf } from './article-of.ts';
import type { ExportRecorder } from './export-record.ts';
import { InputError } from './input-error.ts';
import type { Item } from './items.ts';
import type { OutputFormat } from './options.ts';

export interface RecordOptions {
  readonly format: OutputFormat;
  readonly published: string | null;
  readonly ignoreCoverage: boolean;
  readonly pretty: boolean;
}

export interface OutputRecord {
  /** As it stands in the output, with its line ends. */
  readonly text: string;
  readonly failed: boolean;
}

/** Makes what gives one input as its part of the output: a line of JSON in the form that is documented, or rows, or a document of JSON-LD. */
export async function createRecorder(
  reference: ReferenceIndex,
  set: ReferenceSet,
  options: RecordOptions,
): Promise<(item: Item) => Promise<OutputRecord>> {
  const indent = options.pretty ? 2 : undefined;
  const lines = (value: object): string => `${JSON.stringify(value, null, indent)}\n`;
  const exported = await exportRecorderOf(set, options.format, lines);
  return async (item) => {
    try {
      const article = await articleOf(item, options.published);
      const analysis = analyse(article, reference, options);
      const text = exported
        ? exported.article(article, analysis)
        : lines(outputOf(article, analysis));
      return { text, failed: false };
    } catch (error) {
      const code = error instanceof InputError ? error.code : 'failed';
      const message = error instanceof Error ? error.message : String(error);
      const id = idOf(item);
      const place = id === null ? { line: item.line } : { id };
      const failure = { ...place, error: { code, message } };
      return { text: exported ? exported.failure(failure) : lines(failure), failed: true };
    }
  };
}

/** Null for the engine's own format, which needs nothing of the ledger: what writes the others is loaded only for them. */
async function exportRecorderOf(
  set: ReferenceSet,
  format: OutputFormat,
  lines: (value: object) => string,
): Promise<ExportRecorder | null> {
  if (format === 'jsonl') return null;
  const { createExportRecorder } = await import('./export-record.ts');
  return createExportRecorder(set, format, lines);
}

function outputOf(
  article: InputArticle,
  { coverage, figures, mentions, checks, publishedAt }: Analysis,
): object {
  return {
    id: article.id,
    ...(article.extracted ? { text: article.text } : {}),
    published: publishedAt,
    coverage,
    figures: figures.map((figure) => ({
      start: figure.start,
      end: figure.end,
      text: figure.text,
      kind: figure.kind,
      value: figure.value,
      unit: figure.unit,
      qualifier: figure.qualifier,
      counted: figure.counted,
      metric: figure.metric,
      verdict: figure.verdict,
      difference: figure.difference,
      statements: figure.statements,
      reasons: figure.reasons,
    })),
    mentions: mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      text: mention.text,
      personId: mention.personId,
      name: mention.name,
      office: mention.office,
      via: mention.via,
      verdict: mention.verdict,
      confidence: mention.confidence,
      terms: mention.terms,
      reasons: mention.reasons,
    })),
    checks,
  };
}
