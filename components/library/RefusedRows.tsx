import { useLanguage } from '../shared/Language.tsx';
import { ProblemLine } from './ProblemLine.tsx';
import type { RefusedRow } from './refused-rows.ts';

const SHOWN = 20;

interface RefusedRowsProps {
  readonly rows: readonly RefusedRow[];
  /** What the file calls a field, by its path. */
  readonly nameInFile: (path: string) => string;
}

/** Why a file is not taken: where in it, in which field, and what is wrong there. */
export function RefusedRows({ rows, nameInFile }: RefusedRowsProps) {
  const { text } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <div class="notice difference" role="alert">
      <p>{text('library.exchange.refusedWhy')}</p>
      <ul class="refusals">
        {rows.slice(0, SHOWN).map(({ place, id, problems }) => (
          <li key={`${place} ${id}`}>
            {place !== null && (
              <p class="refused-place">
                <b>{place}</b> {id !== null && <code dir="ltr">{id}</code>}
              </p>
            )}
            <ul class="problems">
              {problems.map((problem) => (
                <li key={JSON.stringify(problem)}>
                  <ProblemLine problem={problem} nameInFile={nameInFile} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p>{text('library.exchange.more', { count: rows.length - SHOWN })}</p>
      )}
    </div>
  );
}
