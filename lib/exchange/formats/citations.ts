import { printedText } from '../../ledger/observe.ts';
import { articleCitation, type CitationStyle } from '../citation.ts';
import type { Exporter } from '../exporter.ts';
import { textFragmentLink } from '../text-fragment.ts';

/** One paragraph an article, and under it one a figure with a link to its place in the page. */
function citations(style: CitationStyle, description: string): Exporter {
  return {
    id: `citations-${style}`,
    extension: 'txt',
    mediaType: 'text/plain;charset=utf-8',
    description,
    write: ({ articles, exportedAt }) => {
      const paragraphs = articles.flatMap(({ article, observations }) => [
        articleCitation(article, style, exportedAt),
        ...observations.flatMap(({ entry }) => {
          if (article.url === null) return [];
          const link = textFragmentLink(article.url, entry);
          return [`«${printedText(entry)}»: ${articleCitation(article, style, exportedAt, link)}`];
        }),
      ]);
      return `${paragraphs.join('\n\n')}\n`;
    },
  };
}

export const citationsChicago = citations(
  'chicago',
  'References in the Chicago style, with a link to each figure’s place in the page.',
);
export const citationsApa = citations(
  'apa',
  'References in the APA style, with a link to each figure’s place in the page.',
);
export const citationsArabic = citations(
  'arabic',
  'References in Arabic form, with the day of access and a link to each figure’s place in the page.',
);
