import { useMemo } from 'preact/hooks';
import type { Entry, Session } from '../../lib/analysis/session.ts';
import { excerpt } from '../shared/excerpt.ts';
import { useLanguage } from '../shared/Language.tsx';
import type { Lookup } from '../shared/lookup.ts';
import { Reasons } from '../shared/Reasons.tsx';
import { Sentence } from '../shared/Sentence.tsx';
import { Shape } from '../shared/Shape.tsx';
import { EntryActions } from './EntryActions.tsx';
import { FigureDetails } from './FigureDetails.tsx';
import { MentionDetails } from './MentionDetails.tsx';
import { subject } from './subject.ts';
import { printed, verdictWords } from './verdict-words.ts';

export interface EntryRowProps {
  readonly entry: Entry;
  readonly session: Session;
  /** Null until the reference set is read. */
  readonly lookup: Lookup | null;
  readonly open: boolean;
  readonly onToggle: (entry: Entry) => void;
  readonly onReveal: (entry: Entry) => void;
  readonly onHide: (entry: Entry) => void;
  readonly onTell: (message: string) => void;
}

/** One entry; drawn anew only when something of its own has changed, for a long list is drawn at every scroll. */
export function EntryRow(props: EntryRowProps) {
  return useMemo(() => <EntryRowContent {...props} />, Object.values(props));
}

/** What is printed and its verdict, in the margin's hand; opened, the whole comparison. */
function EntryRowContent(props: EntryRowProps) {
  const { entry, session, lookup, open, onToggle, onReveal, onHide, onTell } = props;
  const translator = useLanguage();
  // Until the reference set is read its line stands empty, so that nothing moves when it comes.
  const isKnown = lookup !== null || entry.type === 'check';
  const about = isKnown ? subject(translator, entry, lookup) : '\u00a0';
  const details = `details-${entry.id}`;
  return (
    <article class={`entry ${entry.category}${open ? ' open' : ''}`}>
      <Shape category={entry.category} />
      <h2 class="entry-heading">
        <button
          type="button"
          class="entry-head"
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={() => onToggle(entry)}
        >
          <span class="entry-line">
            <bdi class="entry-printed" lang="ar">
              {printed(entry)}
            </bdi>{' '}
            <span class="entry-verdict">{verdictWords(translator, entry)}</span>
          </span>
          {about && (
            <span class="entry-about">
              <bdi>{about}</bdi>
            </span>
          )}
          <Sentence sentence={open ? entry.sentence : excerpt(entry.sentence)} />
        </button>
      </h2>
      {open && (
        <div class="details" id={details}>
          {entry.type === 'figure' && lookup && (
            <FigureDetails
              entry={entry}
              lookup={lookup}
              publishedAt={entry.publishedAt ?? session.article.publishedAt}
            />
          )}
          {entry.type === 'mention' && lookup && (
            <MentionDetails
              entry={entry}
              lookup={lookup}
              publishedAt={entry.publishedAt ?? session.article.publishedAt}
            />
          )}
          {entry.type === 'check' && <Reasons reasons={entry.check.reasons} />}
          <EntryActions
            entry={entry}
            session={session}
            onReveal={onReveal}
            onHide={onHide}
            onTell={onTell}
          />
        </div>
      )}
    </article>
  );
}
