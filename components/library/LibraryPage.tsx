import { useEffect, useRef, useState } from 'preact/hooks';
import { Toast, type Told } from '../panel/Toast.tsx';
import { failureText } from '../shared/failure.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import type { Reference } from '../shared/use-reference.ts';
import { ExchangePage } from './ExchangePage.tsx';
import { KeysPage } from './KeysPage.tsx';
import { LedgerPage } from './LedgerPage.tsx';
import { LibraryNavigation } from './LibraryNavigation.tsx';
import { MissingPage } from './MissingPage.tsx';
import { Notices } from './notices.ts';
import { PageTitle } from './PageTitle.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { RecoveredNotice } from './RecoveredNotice.tsx';
import { ReferenceSection } from './ReferenceSection.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { SitesPage } from './SitesPage.tsx';
import { SubscriptionsPage } from './SubscriptionsPage.tsx';
import type { Route } from './use-route.ts';
import { WelcomePage } from './WelcomePage.tsx';

interface LibraryPageProps {
  readonly route: Route;
  /** Null until the reference set is read. */
  readonly reference: Reference | null;
}

/** One page of the library under its navigation; moving to another puts the focus on its heading. */
export function LibraryPage({ route, reference }: LibraryPageProps) {
  const translator = useLanguage();
  const { text } = translator;
  const [section = 'welcome'] = route.path;
  const [told, setTold] = useState<Told | null>(null);
  const content = useRef<HTMLElement>(null);
  const place = route.path.join('/');
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    // On the way to undo what led here it stays.
    if (!document.activeElement?.matches('[data-undo]'))
      content.current?.focus({ preventScroll: true });
  }, [place]);
  const expectBack = useKeptFocus(content);
  const close = () => {
    expectBack(told?.back ?? null);
    setTold(null);
  };
  useEffect(() => {
    // Whatever the reader did that came to nothing is said, wherever it was done.
    const tell = ({ reason }: PromiseRejectionEvent): void =>
      setTold({ text: failureText(translator, reason), undo: null });
    addEventListener('unhandledrejection', tell);
    return () => removeEventListener('unhandledrejection', tell);
  }, [translator]);
  return (
    <div class="library">
      <LibraryNavigation section={section} />
      <main ref={content} tabIndex={-1}>
        {reference?.problem && reference.origin === 'bundled' && (
          <p class="notice dated" role="note">
            {text('library.readonly', { problem: reference.problem })}
          </p>
        )}
        {reference?.origin === 'database' && <RecoveredNotice database={reference.database} />}
        <Notices.Provider value={setTold}>
          <Section section={section} route={route} reference={reference} />
        </Notices.Provider>
      </main>
      <Toast told={told} onClose={close} />
    </div>
  );
}

interface SectionProps extends LibraryPageProps {
  readonly section: string;
}

function Section({ section, route, reference }: SectionProps) {
  const { text } = useLanguage();
  switch (section) {
    case 'settings':
      return <SettingsPage />;
    case 'sites':
      return <SitesPage />;
    case 'keys':
      return <KeysPage />;
    case 'privacy':
      return <PrivacyPage />;
    case 'welcome':
      return <WelcomePage />;
    case 'reference':
    case 'ledger':
    case 'subscriptions':
    case 'exchange': {
      if (!reference) return <p role="status">{text('library.loading')}</p>;
      if (section === 'reference') return <ReferenceSection route={route} reference={reference} />;
      if (section === 'exchange') return <ExchangePage reference={reference} />;
      // Without a database there is no ledger and nothing to subscribe with; the notice above says why.
      if (reference.origin !== 'database')
        return <PageTitle>{text(`library.${section}.title`)}</PageTitle>;
      return section === 'ledger' ? (
        <LedgerPage reference={reference} />
      ) : (
        <SubscriptionsPage reference={reference} />
      );
    }
    default:
      return <MissingPage />;
  }
}
