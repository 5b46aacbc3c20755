import { useState } from 'preact/hooks';
import type { Session } from '../../lib/analysis/session.ts';
import { failureText } from '../shared/failure.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useActions } from './actions.ts';

/** Ways out of the panel: the library, the settings, and what to do with this page. */
export function PanelFooter({ session }: { session: Session | null }) {
  const translator = useLanguage();
  const { text } = translator;
  const { library, annotate, dismiss, save } = useActions();
  const [saved, setSaved] = useState<string | null>(null);
  const saveAll = () => {
    save?.('all').then(
      () => setSaved(text('action.saved')),
      (error: unknown) => setSaved(failureText(translator, error)),
    );
  };
  return (
    <footer class="footer">
      {session && session.state !== 'loading' && (
        <details class="page-options">
          <summary>{text('panel.menu')}</summary>
          <ul>
            {save && session.state === 'ready' && (
              <li>
                <button type="button" class="plain" onClick={saveAll}>
                  {text('panel.saveArticle')}
                </button>{' '}
                <span role="status">{saved}</span>
              </li>
            )}
            <li>
              <button type="button" class="plain" onClick={() => annotate(false)}>
                {text('panel.again')}
              </button>
            </li>
            <li>
              <button type="button" class="plain" onClick={() => dismiss('page')}>
                {text('panel.dismissPage')}
              </button>
            </li>
            <li>
              <button type="button" class="plain" onClick={() => dismiss('site')}>
                {text('panel.dismissSite')}
              </button>
            </li>
          </ul>
        </details>
      )}
      <p class="ways">
        <a href={library('/reference')} target="_blank" rel="noreferrer">
          {text('panel.library')}
        </a>
        <a href={library('/settings')} target="_blank" rel="noreferrer">
          {text('panel.settings')}
        </a>
        {session?.referenceVersion && (
          <span class="soft small">
            {text('panel.version', { version: session.referenceVersion })}
          </span>
        )}
      </p>
    </footer>
  );
}
