import { useState } from 'preact/hooks';
import { causeOf } from '../../lib/reason.ts';
import {
  type FollowAnswer,
  pauseSubscription,
  putSubscriptionBack,
  refreshSubscription,
  removeSubscription,
  subscribe,
} from '../../lib/reference/subscriptions/follow.ts';
import { originPattern } from '../../lib/reference/subscriptions/origin-pattern.ts';
import type { Subscription } from '../../lib/reference/subscriptions/subscription.ts';
import { jsonPath } from '../../lib/reference/table-columns.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import type { Reference } from '../shared/use-reference.ts';
import { useExtension } from './extension.ts';
import { useNotices } from './notices.ts';
import { PageTitle } from './PageTitle.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import { problemSentence, problemText } from './problem-words.ts';
import { SubscriptionForm } from './SubscriptionForm.tsx';
import { useQuery } from './use-query.ts';
import { WebAddress } from './WebAddress.tsx';

/** Reference sets that the reader follows: begun by an address, each refreshed, paused or removed. */
export function SubscriptionsPage({ reference }: { reference: Reference }) {
  const translator = useLanguage();
  const { text } = translator;
  const { browser } = useExtension();
  const tell = useNotices();
  const { database } = reference;
  const [changes, setChanges] = useState(0);
  const subscriptions = useQuery(() => database.subscriptions.toArray(), [database, changes]);
  const outside = {
    fetch: fetch.bind(globalThis),
    isGranted: (origin: string) =>
      browser.permissions.contains({ origins: [originPattern(origin)] }),
    now: () => new Date().toISOString(),
  };
  const say = (answer: FollowAnswer) => {
    if (answer.ok) {
      const { outcome } = answer;
      const key = outcome === 'applied' ? 'applied' : outcome;
      tell({ text: text(`library.subscriptions.${key}`), undo: null });
      if (outcome === 'applied') reference.changed();
    } else {
      tell({ text: problemText(translator, answer.reason), undo: null });
    }
    setChanges((count) => count + 1);
  };
  const follow = async (url: string) => {
    // Asked for at once, while the browser still handles the click.
    const granted = await browser.permissions.request({ origins: [originPattern(url)] });
    if (granted) say(await subscribe(database, url, outside));
    else tell({ text: text('library.subscriptions.denied'), undo: null });
  };
  const remove = async (id: string) => {
    const removed = await removeSubscription(database, id);
    const changed = () => {
      reference.changed();
      setChanges((count) => count + 1);
    };
    changed();
    tell({
      text: text('library.subscriptions.removed'),
      undo:
        removed &&
        (async () => {
          await putSubscriptionBack(database, removed);
          changed();
        }),
      back: `[data-tools="${id}"] button`,
    });
  };
  return (
    <>
      <PageTitle>{text('library.subscriptions.title')}</PageTitle>
      <p>{text('library.subscriptions.what')}</p>
      <SubscriptionForm onFollow={follow} />
      {subscriptions?.length === 0 && <p class="soft">{text('library.subscriptions.none')}</p>}
      <ul class="statements">
        {subscriptions?.map((subscription) => (
          <li key={subscription.id}>
            <SubscriptionLines subscription={subscription} />
            <p class="entry-tools small" data-tools={subscription.id}>
              <button
                type="button"
                class="plain"
                onClick={async () =>
                  say(await refreshSubscription(database, subscription.id, outside))
                }
              >
                {text('library.subscriptions.refresh')}
              </button>
              <button
                type="button"
                class="plain"
                onClick={async () => {
                  await pauseSubscription(database, subscription.id, !subscription.paused);
                  setChanges((count) => count + 1);
                }}
              >
                {text(`library.subscriptions.${subscription.paused ? 'resume' : 'pause'}`)}
              </button>
              <button type="button" class="plain" onClick={() => remove(subscription.id)}>
                {text('library.subscriptions.remove')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function SubscriptionLines({ subscription }: { subscription: Subscription }) {
  const translator = useLanguage();
  const { text } = translator;
  const { name, url, key, licence, version, checkedAt, paused, problem } = subscription;
  const cause = problem && causeOf(problem);
  return (
    <>
      <h2>
        <bdi>{label(translator, name)}</bdi>
      </h2>
      <p class="small">
        <WebAddress>{url}</WebAddress>
      </p>
      <p class="soft small">
        {[
          version && text('panel.version', { version }),
          licence && text('library.subscriptions.licence', { licence }),
          text(`library.subscriptions.${key === null ? 'unsigned' : 'signed'}`),
          checkedAt && text('library.subscriptions.checked', { date: checkedAt.slice(0, 10) }),
          paused && text('library.subscriptions.paused'),
        ]
          .filter(Boolean)
          .join('\u00a0· ')}
      </p>
      {problem && (
        <div class="wrong small">
          <p>{problemSentence(translator, problem)}</p>
          {cause && (
            <p>
              <ProblemLine problem={cause} nameInFile={jsonPath} />
            </p>
          )}
        </div>
      )}
    </>
  );
}
