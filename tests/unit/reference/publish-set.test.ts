import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishSet } from '../../../lib/cli/publish-set.ts';
import { exportJson } from '../../../lib/reference/export.ts';
import { sampleParts, sampleStatement } from './sample-parts.ts';

const head = { format: 'hashiya-reference', formatVersion: 1, version: '1' } as const;
const names = ['--name-ar', 'مجموعة', '--name-en', 'Set', '--set-version', '1', '--licence', 'CC0'];

async function inFolder(action: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-'));
  try {
    await action(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('publish-set', () => {
  it('writes a signed manifest and parts named by their hash, the same bytes each time', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'set.json');
      await writeFile(file, exportJson({ ...head, ...sampleParts() }));
      const out = join(folder, 'out');
      const key = ['--key', join(folder, 'key.json')];
      const files = await publishSet([out, file, ...names, ...key, '--new-key']);
      expect((await readdir(out)).sort()).toEqual([...files].sort());
      const manifest = await readFile(join(out, 'manifest.json'), 'utf8');
      expect(JSON.parse(manifest)).toMatchObject({
        version: '1',
        signature: { algorithm: 'Ed25519' },
      });
      await publishSet([out, file, ...names, ...key]);
      expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(manifest);
    }));

  it('refuses a set with an error and says where it is', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'set.json');
      const statements = [sampleStatement('lost', { metric: 'no.such' })];
      await writeFile(file, exportJson({ ...head, ...sampleParts(), statements }));
      await expect(publishSet([join(folder, 'out'), file, ...names])).rejects.toThrow(
        /statements lost: There is no metric/u,
      );
      await expect(publishSet([folder])).rejects.toThrow('npm run publish-set -- --help');
    }));
});
