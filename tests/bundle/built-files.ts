import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';

export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

export function folderOf(target: Target): string {
  return join(projectRoot, '.output', `${target}-mv3`);
}

export interface BuiltFile {
  /** From the build's folder. */
  readonly path: string;
  readonly text: string;
  readonly gzipped: number;
}

/** Every file of a kind in a production build. */
export function builtFiles(target: Target, ending: string): BuiltFile[] {
  const folder = folderOf(target);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      return {
        path: file.slice(folder.length + 1),
        text: content.toString('utf8'),
        gzipped: gzipSync(content, { level: 9 }).length,
      };
    });
}

/** A script and all scripts that it loads at once (static imports), by path. */
function withStaticImports(files: readonly BuiltFile[], start: string): BuiltFile[] {
  const found = new Map<string, BuiltFile>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = files.find((candidate) => candidate.path === path);
    if (!file || found.has(path)) continue;
    found.set(path, file);
    for (const [, name = ''] of file.text.matchAll(
      /(?:from|import)\s*["']\.?\/?((?:chunks\/)?[^"']+\.js)["']/gu,
    )) {
      waiting.push(name.startsWith('chunks/') ? name : `chunks/${name.replace(/^.*\//u, '')}`);
    }
  }
  return [...found.values()];
}

/** Every script that a page of the extension loads before anything is asked of it. */
export function scriptsOfPage(target: Target, name: string): BuiltFile[] {
  const page = readFileSync(join(folderOf(target), name), 'utf8');
  const starts = [...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/gu)].map(
    (match) => match[1] ?? '',
  );
  const files = builtFiles(target, '.js');
  const loaded = starts.flatMap((start) => withStaticImports(files, start));
  return [...new Map(loaded.map((file) => [file.path, file])).values()];
}
