import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { projectRoot } from '../browser/build-extension.ts';
import { type PageServer, servePages } from '../serve-pages.ts';

export interface PageToOpen {
  readonly url: string;
  readonly close: () => Promise<void>;
}

function asPage(text: string): string {
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>حاشية</title>
<style>:root{color-scheme:light dark}body{font:1.15rem/2 serif;max-width:44rem;margin:2rem auto;padding:0 1rem}</style>
<article>${paragraphs.join('\n')}</article></html>`;
}

/** The address to open: the one given, or a file (or the sample article) served from this machine. */
export async function pageToOpen(target: string | null): Promise<PageToOpen> {
  if (target !== null && /^https?:\/\//u.test(target)) {
    return { url: target, close: () => Promise.resolve() };
  }
  const file = target ?? join(projectRoot, 'assets', 'sample', 'article.html');
  const content = readFileSync(file, 'utf8');
  const body = extname(file).toLowerCase() === '.txt' ? asPage(content) : content;
  const server: PageServer = await servePages((path) =>
    path === '/article' ? { type: 'text/html; charset=utf-8', body } : null,
  );
  return { url: `${server.origin}/article`, close: server.close };
}
