import { parseHTML } from 'linkedom';
import type { Article } from '../article/article.ts';
import { extractArticle } from '../article/extract.ts';

/** The article of an HTML page, read without a browser. */
export function articleFromHtml(html: string, url: string | null): Article {
  const { document } = parseHTML(html);
  return extractArticle(document, url).article;
}
