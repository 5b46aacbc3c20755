// `node lib/cli/run.mjs NAME …` installs what is missing, then runs lib/cli/NAME.ts on the project's own Node;
// a NAME with a slash is a file from the project's root.
// Plain JavaScript, for it runs on the machine's Node before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'node_modules');
const binaries = join(modules, '.bin');
const stamp = join(modules, '.hashiya-installed');
const windows = process.platform === 'win32';

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Installs the dependencies that the lock file names, unless just these are there. Not `npm ci`: it refuses a lock file
 * that lacks the builds of a tool for platforms that a registry does not carry. Where node_modules is a link, whoever made it keeps
 * what it leads to: npm would put a folder in its place.
 */
function ensureInstalled() {
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
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
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  process.stderr.write(`Hashiya needs Node 20 or newer; this is ${process.version}.\n`);
  process.exit(1);
}
ensureInstalled();

const [command = '', ...args] = process.argv.slice(2);
const script = command.includes('/')
  ? join(root, command)
  : join(root, 'lib', 'cli', `${command}.ts`);
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
const child = spawn(node, [script, ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: binaries + delimiter + (process.env.PATH ?? '') },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
