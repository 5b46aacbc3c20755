import { useLanguage } from '../shared/Language.tsx';

const sections = [
  'welcome',
  'reference',
  'ledger',
  'subscriptions',
  'exchange',
  'sites',
  'settings',
  'keys',
  'privacy',
] as const;

/** The library's sections, the current one marked. */
export function LibraryNavigation({ section }: { section: string }) {
  const { text } = useLanguage();
  return (
    <header class="library-head">
      <p class="wordmark">
        <img src="/icons/48.png" width="32" height="32" alt="" />
        {text('panel.title')}
      </p>
      <nav aria-label={text('library.nav')}>
        <ul class="sections">
          {sections.map((name) => (
            <li key={name}>
              <a href={`#/${name}`} aria-current={name === section ? 'page' : undefined}>
                {text(`library.nav.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
