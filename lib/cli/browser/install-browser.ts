import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type BrowserName, findBrowser } from './find-browser.ts';

const PACKAGES: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};
/** Without it Arabic shows as boxes. */
const FONT_PACKAGE = 'fonts-noto-core';
const ARABIC_FONT_SIGNS = ['/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf'];

/** Debian or Ubuntu, as root: the one place where installing is ours to do. */
function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^(ID|ID_LIKE)=.*(debian|ubuntu)/mu.test(readFileSync('/etc/os-release', 'utf8'));
}

function packageOf(name: BrowserName): string {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return name === 'firefox' && /^ID=ubuntu/mu.test(release) ? 'firefox' : PACKAGES[name];
}

/** How a reader installs a browser by hand, for a message. */
function installAdvice(name: BrowserName): string {
  switch (process.platform) {
    case 'darwin':
      return `brew install --cask ${name}`;
    case 'win32':
      return name === 'firefox'
        ? 'winget install Mozilla.Firefox'
        : 'winget install Hibbiki.Chromium';
    default:
      return `sudo apt-get install ${packageOf(name)} ${FONT_PACKAGE}, or your distribution's package of ${name}`;
  }
}

function aptGet(args: readonly string[]): void {
  const run = spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (run.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed`);
}

/**
 * The path of a browser; on Debian or Ubuntu as root a missing one is installed, with an Arabic font, after saying so.
 * Elsewhere a missing browser is an error that says how to install it.
 */
export function ensureBrowser(name: BrowserName, say: (line: string) => void): string {
  const found = findBrowser(name);
  const fontMissing = canInstall() && !ARABIC_FONT_SIGNS.some((sign) => existsSync(sign));
  if (found && !fontMissing) return found;
  if (!canInstall()) {
    throw new Error(`No ${name} was found on this machine. Install it: ${installAdvice(name)}`);
  }
  const packages = [...(found ? [] : [packageOf(name)]), ...(fontMissing ? [FONT_PACKAGE] : [])];
  say(`Installing ${packages.join(' and ')} with apt-get …`);
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', ...packages]);
  const installed = findBrowser(name);
  if (!installed) throw new Error(`${name} was installed but cannot be found`);
  return installed;
}
