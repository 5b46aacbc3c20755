import { analyse } from '../../analysis/analyse.ts';
import type { ReferenceIndex } from '../../reference/index.ts';
import { readSeed, readSeedRows } from './seed-rows.ts';

/** What the seed articles must yield, met or not; null where the folder beside the project is absent. */
export function measureSeeds(
  reference: ReferenceIndex,
): { readonly met: number; readonly rows: number; readonly misses: readonly string[] } | null {
  const rows = readSeedRows();
  if (rows === null) return null;
  const misses = rows.flatMap(({ file, published, start, end, text: printed, accept, check }) => {
    const text = readSeed(file);
    const publishedAt = { date: published, precision: 'day' as const, evidence: 'given' };
    const { figures, checks } = analyse({ text, title: null, publishedAt }, reference);
    const figure = figures.find((one) => one.start < end && one.end > start);
    const verdict = figure?.verdict ?? null;
    const isRight = verdict === null ? accept.length === 0 : accept.includes(verdict);
    const isChecked =
      check === null ||
      checks.some(
        (one) =>
          one.start < end &&
          one.end > start &&
          one.kind === check.kind &&
          one.result === check.result,
      );
    return isRight && isChecked ? [] : [`${file} ${start} «${printed}»: ${verdict ?? 'null'}`];
  });
  return { met: rows.length - misses.length, rows: rows.length, misses };
}
