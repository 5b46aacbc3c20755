import { useLanguage } from '../shared/Language.tsx';
import { useTitle } from '../shared/use-title.ts';

/** The heading of a page of the library, by which its tab is told from those of the others. */
export function PageTitle({ children }: { children: string }) {
  const { text } = useLanguage();
  useTitle(`${children} · ${text('library.title')}`);
  return (
    <h1>
      <bdi>{children}</bdi>
    </h1>
  );
}
