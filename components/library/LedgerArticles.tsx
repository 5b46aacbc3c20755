import { putArticleBack, removeArticle } from '../../lib/ledger/annotate-articles.ts';
import type { LedgerArticle } from '../../lib/ledger/observation.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import { useLanguage } from '../shared/Language.tsx';
import { ArticleNote } from './ArticleNote.tsx';
import { ArticleVersions } from './ArticleVersions.tsx';
import { useNotices } from './notices.ts';

interface LedgerArticlesProps {
  readonly articles: readonly LedgerArticle[];
  readonly database: HashiyaDatabase;
  readonly onChange: () => void;
}

/** Saved articles with their notes and tags; one that is removed can be brought back. */
export function LedgerArticles({ articles, database, onChange }: LedgerArticlesProps) {
  const { text, date } = useLanguage();
  const tell = useNotices();
  const remove = async (article: LedgerArticle) => {
    const removed = await removeArticle(database, article.id);
    onChange();
    if (!removed) return;
    tell({
      text: text('library.ledger.removed'),
      undo: async () => {
        await putArticleBack(database, removed);
        onChange();
      },
      back: `[data-tools="${article.id}"] button`,
    });
  };
  if (articles.length === 0) return <p>{text('library.ledger.none')}</p>;
  return (
    <ul class="articles">
      {articles.map((article) => (
        <li key={article.id}>
          <h2 lang={article.title === null ? undefined : 'ar'} dir="auto">
            {article.title ?? text('library.ledger.noTitle')}
          </h2>
          <p class="soft small">
            <bdi>{article.publisher ?? article.outlet}</bdi> ·{' '}
            {article.publishedAt ? date(article.publishedAt.date) : text('library.ledger.noDate')}
            {article.version > 1 && (
              <> · {text('library.ledger.version', { version: article.version })}</>
            )}
          </p>
          {article.version > 1 && <ArticleVersions article={article} database={database} />}
          <ArticleNote article={article} database={database} onChange={onChange} />
          <p class="entry-tools small" data-tools={article.id}>
            {article.url && (
              <a href={article.url} target="_blank" rel="noreferrer">
                {text('library.ledger.open')}
              </a>
            )}
            <button type="button" class="plain" onClick={() => remove(article)}>
              {text('library.ledger.remove')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
