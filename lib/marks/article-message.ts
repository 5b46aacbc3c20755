import type { Article } from '../article/article.ts';
import type { PageMessage } from '../messages.ts';

type ArticleMessage = Extract<PageMessage, { type: 'page:analyse' }>['article'];

/** Lengths that the background accepts (lib/messages.ts); a page may have a title of any length. */
const SHORT_TEXT = 2000;
const ADDRESS = 8000;

const cut = (text: string | null, length: number): string | null =>
  text === null ? null : text.slice(0, length);

/** An article in exactly the form that the background accepts. */
export function articleMessage(article: Article): ArticleMessage {
  const { publishedAt } = article;
  return {
    url: article.url !== null && article.url.length > ADDRESS ? null : article.url,
    title: cut(article.title, SHORT_TEXT),
    publisher: cut(article.publisher, SHORT_TEXT),
    publishedAt: publishedAt && {
      date: publishedAt.date,
      precision: publishedAt.precision,
      evidence: publishedAt.evidence.slice(0, 200),
    },
    language: cut(article.language, 40),
    text: article.text,
    blocks: article.blocks.map(({ start, end }) => ({ start, end })),
  };
}
