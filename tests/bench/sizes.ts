import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '../../lib/cli/browser/build-extension.ts';
import { browserNames } from '../../lib/cli/browser/find-browser.ts';
import { type BuiltFile, builtFiles, scriptsOfPage, targets } from '../bundle/built-files.ts';
import { atMost, type BenchRow, seen } from './bench-row.ts';
import peers from './peers.json' with { type: 'json' };

const KILOBYTE = 1024;
const markJs = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');

/** What a reader downloads into pages and panel, in the builds for the stores, beside what others put there. */
export async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const name of browserNames) buildExtension(name, 'production');
  for (const target of targets) {
    const scripts = builtFiles(target, '.js');
    rows.push(
      atMost(
        `${target}: in every listed page (detector), gzipped`,
        sizeOf(scripts, 'detector.js').gzipped / KILOBYTE,
        4,
        ' kB',
      ),
      atMost(
        `${target}: in pages of coverage (annotator), gzipped`,
        sizeOf(scripts, 'annotator.js').gzipped / KILOBYTE,
        20,
        ' kB',
      ),
    );
    const panel = gzippedOf(scriptsOfPage(target, 'sidepanel.html'));
    rows.push(atMost(`${target}: opening the panel, gzipped`, panel / KILOBYTE, 90, ' kB'));
    const all = gzippedOf(builtFiles(target, ''));
    rows.push(seen(`${target}: the whole extension, each file gzipped`, all / KILOBYTE, ' kB'));
  }
  rows.push(...besidePeers());
  return rows;
}

/** What others put into the same places, as a multiple of ours (Chrome). */
function besidePeers(): BenchRow[] {
  const scripts = builtFiles('chrome', '.js');
  const [detector, annotator] = ['detector.js', 'annotator.js'].map((path) =>
    sizeOf(scripts, path),
  );
  const panel = gzippedOf(scriptsOfPage('chrome', 'sidepanel.html'));
  return [
    ...peers.inEveryPage.map(({ name, bytes }) =>
      seen(`${name} puts into every page`, bytes / (detector?.bytes ?? 0), ' × our detector'),
    ),
    ...peers.annotator.map(({ name, gzipped }) =>
      seen(
        `${name}, in an annotated page`,
        gzipped / (annotator?.gzipped ?? 0),
        ' × our annotator',
      ),
    ),
    ...peers.panel.map(({ name, gzipped }) =>
      seen(`${name}, its panel`, gzipped / panel, ' × our panel'),
    ),
    seen('mark.js alone, gzipped', gzipSync(readFileSync(markJs)).length / KILOBYTE, ' kB'),
  ];
}

function sizeOf(scripts: readonly BuiltFile[], path: string): { bytes: number; gzipped: number } {
  const script = scripts.find((candidate) => candidate.path === path);
  if (!script) throw new Error(`${path} is not in the build`);
  return { bytes: Buffer.byteLength(script.text), gzipped: script.gzipped };
}

function gzippedOf(files: readonly BuiltFile[]): number {
  return files.reduce((sum, { gzipped }) => sum + gzipped, 0);
}
