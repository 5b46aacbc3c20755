import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** Names on PATH, the freest builds first: branded Chrome refuses some switches that Chromium takes. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

function usualPlaces(name: BrowserName): string[] {
  const home = homedir();
  const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter((root) => root !== undefined);
  if (name === 'chromium') {
    return [
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
      ...['', home].flatMap((root) => [
        `${root}/Applications/Chromium.app/Contents/MacOS/Chromium`,
        `${root}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${root}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      ]),
      ...windowsRoots.flatMap((root) => [
        join(root, 'Chromium', 'Application', 'chrome.exe'),
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    ];
  }
  return [
    '/snap/bin/firefox',
    '/opt/firefox/firefox',
    '/var/lib/flatpak/exports/bin/org.mozilla.firefox',
    ...['', home].flatMap((root) => [
      `${root}/Applications/Firefox.app/Contents/MacOS/firefox`,
      `${root}/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox`,
    ]),
    ...windowsRoots.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe')),
  ];
}

/** The path of an installed browser of that family, or null. Looks on PATH first, then in the usual places. */
export function findBrowser(name: BrowserName): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const onPath = COMMANDS[name].flatMap((command) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))),
  );
  return [...onPath, ...usualPlaces(name)].find((place) => existsSync(place)) ?? null;
}
