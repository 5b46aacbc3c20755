import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lexiconSchemas } from '../../../lib/officials/lexicon-schemas.ts';

const folder = new URL('../../../assets/lexicon/', import.meta.url);

describe('word lists of the officials', () => {
  it.each(Object.entries(lexiconSchemas))('%s has its form', (file, schema) => {
    const content: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const result = v.safeParse(schema, content);
    expect(
      result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`),
    ).toBeUndefined();
  });
});
