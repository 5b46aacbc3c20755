import type { HashiyaDatabase } from '../reference/database.ts';
import { dayBounds } from './day-number.ts';
import type { LedgerFilter } from './filter.ts';
import { AT, type OpenShare, type TextColumn, WIDTH } from './packed.ts';
import { hasTag } from './packed-row.ts';
import { readShares } from './read-shares.ts';

/** Visits the rows that pass a filter: their share, and where they begin in it. Each text is tested once, however many rows it stands in. */
export function visitRows(
  shares: readonly OpenShare[],
  filter: LedgerFilter,
  visit: (share: OpenShare, at: number) => void,
): void {
  const { first, last } = dayBounds(filter);
  const tests = textTests(filter);
  for (const share of shares) {
    const { texts, rows } = share;
    const fits = tests.map(([column, test]) => ({
      offset: AT[column],
      passes: texts[column].map(test),
    }));
    // A share that has nothing of what is asked for is not looked through.
    if (fits.some(({ passes }) => !passes.includes(true))) continue;
    for (let at = 0; at < rows.length; at += WIDTH) {
      const day = rows[at + AT.day] ?? 0;
      if (day < first || day > last) continue;
      if (fits.every(({ offset, passes }) => passes[rows[at + offset] ?? 0])) visit(share, at);
    }
  }
}

type TextTest = readonly [column: TextColumn, test: (text: string) => boolean];

function textTests({ outlets, verdicts, metrics, types, personId, tag }: LedgerFilter): TextTest[] {
  const oneOf = (column: TextColumn, texts: readonly string[] | undefined): TextTest[] => {
    if (!texts) return [];
    const wanted = new Set(texts);
    return [[column, (text) => wanted.has(text)]];
  };
  return [
    ...oneOf('outlet', outlets),
    ...oneOf('verdict', verdicts),
    ...oneOf('metric', metrics),
    ...oneOf('type', types),
    ...oneOf('person', personId === undefined ? undefined : [personId]),
    ...(tag === undefined
      ? []
      : [['tags', (text: string) => hasTag(text, tag)] satisfies TextTest]),
  ];
}

/** The text of a column in the row that begins at a place. */
export function textAt({ texts, rows }: OpenShare, column: TextColumn, at: number): string {
  return texts[column][rows[at + AT[column]] ?? 0] ?? '';
}

/** The article's day in a row, as the number that it is packed as; 0 where it is not known. */
export function dayAt({ rows }: OpenShare, at: number): number {
  return rows[at + AT.day] ?? 0;
}

/** Ids of the articles with an observation that passes a filter. */
export async function articleIdsOf(
  database: HashiyaDatabase,
  filter: LedgerFilter,
): Promise<string[]> {
  const ids = new Set<string>();
  visitRows(await readShares(database), filter, (share, at) => {
    ids.add(textAt(share, 'article', at));
  });
  return [...ids];
}
