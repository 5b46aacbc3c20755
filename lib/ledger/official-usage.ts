import type { HashiyaDatabase } from '../reference/database.ts';
import type { LedgerFilter } from './filter.ts';
import { readShares } from './read-shares.ts';
import { textAt, visitRows } from './selection.ts';

/** A spelling of a name, or a title, with who printed it how often. */
export interface Usage {
  readonly printed: string;
  readonly count: number;
  readonly outlets: readonly string[];
}

export interface OfficialUsage {
  readonly spellings: readonly Usage[];
  readonly titles: readonly Usage[];
}

/** How outlets spell an official's name, and which titles they give, the most frequent first. */
export async function officialUsage(
  database: HashiyaDatabase,
  personId: string,
  filter: LedgerFilter = {},
): Promise<OfficialUsage> {
  const spellings: [printed: string, outlet: string][] = [];
  const titles: [printed: string, outlet: string][] = [];
  visitRows(await readShares(database), { ...filter, personId }, (share, at) => {
    const outlet = textAt(share, 'outlet', at);
    spellings.push([textAt(share, 'value', at), outlet]);
    titles.push([textAt(share, 'title', at), outlet]);
  });
  return { spellings: countUsage(spellings), titles: countUsage(titles) };
}

function countUsage(printed: readonly (readonly [printed: string, outlet: string])[]): Usage[] {
  const usage = new Map<string, { count: number; outlets: Set<string> }>();
  for (const [text, outlet] of printed) {
    if (text === '') continue;
    const known = usage.get(text) ?? { count: 0, outlets: new Set<string>() };
    known.count += 1;
    known.outlets.add(outlet);
    usage.set(text, known);
  }
  return [...usage]
    .map(([text, { count, outlets }]) => ({ printed: text, count, outlets: [...outlets].sort() }))
    .sort((one, other) => other.count - one.count || (one.printed < other.printed ? -1 : 1));
}
