import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot, sourceFiles } from './source-files.ts';

const shipped = ['lib', 'components', 'entrypoints'].flatMap(sourceFiles);
const configuration = ['wxt.config.ts'].map((path) => ({
  path,
  code: readFileSync(join(projectRoot, path), 'utf8'),
}));
const all = [...shipped, ...sourceFiles('tests'), ...configuration];

/** Files in which a word stands, by word. */
const filesOf = new Map<string, Set<string>>();
for (const { path, code } of all) {
  for (const [word] of code.matchAll(/[A-Za-z_$][A-Za-z0-9_$]*/gu)) {
    const files = filesOf.get(word) ?? new Set();
    filesOf.set(word, files.add(path));
  }
}

describe('exports', () => {
  it('are functions and constants that another file uses', () => {
    const unused = shipped.flatMap(({ path, code }) =>
      [...code.matchAll(/^export (?:async )?(?:function\*?|const) ([A-Za-z0-9_]+)/gmu)]
        .filter(([, name = '']) => (filesOf.get(name)?.size ?? 0) < 2)
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(shipped.length).toBeGreaterThan(100);
    expect(unused).toEqual([]);
  });
});
