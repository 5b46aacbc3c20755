import { useEffect, useId, useState } from 'preact/hooks';
import {
  CHOICES_KEY,
  type Choices,
  loadChoices,
  saveChoices,
} from '../../lib/background/choices.ts';
import { useLanguage } from '../shared/Language.tsx';
import { useExtension } from './extension.ts';
import { useNotices } from './notices.ts';
import { PageTitle } from './PageTitle.tsx';
import { hostOfPattern, patternOfSite } from './site-pattern.ts';
import { useGranted } from './use-granted.ts';

/** Sites that are read, those that the reader allowed, and those where the marks were stopped. */
export function SitesPage() {
  const { text } = useLanguage();
  const { browser } = useExtension();
  const tell = useNotices();
  const granted = useGranted(browser);
  const [choices, setChoices] = useState<Choices | null>(null);
  useEffect(() => {
    const look = () => {
      loadChoices(browser.storage.local).then(setChoices);
    };
    const onChanged = (changes: Record<string, unknown>) => {
      if (CHOICES_KEY in changes) look();
    };
    look();
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  }, [browser]);
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const listed = [...new Set(scripts.flatMap(({ matches }) => matches))].toSorted((a, b) =>
    hostOfPattern(a).localeCompare(hostOfPattern(b)),
  );
  const held = new Set(granted?.origins ?? []);
  const own = [...held].filter((origin) => !listed.includes(origin));
  const missing = listed.filter((origin) => !held.has(origin));
  const request = async (origins: string[]) => {
    const isGranted = await browser.permissions.request({ origins });
    if (!isGranted) tell({ text: text('library.sites.denied'), undo: null });
  };
  const revoke = async (origin: string) => {
    await browser.permissions.remove({ origins: [origin] });
    const site = hostOfPattern(origin);
    tell({
      text: text('library.sites.revoked', { site }),
      undo: () => request([origin]),
      back: `[data-site="${site}"] button`,
    });
  };
  const resume = async (site: string) => {
    if (!choices) return;
    const dismissedSites = choices.dismissedSites.filter((each) => each !== site);
    await saveChoices(browser.storage.local, { ...choices, dismissedSites });
    tell({
      text: text('library.sites.resumed', { site }),
      undo: async () => {
        const now = await loadChoices(browser.storage.local);
        await saveChoices(browser.storage.local, {
          ...now,
          dismissedSites: [...new Set([...now.dismissedSites, site])],
        });
      },
      back: `[data-site="${site}"] button`,
    });
  };
  return (
    <>
      <PageTitle>{text('library.sites.title')}</PageTitle>
      <section>
        <h2>{text('library.sites.own')}</h2>
        {own.length === 0 && <p class="soft">{text('library.sites.none')}</p>}
        <ul class="hosts">
          {own.map((origin) => (
            <li key={origin} data-site={hostOfPattern(origin)}>
              <code dir="ltr">{hostOfPattern(origin)}</code>
              <button type="button" class="plain" onClick={() => revoke(origin)}>
                {text('library.sites.revoke')}
              </button>
            </li>
          ))}
        </ul>
        <SiteForm onAllow={(pattern) => request([pattern])} />
      </section>
      {choices && choices.dismissedSites.length > 0 && (
        <section>
          <h2>{text('library.sites.dismissed')}</h2>
          <ul class="hosts">
            {choices.dismissedSites.map((site) => (
              <li key={site} data-site={site}>
                <code dir="ltr">{site}</code>
                <button type="button" class="plain" onClick={() => resume(site)}>
                  {text('library.sites.resume')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{text('library.sites.listed')}</h2>
        <p class="soft">{text('library.sites.listedWhy')}</p>
        {granted && missing.length > 0 && (
          <p>
            <button type="button" class="button" onClick={() => request(missing)}>
              {text('library.sites.allowAll')}
            </button>
          </p>
        )}
        <ul class="hosts listed">
          {listed.map((origin) => (
            <li key={origin}>
              <code dir="ltr">{hostOfPattern(origin)}</code>
              {granted && !held.has(origin) && (
                <span class="soft small">{text('library.sites.notAllowed')}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function SiteForm({ onAllow }: { onAllow: (pattern: string) => void }) {
  const { text } = useLanguage();
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    const pattern = patternOfSite(typed);
    setInvalid(pattern === null);
    if (pattern === null) return;
    onAllow(pattern);
    setTyped('');
  };
  return (
    <form class="site-form" onSubmit={submit} noValidate>
      <label class="field-label" for={id}>
        {text('library.sites.add')}
      </label>
      <div class="row">
        <input
          id={id}
          name="site"
          class="field"
          dir="ltr"
          autocomplete="off"
          value={typed}
          aria-invalid={invalid}
          aria-describedby={`${id}-problem`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button main">
          {text('library.sites.allow')}
        </button>
      </div>
      <p id={`${id}-problem`} class="wrong small" role="status">
        {invalid && text('library.sites.invalid')}
      </p>
    </form>
  );
}
