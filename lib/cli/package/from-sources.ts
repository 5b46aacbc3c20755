import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/**
 * What a reviewer does: unpacks the sources into an empty folder, installs what they name, packages them.
 *
 * @returns the hashes that come out there, in the form of `sumsOf`
 * @throws where a step fails, with what it said
 */
export function sumsFromSources(sources: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-sources-'));
  try {
    for (const [name, content] of Object.entries(unzipSync(sources))) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const run = spawnSync(process.execPath, ['lib/cli/run.mjs', 'package', '--once'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (run.status !== 0)
      throw new Error(`the sources do not build by themselves:\n${run.stdout}${run.stderr}`);
    return readFileSync(join(folder, '.output', 'packages', 'SHA256SUMS'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
