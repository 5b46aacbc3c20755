import type { Source } from '../../lib/reference/schema.ts';
import { useLanguage } from './Language.tsx';

/** Title, publisher and date of a source, linked where it has an address. */
export function SourceLine({ source }: { source: Source }) {
  const { date } = useLanguage();
  return (
    <span class="source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          <bdi lang={source.language}>{source.title}</bdi>
        </a>
      ) : (
        <bdi lang={source.language}>{source.title}</bdi>
      )}
      {source.publisher && (
        <>
          {' · '}
          <bdi>{source.publisher}</bdi>
        </>
      )}
      {source.date && (
        <>
          {' · '}
          <bdi>
            <time datetime={source.date}>{date(source.date)}</time>
          </bdi>
        </>
      )}
    </span>
  );
}
