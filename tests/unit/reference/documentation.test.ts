import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../../../lib/cli/document-reference.ts';

describe('the pages written from schema and data', async () => {
  const pages = await referencePages();
  it.each([...pages])(
    '%s is current (npm run document-reference writes it)',
    async (path, text) => {
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );

  it('say of every field what it holds', () => {
    const format = pages.get('assets/docs/reference-format.md') ?? '';
    for (const field of [
      'validFrom',
      'toleranceDays',
      'conflicting',
      'miscounted',
      'overlapReason',
    ]) {
      expect(format).toContain(`\`${field}\``);
    }
    expect(format).not.toMatch(/anything|undefined|strict_object/u);
  });
});
