import { useRef } from 'preact/hooks';
import { useLanguage } from '../shared/Language.tsx';
import type { Lookup } from '../shared/lookup.ts';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import { useTitle } from '../shared/use-title.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { useActions } from './actions.ts';
import { EntryList } from './EntryList.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { StateMessage } from './StateMessage.tsx';
import type { PanelView } from './view.ts';

interface PanelProps {
  readonly view: PanelView;
  /** Null until the reference set is read. */
  readonly lookup: Lookup | null;
}

/** The panel: what the active tab's page is and what was found in it, or why there is nothing. */
export function Panel({ view, lookup }: PanelProps) {
  const { text } = useLanguage();
  useTitle(text('panel.title'));
  const content = useRef<HTMLElement>(null);
  useKeptFocus(content);
  return (
    <div class="panel">
      <main ref={content} tabIndex={-1}>
        <PanelContent view={view} lookup={lookup} />
      </main>
      <PanelFooter session={view.state === 'session' ? view.session : null} />
    </div>
  );
}

function PanelContent({ view, lookup }: PanelProps) {
  const { text } = useLanguage();
  const { annotate, grant } = useActions();
  if (view.state === 'loading') return <StateMessage name="loading" busy />;
  if (view.state === 'unsupported') return <StateMessage name="unsupported" />;
  if (view.state === 'disabled') {
    const { site } = view;
    return (
      <StateMessage name="disabled">
        {site && (
          <button type="button" class="button main" onClick={() => grant(site.origin)}>
            {text('state.disabled.action', { site: site.host })}
          </button>
        )}
        <p class={site ? 'soft' : undefined}>
          {text(site ? 'state.disabled.once' : 'state.disabled.onceOnly')}
        </p>
      </StateMessage>
    );
  }
  if (view.state === 'idle') {
    return (
      <StateMessage name="idle">
        <button type="button" class="button main" onClick={() => annotate(true)}>
          {text('state.idle.action')}
        </button>
      </StateMessage>
    );
  }
  const { session } = view;
  return (
    <>
      {session.state !== 'loading' && session.state !== 'error' && (
        <ArticleHeader session={session} />
      )}
      {session.isPrivate && (
        <p class="notice unreferenced" role="note">
          {text('panel.private')}
        </p>
      )}
      {session.state === 'loading' && <StateMessage name="loading" busy />}
      {session.state === 'not_coverage' && <NotCoverage />}
      {session.state === 'nothing_found' && <StateMessage name="nothing_found" under />}
      {session.state === 'error' && (
        <StateMessage name="error">
          <button type="button" class="button main" onClick={() => annotate(false)}>
            {text('state.error.action')}
          </button>
          {session.error && (
            <details>
              <summary>{text('state.error.details')}</summary>
              <p dir="auto" class="small">
                {session.error}
              </p>
            </details>
          )}
        </StateMessage>
      )}
      {session.state === 'ready' && (
        <EntryList key={session.article.url} session={session} lookup={lookup} />
      )}
    </>
  );
}

function NotCoverage() {
  const { text } = useLanguage();
  const { annotate } = useActions();
  return (
    <StateMessage name="not_coverage" under>
      <button type="button" class="button main" onClick={() => annotate(true)}>
        {text('state.not_coverage.action')}
      </button>
    </StateMessage>
  );
}
