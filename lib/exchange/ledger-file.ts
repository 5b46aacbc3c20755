import type { LedgerArticle, Observation } from '../ledger/observation.ts';
import type { ExportInput } from './exporter.ts';

export type FiledObservation = Pick<
  Observation,
  'id' | 'referenceVersion' | 'tags' | 'note' | 'repeatable' | 'entry'
>;

export interface LedgerFile {
  readonly format: 'hashiya-ledger';
  readonly formatVersion: 1;
  readonly exportedAt: string;
  readonly articles: readonly {
    readonly article: LedgerArticle;
    readonly observations: readonly FiledObservation[];
  }[];
}

/** An observation as the file holds it: under its article, whose fields it does not repeat. */
export function filedObservation(observation: Observation): FiledObservation {
  const { id, referenceVersion, tags, note, repeatable, entry } = observation;
  const tried = repeatable === undefined ? {} : { repeatable };
  return { id, referenceVersion, tags, note, ...tried, entry };
}

/** The ledger's own file format. */
export function ledgerFile({ articles, exportedAt }: ExportInput): LedgerFile {
  return {
    format: 'hashiya-ledger',
    formatVersion: 1,
    exportedAt,
    articles: articles.map(({ article, observations }) => ({
      article,
      observations: observations.map(filedObservation),
    })),
  };
}
