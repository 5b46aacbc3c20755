import { buildExtension } from '../../lib/cli/browser/build-extension.ts';
import type { Launched } from '../../lib/cli/browser/launch.ts';
import { type PageServer, type PageSource, servePages } from '../../lib/cli/serve-pages.ts';
import { browserNames, startBrowser } from '../browser/harness/start-browser.ts';
import type { BenchRow } from './bench-row.ts';

/** Measures with the extension freshly built for each browser, pages served beside it; rows of one browser after the other. */
export async function inBothBrowsers(
  pages: PageSource,
  measure: (launched: Launched, server: PageServer) => Promise<readonly BenchRow[]>,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const server = await servePages(pages);
  try {
    for (const name of browserNames) {
      buildExtension(name, 'test');
      const launched = await startBrowser(name);
      try {
        rows.push(...(await measure(launched, server)));
      } finally {
        await launched.close();
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}
