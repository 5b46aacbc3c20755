import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../../../lib/cli/document-reference.ts';
import { versionAfter } from '../../../lib/reference/documentation/set-version.ts';
import { sampleParts } from './sample-parts.ts';

describe('versionAfter', () => {
  it('keeps the version of the same data, and counts on where they have changed', async () => {
    const parts = sampleParts();
    const first = await versionAfter({ version: '2026.11.9', sha256: '' }, parts);
    expect(first.version).toBe('2026.11.10');
    expect(await versionAfter(first, sampleParts())).toEqual(first);
    const changed = { ...parts, statements: parts.statements.slice(1) };
    expect((await versionAfter(first, changed)).version).toBe('2026.11.11');
  });
});

describe('the pages written from schema and data', async () => {
  const pages = await referencePages();
  it.each([...pages])(
    '%s is current (npm run document-reference writes it)',
    async (path, text) => {
      expect(await readFile(path, 'utf8')).toBe(text);
    },
  );

  it('say of every field what it holds and what it means', () => {
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
    expect(format.split('\n').filter((line) => /\|\s*\|$/u.test(line))).toEqual([]);
  });
});
