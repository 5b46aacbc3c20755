import type { Exporter } from '../exporter.ts';

function dateParts(date: string): { 'date-parts': number[][] } {
  return { 'date-parts': [date.slice(0, 10).split('-').map(Number)] };
}

export const cslJson: Exporter = {
  id: 'csl-json',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  description: 'One item an article in CSL-JSON, for Zotero, Pandoc and other citation processors.',
  write: ({ articles, exportedAt }) => {
    const items = articles.map(({ article }) => ({
      id: article.id,
      type: 'article-newspaper',
      ...(article.title === null ? {} : { title: article.title }),
      'container-title': article.publisher ?? article.outlet,
      ...(article.publishedAt ? { issued: dateParts(article.publishedAt.date) } : {}),
      accessed: dateParts(exportedAt),
      ...(article.url === null ? {} : { URL: article.canonicalUrl ?? article.url }),
      ...(article.language === null ? {} : { language: article.language }),
      ...(article.tags.length === 0 ? {} : { keyword: article.tags.join(', ') }),
      ...(article.note === '' ? {} : { note: article.note }),
    }));
    return `${JSON.stringify(items, null, 1)}\n`;
  },
};
