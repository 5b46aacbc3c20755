import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension, projectRoot } from './browser/build-extension.ts';
import { licencesPage } from './licences/licences-page.ts';
import { NOTICES_FILE, namedIn } from './licences/notices.ts';

/**
 * `npm run licences`: builds the extension, lists whose code is in it (assets/docs/licences.md), and asks the registry for known
 * faults of what is in it; exit code 1 where there are any. A registry that answers no such question is said and is no failure.
 */
const folder = buildExtension('chromium', 'production');
const named = namedIn(readFileSync(join(folder, NOTICES_FILE), 'utf8'));
writeFileSync(join(projectRoot, 'assets', 'docs', 'licences.md'), licencesPage(named));
for (const { name, version, licence } of named) console.log(`${name} ${version}  ${licence}`);
console.log(`${named.length} packages in the extension: assets/docs/licences.md`);

const audit = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: projectRoot,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const faults = knownFaults(audit.stdout);
if (faults === null) console.log('The registry answers no audit: known faults were not asked for.');
else console.log(faults === 0 ? 'No known faults in them.' : `${faults} known faults: npm audit`);
process.exitCode = faults === null || faults === 0 ? 0 : 1;

/** How many faults an audit names; null where there was none. */
function knownFaults(report: string): number | null {
  try {
    const total: unknown = JSON.parse(report)?.metadata?.vulnerabilities?.total;
    return typeof total === 'number' ? total : null;
  } catch {
    return null;
  }
}
