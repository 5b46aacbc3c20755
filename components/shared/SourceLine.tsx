import { directionOf } from '../../lib/language/direction.ts';
import { publisherName } from '../../lib/language/publisher-name.ts';
import type { Source } from '../../lib/reference/schema.ts';
import { useLanguage } from './Language.tsx';

/** Title of a source, linked where it has an address, and under it who published it and when. */
export function SourceLine({ source }: { source: Source }) {
  const translator = useLanguage();
  const { date } = translator;
  // By its language, for an Arabic title may begin with a name in Latin letters.
  const title = (
    <bdi lang={source.language} dir={directionOf(source.language)}>
      {source.title}
    </bdi>
  );
  return (
    <span class="source">
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {(source.publisher || source.date) && (
        <span class="soft">
          {source.publisher && <bdi>{publisherName(translator, source.publisher)}</bdi>}
          {source.publisher && source.date && '\u00a0· '}
          {source.date && (
            <bdi>
              <time datetime={source.date}>{date(source.date)}</time>
            </bdi>
          )}
        </span>
      )}
    </span>
  );
}
