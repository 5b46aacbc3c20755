import { parseHTML } from 'linkedom';
import type { Article } from '../article/article.ts';
import { extractArticle } from '../article/extract.ts';
import { publisherOf } from '../article/sites.ts';

/**
 * The article of an HTML page, read without a browser.
 *
 * @param url the page's address, for its date and publisher; the page's own (canonical) where null
 */
export function articleFromHtml(html: string, url: string | null): Article {
  const { document } = parseHTML(html);
  const { article } = extractArticle(document, url);
  return { ...article, publisher: publisherOf(article.url, article.publisher) };
}
