import { useState } from 'preact/hooks';
import type { Entry } from '../../lib/analysis/session.ts';
import type { LedgerArticle } from '../../lib/ledger/observation.ts';
import { printedText } from '../../lib/ledger/observe.ts';
import { changesOfArticle } from '../../lib/ledger/version-changes.ts';
import type { HashiyaDatabase } from '../../lib/reference/database.ts';
import { excerpt } from '../shared/excerpt.ts';
import { useLanguage } from '../shared/Language.tsx';
import { Sentence } from '../shared/Sentence.tsx';
import { useQuery } from './use-query.ts';

interface ArticleVersionsProps {
  readonly article: LedgerArticle;
  readonly database: HashiyaDatabase;
}

/** What the outlet changed between the savings of an article, the last change first; read when it is opened. */
export function ArticleVersions({ article, database }: ArticleVersionsProps) {
  const { text } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details class="small versions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('ledger.versions')}</summary>
      {open && <Changes article={article} database={database} />}
    </details>
  );
}

function Changes({ article, database }: ArticleVersionsProps) {
  const { text } = useLanguage();
  const changes = useQuery(() => changesOfArticle(database, article), [database, article]);
  if (!changes) return <p role="status">{text('library.loading')}</p>;
  return (
    <ul>
      {changes.map(({ version, savedAt, difference }) => {
        const { changed, added, removed, title } = difference;
        const nothing = changed.length + added.length + removed.length === 0 && title === null;
        return (
          <li key={version}>
            <p class="soft">
              {text('ledger.versionSaved', { version, date: savedAt.slice(0, 10) })}
            </p>
            {nothing && <p>{text('ledger.nothingChanged')}</p>}
            {title && (
              <p>
                {text('ledger.titleChanged')}{' '}
                <del lang="ar" dir="auto">
                  {title.before ?? ''}
                </del>{' '}
                <ins lang="ar" dir="auto">
                  {title.after ?? ''}
                </ins>
              </p>
            )}
            <ul>
              {changed.map(({ before, after }) => (
                <li key={`${before.id}${after.id}`}>
                  <span class="soft">{text('ledger.becameOther')}</span>{' '}
                  <del lang="ar" dir="auto">
                    {printedText(before)}
                  </del>{' '}
                  <ins lang="ar" dir="auto">
                    {printedText(after)}
                  </ins>{' '}
                  <InSentence entry={after} />
                </li>
              ))}
              {added.map((entry) => (
                <li key={entry.id}>
                  <span class="soft">{text('ledger.cameNew')}</span> <InSentence entry={entry} />
                </li>
              ))}
              {removed.map((entry) => (
                <li key={entry.id}>
                  <span class="soft">{text('ledger.wentAway')}</span> <InSentence entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function InSentence({ entry }: { entry: Entry }) {
  return <Sentence sentence={excerpt(entry.sentence)} />;
}
