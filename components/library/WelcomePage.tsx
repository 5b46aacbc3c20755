import { useEffect } from 'preact/hooks';
import { markCategories } from '../../lib/analysis/session.ts';
import { languages } from '../../lib/language/translate.ts';
import { useLanguage } from '../shared/Language.tsx';
import { Shape } from '../shared/Shape.tsx';
import { useExtension } from './extension.ts';
import { PageTitle } from './PageTitle.tsx';
import { SampleArticle } from './SampleArticle.tsx';
import { useGranted } from './use-granted.ts';

/** The first-run page: what the extension does, shown on an example that answers, and the one leave that it needs. */
export function WelcomePage() {
  const { text } = useLanguage();
  const { browser, settings, change } = useExtension();
  const granted = useGranted(browser);
  useEffect(() => {
    if (!settings.welcomed) change({ welcomed: true });
  }, []);
  const listed = [
    ...new Set(browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches)),
  ];
  const missing = granted ? listed.filter((origin) => !granted.origins?.includes(origin)) : [];
  const grant = () => {
    browser.permissions
      .request({ origins: missing })
      .catch((error: unknown) => console.error(error));
  };
  return (
    <div class="welcome">
      <ul class="languages" aria-label={text('library.welcome.language')}>
        {languages.map((language) => (
          <li key={language}>
            <button
              type="button"
              class="plain"
              lang={language}
              aria-pressed={settings.language === language}
              onClick={() => change({ language })}
            >
              {text(`language.${language}`)}
            </button>
          </li>
        ))}
      </ul>
      <PageTitle>{text('library.welcome.title')}</PageTitle>
      <p class="lead">{text('library.welcome.lead')}</p>
      <SampleArticle />
      <section>
        <h2>{text('library.welcome.shapes')}</h2>
        <ul class="legend">
          {markCategories.map((category) => (
            <li key={category} class={category}>
              <span class="mark-key">
                <Shape category={category} />
                {text(`category.${category}`)}
              </span>
              <span class="soft">{text(`library.welcome.${category}`)}</span>
            </li>
          ))}
        </ul>
        <p>{text('library.welcome.never')}</p>
      </section>
      <p class="tools-line">
        {missing.length > 0 && (
          <button type="button" class="button main" onClick={grant}>
            {text('library.welcome.grant')}
          </button>
        )}
        <span class="soft">{text('library.welcome.open')}</span>
      </p>
    </div>
  );
}
