import { useLanguage } from '../shared/Language.tsx';
import { PageTitle } from './PageTitle.tsx';

/** Says that an address of the library leads nowhere. */
export function MissingPage() {
  const { text } = useLanguage();
  return (
    <>
      <PageTitle>{text('library.missing.title')}</PageTitle>
      <p>{text('library.missing.text')}</p>
      <p>
        <a href="#/reference">{text('library.nav.reference')}</a>
      </p>
    </>
  );
}
