import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './find-browser.ts';

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** `production` is what the stores get; `test` also runs on pages of this machine (loopback addresses). */
export type BuildMode = 'production' | 'test';

/** Builds the extension and gives the folder it is in. The output of the build is shown only where it fails. */
export function buildExtension(name: BrowserName, mode: BuildMode): string {
  const target = name === 'chromium' ? 'chrome' : 'firefox';
  const run = spawnSync(
    process.execPath,
    ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target, '--mode', mode],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      // Else a build of the mode `test` is made as for development, and is slower than what readers get.
      env: { ...process.env, NO_COLOR: '1', NODE_ENV: 'production' },
    },
  );
  if (run.status !== 0) throw new Error(`The build failed:\n${run.stdout}\n${run.stderr}`);
  return `${projectRoot}.output/${target}-mv3${mode === 'production' ? '' : `-${mode}`}`;
}
