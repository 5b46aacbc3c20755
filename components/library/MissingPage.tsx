import { useLanguage } from '../shared/Language.tsx';

/** Says that an address of the library leads nowhere. */
export function MissingPage() {
  const { text } = useLanguage();
  return (
    <>
      <h1>{text('library.missing.title')}</h1>
      <p>{text('library.missing.text')}</p>
      <p>
        <a href="#/reference">{text('library.nav.reference')}</a>
      </p>
    </>
  );
}
