import { randomFrom } from '../../fuzz/random.ts';
import { waitFor } from './start-browser.ts';

/**
 * Rounds in which something is killed, at moments drawn from a seed: `HASHIYA_KILLS=N` of them, `HASHIYA_FROM=N` of the first,
 * `HASHIYA_SEED=N`. A round's moment follows from its number, so slices try what one run would.
 */
const { HASHIYA_KILLS, HASHIYA_FROM, HASHIYA_SEED } = process.env;

/** How many rounds were asked for; none where nobody asked. */
export const KILLS = Number(HASHIYA_KILLS ?? 0);
const FROM = Number(HASHIYA_FROM ?? 0);
const SEED = Number(HASHIYA_SEED ?? Date.now() % 2 ** 31);

/** The numbers of the rounds; so many as are given where nobody asked for a number. */
export function roundsOf(otherwise = 0): readonly number[] {
  return Array.from({ length: KILLS || otherwise }, (_, place) => FROM + place);
}

/** Waits a part of so many milliseconds, another in each round. */
export async function untilMoment(round: number, milliseconds: number): Promise<void> {
  const part = randomFrom(SEED + round * 7919)(2 ** 16) / 2 ** 16;
  await new Promise((resolve) => setTimeout(resolve, part * milliseconds));
}

/** How long to wait at the most for a kill: half as long again as what is killed takes where nothing disturbs it. */
export async function timeOf(what: string, isDone: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  await waitFor(what, isDone, 60_000);
  return (performance.now() - begun) * 1.5;
}

/** Says what was tried and what came of it. */
export function sayKills(what: string, found: string): void {
  const [first = 0] = roundsOf();
  console.log(`${what}, ${KILLS} rounds from number ${first} on, seed ${SEED}: ${found}`);
}
