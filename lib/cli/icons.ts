import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { projectRoot } from './browser/build-extension.ts';
import { ensureBrowser } from './browser/install-browser.ts';

/** `node lib/cli/icons.ts`: the icons of the extension, drawn from assets/logo/hashiya.svg at each size. */

const sizes = [16, 32, 48, 64, 96, 128] as const;

async function main(): Promise<void> {
  const svg = readFileSync(join(projectRoot, 'assets', 'logo', 'hashiya.svg'), 'utf8');
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: ensureBrowser('chromium', console.log),
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(join(projectRoot, 'assets', 'public', 'icons', `${size}.png`), png);
    }
  } finally {
    await browser.close();
  }
}

await main();
