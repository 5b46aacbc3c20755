import { useLanguage } from '../shared/Language.tsx';
import { useExtension } from './extension.ts';
import { PageTitle } from './PageTitle.tsx';
import { hostOfPattern } from './site-pattern.ts';
import { useGranted } from './use-granted.ts';

const facts = ['sees', 'page', 'keeps', 'private', 'sends'] as const;

/** What the extension can see and send, with the permissions that it holds just now. */
export function PrivacyPage() {
  const { text, has } = useLanguage();
  const { browser } = useExtension();
  const granted = useGranted(browser);
  const hosts = [...new Set(granted?.origins?.map(hostOfPattern))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  return (
    <>
      <PageTitle>{text('library.privacy.title')}</PageTitle>
      <p class="lead">{text('library.privacy.lead')}</p>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact}>{text(`library.privacy.${fact}`)}</li>
        ))}
      </ul>
      {granted && (
        <>
          <h2>{text('library.privacy.granted')}</h2>
          <dl class="permissions">
            {granted.permissions
              ?.filter((name) => has(`permission.${name}`))
              .map((name) => (
                <div key={name}>
                  <dt>
                    <code dir="ltr">{name}</code>
                  </dt>
                  <dd>{text(`permission.${name}`)}</dd>
                </div>
              ))}
          </dl>
          <h2>{text('library.privacy.sitesNow')}</h2>
          <ul class="hosts listed">
            {hosts.map((host) => (
              <li key={host}>
                <code dir="ltr">{host}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
