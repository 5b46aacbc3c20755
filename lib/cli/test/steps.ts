import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { buildExtension, projectRoot } from '../browser/build-extension.ts';
import { browserNames } from '../browser/find-browser.ts';
import { ensureBrowser } from '../browser/install-browser.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** One part of the test run; a check counts as one test. */
export interface Step {
  readonly name: string;
  readonly run: () => Outcome;
}

const binaries = join(projectRoot, 'node_modules', '.bin');
const reports = join(projectRoot, '.hashiya', 'reports');

function command(name: string, args: readonly string[]): boolean {
  const run = spawnSync(join(binaries, name), args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

function check(name: string, holds: () => boolean): Step {
  return {
    name,
    run: () => {
      try {
        return holds() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1 };
      }
    },
  };
}

const Report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
});

/** Runs Vitest with a configuration of tests/ and counts what its report says; a run without a report is a failure. */
function vitest(name: string, config: string): Step {
  return {
    name,
    run: () => {
      mkdirSync(reports, { recursive: true });
      const report = join(reports, `${config}.json`);
      rmSync(report, { force: true });
      const passed = command('vitest', [
        'run',
        '--config',
        `tests/${config}.config.ts`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      if (!existsSync(report)) return { passed: 0, failed: 1 };
      const counts = v.parse(Report, JSON.parse(readFileSync(report, 'utf8')));
      const failed = Math.max(counts.numFailedTests, passed ? 0 : 1);
      return { passed: counts.numPassedTests, failed };
    },
  };
}

/** Everything that `npm test` runs, cheap things first. */
export const steps: readonly Step[] = [
  check('format and lint', () => command('biome', ['ci', '--config-path=.biome.json', '.'])),
  check('types', () => command('wxt', ['prepare']) && command('tsc', ['--noEmit'])),
  vitest('unit and property tests', 'vitest'),
  check('browsers are there', () => browserNames.every((name) => ensureBrowser(name, console.log))),
  check('production builds', () =>
    browserNames.every((name) => buildExtension(name, 'production')),
  ),
  vitest('tests over the production builds', 'vitest.bundle'),
  vitest('tests in Chromium and Firefox', 'vitest.browser'),
];
