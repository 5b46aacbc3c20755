// `node lib/cli/run.mjs NAME …` installs what is missing, then runs lib/cli/NAME.ts on the project's own Node.
// Plain JavaScript, for it runs on the machine's Node before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.hashiya-installed');
const windows = process.platform === 'win32';

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Installs the dependencies that the lock file names, unless just these are there. Not `npm ci`: it refuses a lock file
 * that lacks the builds of a tool for platforms that a registry does not carry.
 */
function ensureInstalled() {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing dependencies with npm …\n');
  const run = spawnSync(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: windows,
    },
  );
  if (run.status !== 0) {
    process.stderr.write('npm install failed; the lines above say why.\n');
    process.exit(1);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  process.stderr.write(`Hashiya needs Node 20 or newer; this is ${process.version}.\n`);
  process.exit(1);
}
ensureInstalled();

const [command, ...args] = process.argv.slice(2);
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const child = spawn(node, [join(root, 'lib', 'cli', `${command}.ts`), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: binaries + delimiter + (process.env.PATH ?? '') },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
