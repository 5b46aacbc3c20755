import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';

/** A module of tests/bench/in-page with all that it imports, as one script that a page can run. */
export async function pageScript(name: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(projectRoot, 'tests/bench/in-page', `${name}.ts`),
        formats: ['iife'],
        name,
      },
    },
  });
  const first = Array.isArray(made) ? made[0] : made;
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (!chunk) throw new Error('the page side of the benchmark was not built');
  return chunk.code;
}
