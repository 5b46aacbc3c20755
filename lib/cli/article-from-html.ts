import { parseHTML } from 'linkedom';
import type { Article } from '../article/article.ts';

/** The article of an HTML page, read without a browser. */
export function articleFromHtml(html: string, url: string | null): Article {
  const { document } = parseHTML(html);
  const blocks = [...document.querySelectorAll('h1, p')].map(
    (element) => element.textContent ?? '',
  );
  return {
    url,
    title: document.querySelector('h1')?.textContent ?? null,
    publisher: null,
    publishedAt: null,
    language: document.documentElement?.getAttribute('lang') ?? null,
    text: blocks.join('\n'),
    blocks: [],
  };
}
