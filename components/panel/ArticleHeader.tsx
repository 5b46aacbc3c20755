import type { Session } from '../../lib/analysis/session.ts';
import { useLanguage } from '../shared/Language.tsx';
import { DateCorrection } from './DateCorrection.tsx';

/** What this page is: publisher, headline, date with its evidence, and why it counts as coverage. */
export function ArticleHeader({ session }: { session: Session }) {
  const { text, reason, number, has } = useLanguage();
  const { article, coverage } = session;
  const reasons = coverage?.reasons.filter(({ code }) => has(`reason.${code}`)) ?? [];
  return (
    <header class="article">
      {article.publisher && (
        <p class="publisher" dir="auto">
          {article.publisher}
        </p>
      )}
      <h1 class="headline" lang={article.title === null ? undefined : 'ar'} dir="auto">
        {article.title ?? text('panel.untitled')}
      </h1>
      <DateCorrection publishedAt={article.publishedAt} />
      {coverage && reasons.length > 0 && (
        <details class="why">
          <summary>{text('coverage.why')}</summary>
          <ul class="reasons">
            {reasons.map((each) => (
              <li key={JSON.stringify(each)}>{reason(each)}</li>
            ))}
            <li class="soft">
              {text('coverage.score', { score: number(coverage.score, { style: 'percent' }) })}
            </li>
          </ul>
        </details>
      )}
    </header>
  );
}
