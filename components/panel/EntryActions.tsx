import type { Entry, Session } from '../../lib/analysis/session.ts';
import { failureText } from '../shared/failure.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useActions } from './actions.ts';
import { referenceRoute } from './reference-route.ts';
import { printed } from './verdict-words.ts';

interface EntryActionsProps {
  readonly entry: Entry;
  readonly session: Session;
  readonly onReveal: (entry: Entry) => void;
  readonly onHide: (entry: Entry) => void;
  readonly onTell: (message: string) => void;
}

/** What can be done with an entry. */
export function EntryActions({ entry, session, onReveal, onHide, onTell }: EntryActionsProps) {
  const translator = useLanguage();
  const { text } = translator;
  const { copy, save, library } = useActions();
  const route = referenceRoute(entry, entry.publishedAt ?? session.article.publishedAt);
  const cite = async () => {
    const { citation } = await import('./citation.ts');
    await copy(citation(translator, entry, session, new Date().toISOString()));
  };
  const attempt = async (action: Promise<void>, done: string) => {
    try {
      await action;
      onTell(text(done));
    } catch (error) {
      onTell(failureText(translator, error));
    }
  };
  return (
    <ul class="actions" aria-label={text('entry.actions', { text: printed(entry) })}>
      <li>
        <button type="button" class="plain" onClick={() => onReveal(entry)}>
          {text('action.reveal')}
        </button>
      </li>
      {save && (
        <li>
          <button
            type="button"
            class="plain"
            onClick={() => attempt(save([entry.id]), 'action.saved')}
          >
            {text('action.save')}
          </button>
        </li>
      )}
      <li>
        <button type="button" class="plain" onClick={() => attempt(cite(), 'action.copied')}>
          {text('action.cite')}
        </button>
      </li>
      {route && (
        <li>
          <a class="plain" href={library(route.path)} target="_blank" rel="noreferrer">
            {text(route.corrects ? 'action.correct' : 'action.add')}
          </a>
        </li>
      )}
      <li>
        <button type="button" class="plain" onClick={() => onHide(entry)}>
          {text('action.hide')}
        </button>
      </li>
    </ul>
  );
}
