import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const folder = new URL('../../../../shared/', import.meta.url);

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

/** A figure of a seed article with the verdicts that are right for it. */
export type SeedRow = v.InferOutput<typeof Rows>['rows'][number];

/** The rows of the seed comparisons; null where the folder beside the project is absent. */
export function readSeedRows(): readonly SeedRow[] | null {
  const gold = new URL('gold/seed_comparisons.json', folder);
  return existsSync(gold) ? v.parse(Rows, JSON.parse(readFileSync(gold, 'utf8'))).rows : null;
}

/** The text of a seed article. */
export function readSeed(file: string): string {
  return readFileSync(new URL(`seeds/${file}`, folder), 'utf8');
}
