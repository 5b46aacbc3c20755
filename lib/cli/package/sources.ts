import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

const LEFT_OUT = new Set(['node_modules', '.git', '.output', '.wxt', '.hashiya']);

/**
 * What goes into the sources package: the files under version control, or, where the sources were unpacked from a package and
 * there is no version control, every file but what commands make.
 */
export function sourcesOf(root: string): string[] {
  const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout) return listed.stdout.split('\0').filter(Boolean);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => !file.split(sep).some((part) => LEFT_OUT.has(part)));
}
