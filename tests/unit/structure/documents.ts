import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './source-files.ts';

/** A document of the project: its path from the root, with `/`, and its text. */
export interface ProjectDocument {
  readonly path: string;
  readonly text: string;
}

/** Every document that is written for people. */
export function projectDocuments(): ProjectDocument[] {
  const folder = 'assets/docs';
  const written = readdirSync(join(projectRoot, folder)).filter((name) => name.endsWith('.md'));
  return [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'assets/lexicon/README.md',
    ...written.map((name) => `${folder}/${name}`),
  ].map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}

/** What stands between single backticks, fenced blocks left out. */
export function codeSpans({ text }: ProjectDocument): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gmu, '');
  return [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, span = '']) => span);
}

/** Where links and pictures of a document lead, those into the web left out, without the part after `#`. */
export function localLinks({ text }: ProjectDocument): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/gu)];
  return targets
    .map(([, link, source]) => (link ?? source ?? '').replace(/^<|>$|#.*$/gu, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/u.test(target));
}

/** The rows of the tables that have these heads, by cell. */
export function tableRows({ text }: ProjectDocument, heads: readonly string[]): string[][] {
  const rows: string[][] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      inside = false;
      continue;
    }
    const cells = line
      .slice(1, line.lastIndexOf('|'))
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim());
    if (cells.join() === heads.join()) inside = true;
    else if (inside && !/^-+$/u.test(cells[0] ?? '')) rows.push(cells);
  }
  return rows;
}
