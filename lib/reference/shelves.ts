import { pause } from './pause.ts';
import type { ReferenceEntry, StoredShelf, StoredSnapshot } from './stored.ts';

/** Statements on one shelf: as many as are parsed in a few milliseconds, and few enough that a metric with a long history has its own. */
const SHELF = 500;

/** The statements of a set laid on shelves, with the list of where those of each metric lie. */
export interface Shelves extends Pick<StoredSnapshot, 'shelvesOf'> {
  readonly shelves: readonly Omit<StoredShelf, 'name'>[];
}

interface Placed {
  readonly statement: ReferenceEntry;
  readonly place: number;
}

/**
 * Lays statements on shelves, metrics with few of them first and together; piece by piece, so that a page stays alive. Metrics with many
 * have shelves of their own, so that an article is compared by reading those of its own metrics alone.
 */
export async function fillShelves(statements: readonly ReferenceEntry[]): Promise<Shelves> {
  const shelves: Shelves['shelves'][number][] = [];
  const shelvesOf: [string, number[]][] = [];
  let open: Placed[] = [];
  const close = async (): Promise<void> => {
    if (open.length === 0) return;
    await pause();
    shelves.push({
      json: JSON.stringify(open.map(({ statement }) => statement)),
      places: Uint32Array.from(open, ({ place }) => place),
    });
    open = [];
  };
  for (const [metric, placed] of groupsBySize(statements)) {
    const lies: number[] = [];
    if (open.length + placed.length > SHELF) await close();
    for (let from = 0; from < placed.length; from += SHELF) {
      if (from > 0) await close();
      lies.push(shelves.length);
      open.push(...placed.slice(from, from + SHELF));
    }
    shelvesOf.push([metric, lies]);
  }
  await close();
  return { shelves, shelvesOf };
}

function groupsBySize(statements: readonly ReferenceEntry[]): [metric: string, Placed[]][] {
  const groups = new Map<string, Placed[]>();
  for (const [place, statement] of statements.entries()) {
    const metric = 'metric' in statement ? statement.metric : '';
    const group = groups.get(metric);
    if (group) group.push({ statement, place });
    else groups.set(metric, [{ statement, place }]);
  }
  return [...groups].sort(([, one], [, other]) => one.length - other.length);
}

/** Shelves that are read between two pauses. */
const AT_ONCE = 4;

/** All statements of a snapshot in their order; piece by piece, so that a page stays alive. */
export async function emptyShelves(shelves: readonly StoredShelf[]): Promise<ReferenceEntry[]> {
  const statements: ReferenceEntry[] = [];
  for (const [number, { json, places }] of shelves.entries()) {
    if (number % AT_ONCE === AT_ONCE - 1) await pause();
    const lying: ReferenceEntry[] = JSON.parse(json);
    for (const [index, statement] of lying.entries()) statements[places[index] ?? 0] = statement;
  }
  return statements;
}
