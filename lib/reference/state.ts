import type { HashiyaDatabase } from './database.ts';
import type { StoredState } from './stored.ts';

const initialState: StoredState = {
  name: 'state',
  generation: 0,
  bundledVersion: null,
  edited: false,
};

/** The state of the set; of a database in which nothing was ever written, the initial one. */
export async function readState(database: HashiyaDatabase): Promise<StoredState> {
  return (await database.state.get('state')) ?? initialState;
}

/**
 * Begins a change of entries, inside the caller's transaction: takes the next generation and writes it down.
 * Two contexts cannot take the same, since the transaction locks the state.
 */
export async function nextGeneration(
  database: HashiyaDatabase,
  change: Partial<Pick<StoredState, 'bundledVersion' | 'edited' | 'batches'>>,
): Promise<number> {
  const state = await readState(database);
  const generation = state.generation + 1;
  await database.state.put({ ...state, ...change, generation });
  return generation;
}

/** How a merged set calls itself: the bundled version, and the generation where it holds more than that. */
export function setVersion({ bundledVersion, edited, generation }: StoredState): string {
  const bundled = bundledVersion ?? '0';
  return edited ? `${bundled}+${generation}` : bundled;
}
