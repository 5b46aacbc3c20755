import { parseHTML } from 'linkedom';
import type { Article } from '../article/article.ts';
import { extractArticle } from '../article/extract.ts';

/** The article of an HTML page, or of a piece of one, read without a browser. */
export function articleFromHtml(html: string, url: string | null): Article {
  const { document } = parseHTML(wholePage(html));
  return extractArticle(document, url).article;
}

/** A browser gives every page its html and its body, written or not; the parser here makes only what is written. */
function wholePage(html: string): string {
  if (/<(?:body|frameset)[\s>]/iu.test(html)) {
    return /<html[\s>]/iu.test(html) ? html : `<html>${html}</html>`;
  }
  const bare = html.replace(/^[^<]*<!doctype[^>]*>/iu, '').replace(/<\/html>\s*$/iu, '');
  const opening = /<html(?:\s[^<>]*)?>/iu.exec(bare);
  const [start, rest] = opening
    ? [opening[0], bare.slice(opening.index + opening[0].length)]
    : ['<html>', bare];
  const head = rest.search(/<\/head>/iu);
  const end = head < 0 ? 0 : head + '</head>'.length;
  return `<!doctype html>${start}${rest.slice(0, end)}<body>${rest.slice(end)}</body></html>`;
}
