import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { analyse } from '../../analysis/analyse.ts';
import type { ReferenceIndex } from '../../reference/index.ts';

const Rows = v.object({
  rows: v.array(
    v.object({
      file: v.string(),
      published: v.string(),
      start: v.number(),
      end: v.number(),
      text: v.string(),
      accept: v.array(v.string()),
      check: v.nullable(v.object({ kind: v.string(), result: v.string() })),
    }),
  ),
});

/** What the seed articles must yield, met or not; null where the folder beside the project is absent. */
export function measureSeeds(
  reference: ReferenceIndex,
): { readonly met: number; readonly rows: number; readonly misses: readonly string[] } | null {
  const folder = new URL('../../../../shared/', import.meta.url);
  const gold = new URL('gold/seed_comparisons.json', folder);
  if (!existsSync(gold)) return null;
  const { rows } = v.parse(Rows, JSON.parse(readFileSync(gold, 'utf8')));
  const misses = rows.flatMap(({ file, published, start, end, text: printed, accept, check }) => {
    const text = readFileSync(new URL(`seeds/${file}`, folder), 'utf8');
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
