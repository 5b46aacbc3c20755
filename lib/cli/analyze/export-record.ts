import type { Analysis } from '../../analysis/analysis.ts';
import { listEntries } from '../../analysis/entries.ts';
import { writeCsv, writeRecords } from '../../exchange/csv.ts';
import type { ExportedArticle } from '../../exchange/exporter.ts';
import { csvColumns, csvRows } from '../../exchange/formats/csv.ts';
import { annotationCollections, articleUrn } from '../../exchange/formats/web-annotation.ts';
import { observe } from '../../ledger/observe.ts';
import { outletOf } from '../../ledger/outlet.ts';
import type { ReferenceSet } from '../../reference/schema.ts';
import type { InputArticle } from './article-of.ts';
import type { ExportFormat, OutputFormat } from './options.ts';

/** An input that was not read. */
export interface Failure {
  readonly id?: string | number;
  readonly line?: number;
  readonly error: { readonly code: string; readonly message: string };
}

/** The formats that the ledger is exported in, an article at a time. */
export interface ExportRecorder {
  readonly article: (article: InputArticle, analysis: Analysis) => string;
  readonly failure: (failure: Failure) => string;
}

/** The line that stands once before all records, or ''. */
export function outputHead(format: OutputFormat): string {
  return format === 'csv' ? writeCsv([csvColumns]) : '';
}

/** Words in the columns are English, so that the same input gives the same bytes everywhere. */
export function createExportRecorder(
  set: ReferenceSet,
  format: ExportFormat,
  lines: (value: object) => string,
): ExportRecorder {
  switch (format) {
    case 'csv': {
      const rows = csvRows(set, 'en');
      return {
        article: (article, analysis) => writeRecords(rows(exportedOf(article, analysis))),
        failure: (failure) => writeRecords([failedRow(failure)]),
      };
    }
    case 'jsonld': {
      const collect = annotationCollections(set, 'en');
      return {
        article: (article, analysis) =>
          lines(collect(articleUrn(String(article.id)), [exportedOf(article, analysis)])),
        failure: lines,
      };
    }
  }
}

/** A row that says which input was not read, and why. */
function failedRow({ id, line, error }: Failure): (string | number | null)[] {
  const cells = new Map<string, string | number | null>([
    ['type', 'error'],
    ['verdict', error.code],
    ['note', error.message],
    ['article', id ?? `line ${line}`],
  ]);
  return csvColumns.map((column) => cells.get(column) ?? null);
}

/** An analysed article as the ledger would export it, but for the days of saving, which a file has not. */
function exportedOf(input: InputArticle, analysis: Analysis): ExportedArticle {
  const { url, title, publisher, language } = input;
  const id = String(input.id);
  const { publishedAt, referenceVersion } = analysis;
  const article = {
    id,
    url,
    canonicalUrl: null,
    title,
    publisher,
    outlet: outletOf({ url, publisher }),
    publishedAt,
    language,
    textHash: null,
    whole: true,
    version: 1,
    referenceVersion,
    firstSavedAt: '',
    savedAt: '',
    tags: [],
    note: '',
  };
  const { entries } = listEntries(input, analysis, Number.POSITIVE_INFINITY);
  return { article, observations: entries.map(({ entry }) => observe(article, entry)) };
}
