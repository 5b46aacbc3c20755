import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../lib/cli/browser/build-extension.ts';
import { licencesPage } from '../../lib/cli/licences/licences-page.ts';
import { NOTICES_FILE, namedIn } from '../../lib/cli/licences/notices.ts';
import { licenceOf } from '../../lib/cli/licences/package-licence.ts';
import { buildPackages, sumsOf } from '../../lib/cli/package/build.ts';
import { sumsFromSources } from '../../lib/cli/package/from-sources.ts';
import { builtFiles, folderOf, scriptsOfPage, targets } from './built-files.ts';

const KILOBYTE = 1024;

/** Linter warnings that are known and accepted, each with its reason. */
const ACCEPTED_WARNINGS: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    'Preact carries code for `dangerouslySetInnerHTML`, which no component uses (held by a test).',
};

describe.each(targets)('the build for %s', (target) => {
  const scripts = builtFiles(target, '.js');

  it.each([
    ['detector.js', 4],
    ['annotator.js', 20],
  ])('%s is at most %d kB gzipped', (path, most) => {
    const script = scripts.find((candidate) => candidate.path === path);
    expect(script?.gzipped).toBeLessThanOrEqual(most * KILOBYTE);
  });

  it('opens the panel with at most 90 kB gzipped', () => {
    const loaded = scriptsOfPage(target, 'sidepanel.html');
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.reduce((sum, { gzipped }) => sum + gzipped, 0)).toBeLessThanOrEqual(
      90 * KILOBYTE,
    );
  });

  it('has no code that runs text as code or opens a connection of its own', () => {
    const forbidden =
      /\beval\(|new Function\(|XMLHttpRequest|new WebSocket|EventSource\(|sendBeacon|importScripts|RTCPeerConnection/u;
    expect(scripts.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('writes no HTML, but for what Preact would in its own pages', () => {
    const writing = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)\b|document\.write/u;
    const ownPages = ['library.html', 'sidepanel.html'].flatMap((page) =>
      scriptsOfPage(target, page).map(({ path }) => path),
    );
    const found = scripts.filter(({ text }) => writing.test(text)).map(({ path }) => path);
    expect(found.filter((path) => !ownPages.includes(path))).toEqual([]);
    for (const path of found) {
      const text = scripts.find((script) => script.path === path)?.text ?? '';
      expect(text.match(new RegExp(writing.source, 'gu')), path).toEqual([
        'innerHTML',
        'innerHTML',
      ]);
    }
  });

  it('loads no script from elsewhere and none that is made of text', () => {
    const loading =
      /import\(\s*["'`](?:https?:|data:|blob:)|new (?:Shared)?Worker\(|setTimeout\(\s*["'`]|setInterval\(\s*["'`]/u;
    expect(scripts.filter(({ text }) => loading.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('fetches in the background and in its own pages only, never in the page', () => {
    for (const path of ['detector.js', 'annotator.js']) {
      const script = scripts.find((candidate) => candidate.path === path);
      expect(script?.text).not.toMatch(/\bfetch\b/u);
    }
  });

  it('names no address to be fetched', () => {
    const pages = builtFiles(target, '.html');
    const remote = /(?:src|href|action)\s*=\s*["'](?:https?:)?\/\//u;
    expect(pages.filter(({ text }) => remote.test(text)).map(({ path }) => path)).toEqual([]);
    const fetched = /fetch\(\s*["'`](?:https?:)?\/\//u;
    expect(scripts.filter(({ text }) => fetched.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('asks for just these permissions and keeps to this policy', () => {
    const manifest = JSON.parse(readFileSync(join(folderOf(target), 'manifest.json'), 'utf8'));
    expect({
      permissions: manifest.permissions,
      optional: manifest.optional_permissions ?? [],
      optionalHosts: manifest.optional_host_permissions,
      policy: manifest.content_security_policy,
      accessible: manifest.web_accessible_resources ?? [],
      external: manifest.externally_connectable ?? null,
      gecko: manifest.browser_specific_settings ?? null,
    }).toMatchSnapshot();
    for (const host of manifest.host_permissions)
      expect(host).toMatch(/^\*:\/\/(\*\.)?[a-z0-9.-]+\/\*$/u);
    expect(
      manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches).sort(),
    ).toEqual([...manifest.host_permissions].sort());
  });
});

describe('the licences', () => {
  const notices = targets.map((target) =>
    readFileSync(join(folderOf(target), NOTICES_FILE), 'utf8'),
  );

  it('go out with the code of others, the same to both browsers', () => {
    expect(new Set(notices).size).toBe(1);
    const named = namedIn(notices[0] ?? '').map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(['preact', 'dexie', 'valibot', 'd3-array']));
  });

  it('are listed as they are (`npm run licences` lists them anew)', () => {
    const page = readFileSync(join(projectRoot, 'assets/docs/licences.md'), 'utf8');
    expect(page).toBe(licencesPage(namedIn(notices[0] ?? '')));
  });

  it('are refused where they are not known', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hashiya-licence-'));
    const manifest = { name: 'made-up', version: '1.0.0', license: 'AGPL-3.0' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    expect(() => licenceOf(folder)).toThrow('made-up 1.0.0: its licence (AGPL-3.0)');
    rmSync(folder, { recursive: true });
  });
});

describe('the linter of the Firefox store', () => {
  it('finds no error, and no warning but the accepted ones', () => {
    const run = spawnSync(
      join(projectRoot, 'node_modules', '.bin', 'web-ext'),
      ['lint', '--source-dir', folderOf('firefox'), '--output', 'json'],
      { encoding: 'utf8', cwd: projectRoot, shell: process.platform === 'win32' },
    );
    const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{')));
    expect(report.errors).toEqual([]);
    const warnings = report.warnings.filter(
      ({ code }: { code: string }) => !(code in ACCEPTED_WARNINGS),
    );
    expect(warnings).toEqual([]);
  });
});

describe('what the stores are given', () => {
  const folder = join(projectRoot, 'assets/docs/pictures/store');

  it.each(readdirSync(folder))('%s has the size that they ask for', (file) => {
    const png = readFileSync(join(folder, file));
    const wanted = /([0-9]+)x([0-9]+)\.png$/u.exec(file) ?? [file, '1280', '800'];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(wanted.slice(1).map(Number));
  });

  it.each(targets)('%s: a name and a summary short enough, in each language', (target) => {
    for (const { text, path } of builtFiles(target, 'messages.json')) {
      const messages = JSON.parse(text);
      expect(messages.extensionName.message.length, path).toBeLessThanOrEqual(75);
      expect(messages.extensionDescription.message.length, path).toBeLessThanOrEqual(132);
    }
  });
});

describe('the sources', () => {
  it('never hand HTML to Preact', () => {
    const run = spawnSync(
      'grep',
      ['-rl', 'dangerouslySetInnerHTML', 'components', 'entrypoints', 'lib'],
      {
        cwd: projectRoot,
        encoding: 'utf8',
      },
    );
    expect(run.stdout).toBe('');
  });
});

describe.skipIf(!process.env.HASHIYA_LONG)('the packages (HASHIYA_LONG=1)', () => {
  it('are the same bytes from the sources package, unpacked and installed in an empty folder', () => {
    const packages = buildPackages();
    const [, sources] = [...packages].find(([name]) => name.endsWith('-sources.zip')) ?? [];
    expect(sumsFromSources(sources ?? Buffer.alloc(0))).toBe(sumsOf(packages));
  }, 900_000);
});
