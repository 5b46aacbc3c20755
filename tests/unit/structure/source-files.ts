import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Without comments, for rules about code. */
  readonly code: string;
}

const CODE = new Set(['.ts', '.tsx', '.mjs']);

/** Every file of code below a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && CODE.has(extname(entry.name)))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const path = relative(projectRoot, file).replaceAll('\\', '/');
      return { path, text, code: withoutComments(path, text) };
    });
}

/** What a file imports, as written. */
export function importsOf({ code }: SourceFile): string[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/gu)].map(
    (match) => match[1] ?? '',
  );
}

/** By a parser of the language, for `'*://*\/*'` begins no comment. */
function withoutComments(path: string, text: string): string {
  let code = '';
  let at = 0;
  for (const { start, end } of parseSync(path, text).comments) {
    code += text.slice(at, start);
    at = end;
  }
  return code + text.slice(at);
}
