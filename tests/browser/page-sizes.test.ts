import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { browserNames, testBuild } from './harness/start-browser.ts';

describe.each(browserNames)('what a page is given to run, in %s', (name) => {
  it.each([
    ['detector.js', 4],
    ['annotator.js', 20],
  ])('%s has at most %d kB gzipped', (file, most) => {
    const size = gzipSync(readFileSync(join(testBuild(name), file))).length;
    expect(size).toBeLessThanOrEqual(most * 1024);
  });

  it.each(['detector.js', 'annotator.js'])(
    '%s can reach no network and reads no markup',
    (file) => {
      const code = readFileSync(join(testBuild(name), file), 'utf8');
      for (const way of [
        'fetch(',
        'XMLHttpRequest',
        'WebSocket',
        'sendBeacon',
        'EventSource',
        'import(',
        'indexedDB',
        'localStorage',
        'innerHTML',
        'outerHTML',
        'insertAdjacentHTML',
        'innerText',
        'eval(',
        'new Function',
        'MutationObserver',
      ]) {
        expect(code.includes(way), way).toBe(false);
      }
    },
  );
});
