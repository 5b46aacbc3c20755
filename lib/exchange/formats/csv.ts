import { createTranslator, type Language } from '../../language/translator.ts';
import type { Observation } from '../../ledger/observation.ts';
import { printedText, spanOfEntry } from '../../ledger/observe.ts';
import type { ReferenceSet } from '../../reference/schema.ts';
import { writeCsv } from '../csv.ts';
import { describeEntries } from '../described-entry.ts';
import type { ExportedArticle, Exporter } from '../exporter.ts';
import { textFragmentLink } from '../text-fragment.ts';

const COLUMNS = [
  'outlet',
  'publisher',
  'title',
  'url',
  'published',
  'published_evidence',
  'type',
  'printed',
  'kind',
  'value',
  'unit',
  'qualifier',
  'counted',
  'metric',
  'subject',
  'verdict',
  'verdict_text',
  'reference_value',
  'difference',
  'difference_percent',
  'person',
  'office_printed',
  'office',
  'reasons',
  'sources',
  'sentence',
  'start',
  'end',
  'link',
  'tags',
  'note',
  'article',
  'article_version',
  'reference_version',
  'saved',
] as const;

type Cell = string | number | null;

export const csv: Exporter = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  description:
    'One row an observation with its article (RFC 4180, UTF-8 with a byte order mark, cells that a spreadsheet would run made safe).',
  write: ({ articles, set, language }) => {
    const rowsOf = csvRows(set, language);
    return writeCsv([COLUMNS, ...articles.flatMap(rowsOf)]);
  },
};

/** The names of the columns. */
export const csvColumns: readonly string[] = COLUMNS;

/** Makes what gives the rows of one article; for a writer that cannot hold all of them. */
export function csvRows(
  set: ReferenceSet | null,
  language: Language,
): (exported: ExportedArticle) => Cell[][] {
  const describe = describeEntries(set, createTranslator(language));
  return ({ article, observations }) =>
    observations.map((observation): Cell[] => {
      const { subject, verdict, reasons, reference, sources } = describe(observation);
      const { entry } = observation;
      const { start, end } = spanOfEntry(entry);
      const cells: Record<(typeof COLUMNS)[number], Cell> = {
        outlet: article.outlet,
        publisher: article.publisher,
        title: article.title,
        url: article.canonicalUrl ?? article.url,
        published: article.publishedAt?.date ?? null,
        published_evidence: article.publishedAt?.evidence ?? null,
        type: observation.type,
        printed: printedText(entry),
        subject,
        verdict: observation.verdict,
        verdict_text: verdict,
        reference_value: reference,
        ...figureCells(observation),
        ...mentionCells(observation),
        reasons: reasons.join(' '),
        sources: sources
          .map(({ title, url, date }) =>
            [title, date, url].filter((part) => part !== null).join(', '),
          )
          .join(' | '),
        sentence: entry.sentence.text,
        start,
        end,
        link: article.url === null ? null : textFragmentLink(article.url, entry),
        tags: [...article.tags, ...observation.tags].join(' | '),
        note: [article.note, observation.note].filter(Boolean).join('\n'),
        article: article.id,
        article_version: article.version,
        reference_version: observation.referenceVersion,
        saved: article.savedAt,
      };
      return COLUMNS.map((column) => cells[column]);
    });
}

type FigureColumn =
  | 'kind'
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'counted'
  | 'metric'
  | 'difference'
  | 'difference_percent';

function figureCells({ entry, value }: Observation): Record<FigureColumn, Cell> {
  if (entry.type !== 'figure') {
    return {
      kind: entry.type === 'check' ? entry.check.kind : null,
      value: null,
      unit: null,
      qualifier: null,
      counted: null,
      metric: null,
      difference: null,
      difference_percent: null,
    };
  }
  const { figure } = entry;
  return {
    kind: figure.kind,
    value: typeof figure.value === 'object' ? value : figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier,
    counted: figure.counted?.text ?? null,
    metric: figure.metric,
    difference: figure.difference?.absolute ?? null,
    difference_percent: figure.difference?.percent ?? null,
  };
}

function mentionCells({
  entry,
}: Observation): Record<'person' | 'office_printed' | 'office', Cell> {
  if (entry.type !== 'mention') return { person: null, office_printed: null, office: null };
  const { personId, office } = entry.mention;
  return {
    person: personId,
    office_printed: office?.text ?? null,
    office: office?.officeId ?? null,
  };
}
