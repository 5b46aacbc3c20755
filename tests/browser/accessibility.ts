import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

declare const axe: {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
/** The rules that a theme or a palette can break; every other reads structure, words and sizes, which are the same in each. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 A and AA and its own best practices: by every rule, or by those of colour alone, where the same
 * document was tried by every rule in another theme.
 */
export async function violations(
  page: Page,
  rules: 'all' | 'colours' = 'all',
): Promise<readonly string[]> {
  // Its source is sent once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return await page.evaluate(
    async (only) => {
      const { violations: found } = await axe.run({
        resultTypes: ['violations'],
        ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
      });
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    rules === 'all' ? null : colourRules,
  );
}
