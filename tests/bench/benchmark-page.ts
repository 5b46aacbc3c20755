import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import { type BrowserName, browserNames, findBrowser } from '../../lib/cli/browser/find-browser.ts';
import type { BenchRow } from './bench-row.ts';

const page = join(projectRoot, 'assets', 'docs', 'benchmarks.md');

/** Puts a table in the place of the last of its name in assets/docs/benchmarks.md, or behind all; gives the page's path in the project. */
export function keepTable(name: string, rows: readonly BenchRow[]): string {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '# Benchmarks\n';
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const written = `${start}\n${table(rows)}\n${end}`;
  const from = text.indexOf(start);
  writeFileSync(
    page,
    from < 0
      ? `${text.trimEnd()}\n\n## ${name}\n\n${written}\n`
      : `${text.slice(0, from)}${written}${text.slice(text.indexOf(end) + end.length)}`,
  );
  return 'assets/docs/benchmarks.md';
}

function table(rows: readonly BenchRow[]): string {
  const versions = browserNames.map(versionOf).filter((version) => version !== null);
  const day = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores`;
  return [
    `Measured on ${[day, ...versions, machine].join(', ')}.`,
    '',
    '| What | Measured | Budget | |',
    '|---|---|---|---|',
    ...rows.map(({ name, measured, budget, met }) => {
      const state = budget === null ? '' : met ? 'met' : '**not met**';
      return `| ${name} | ${measured} | ${budget ?? ''} | ${state} |`;
    }),
  ].join('\n');
}

/** «Chromium 140», as the browser itself says; null where it is not installed. */
function versionOf(name: BrowserName): string | null {
  const executable = findBrowser(name);
  if (executable === null) return null;
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  const version = /[\d.]+/u.exec(stdout)?.[0];
  return version ? `${name === 'chromium' ? 'Chromium' : 'Firefox'} ${version}` : null;
}
