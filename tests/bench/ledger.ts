import { buildExtension } from '../../lib/cli/browser/build-extension.ts';
import { servePages } from '../../lib/cli/serve-pages.ts';
import { browserNames, startBrowser } from '../browser/harness/start-browser.ts';
import { atMost, type BenchRow, seen } from './bench-row.ts';
import type { AskedLedger } from './in-page/ledger.ts';
import { pageScript } from './page-script.ts';

const ARTICLES = 2000;

/** Every query of the ledger over 50,000 observations, in both browsers: milliseconds, the least of several askings, and how many of the large rows are read for it. */
export async function bench(): Promise<BenchRow[]> {
  const script = await pageScript('ledger');
  const html = { type: 'text/html; charset=utf-8', body: '<!doctype html><title>ledger</title>' };
  const server = await servePages(() => html);
  const rows: BenchRow[] = [];
  try {
    for (const name of browserNames) {
      buildExtension(name, 'test');
      const launched = await startBrowser(name);
      try {
        const page = await launched.browser.newPage();
        await page.goto(`${server.origin}/`, { waitUntil: 'load' });
        const answer = await page.evaluate(
          async (source, articles) => {
            new Function(source).call(globalThis);
            return await globalThis.askLedger(articles);
          },
          script,
          ARTICLES,
        );
        const { observations, queries, tagging }: AskedLedger = JSON.parse(answer);
        for (const { name: query, times, rows: read } of queries) {
          const label = `${name}: ${observations} observations, ${query} (${read} rows read)`;
          rows.push(atMost(label, Math.min(...times), 100, ' ms'));
        }
        const work = `${name}: a tag for ${ARTICLES} articles, put on and taken off`;
        rows.push(seen(work, tagging.milliseconds, ' ms'));
        rows.push(atMost(`${work}: the longest wait of the page`, tagging.gap, 100, ' ms'));
      } finally {
        await launched.close();
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}
