import type { HashiyaDatabase } from '../reference/database.ts';
import type { LedgerFilter } from './filter.ts';
import { printedText } from './observe.ts';
import { observationsOfPerson } from './queries.ts';

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

const MOST = 5000;

/** How outlets spell an official's name, and which titles they give, the most frequent first. */
export async function officialUsage(
  database: HashiyaDatabase,
  personId: string,
  filter: LedgerFilter = {},
): Promise<OfficialUsage> {
  const found = await observationsOfPerson(database, personId, filter, MOST);
  const spellings: [printed: string, outlet: string][] = [];
  const titles: [printed: string, outlet: string][] = [];
  for (const { entry, outlet } of found) {
    if (entry.type !== 'mention') continue;
    if (entry.mention.via !== 'office') spellings.push([printedText(entry), outlet]);
    if (entry.mention.office) titles.push([entry.mention.office.text, outlet]);
  }
  return { spellings: countUsage(spellings), titles: countUsage(titles) };
}

function countUsage(printed: readonly (readonly [printed: string, outlet: string])[]): Usage[] {
  const usage = new Map<string, { count: number; outlets: Set<string> }>();
  for (const [text, outlet] of printed) {
    const known = usage.get(text) ?? { count: 0, outlets: new Set<string>() };
    known.count += 1;
    known.outlets.add(outlet);
    usage.set(text, known);
  }
  return [...usage]
    .map(([text, { count, outlets }]) => ({ printed: text, count, outlets: [...outlets].sort() }))
    .sort((one, other) => other.count - one.count || (one.printed < other.printed ? -1 : 1));
}
