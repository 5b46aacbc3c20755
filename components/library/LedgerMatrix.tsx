import type { Matrix, MatrixCell, MatrixValue } from '../../lib/ledger/matrix.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import type { Lookup } from '../shared/lookup.ts';
import { MatrixReference } from './MatrixReference.tsx';
import { printedValue } from './printed-value.ts';

interface LedgerMatrixProps {
  readonly matrix: Matrix;
  readonly lookup: Lookup;
}

/** Rows up to which a matrix stands whole in its page; a longer one scrolls under its outlets' names. */
const MOST_WHOLE = 12;

/** Which outlet printed which value of which metric; under it what the reference says; metrics that outlets disagree on stand first. */
export function LedgerMatrix({ matrix, lookup }: LedgerMatrixProps) {
  const translator = useLanguage();
  const { text } = translator;
  if (matrix.rows.length === 0) return <p>{text('library.ledger.none')}</p>;
  return (
    <section
      class={matrix.rows.length > MOST_WHOLE ? 'table-place matrix long' : 'table-place matrix'}
      aria-label={text('library.ledger.matrix')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{text('library.ledger.matrixMetric')}</th>
            {matrix.outlets.map((outlet) => (
              <th scope="col" key={outlet}>
                <bdi>{outlet}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        {matrix.rows.map((row) => {
          const { metric, cells, distinctValues } = row;
          const event = lookup.events.get(metric);
          const known = lookup.metrics.get(metric) ?? event;
          return (
            <tbody key={metric} class={distinctValues > 1 ? 'at-odds' : undefined}>
              <tr>
                <th scope="row">
                  <a
                    href={`#/reference/${event ? 'event' : 'metric'}/${encodeURIComponent(metric)}`}
                  >
                    <bdi>{known ? label(translator, known.labels) : metric}</bdi>
                  </a>
                  {distinctValues > 1 && (
                    <p class="small">{text('ledger.atOdds', { count: distinctValues })}</p>
                  )}
                </th>
                {matrix.outlets.map((outlet) => (
                  <td key={outlet}>
                    <CellValues cell={cells.find((cell) => cell.outlet === outlet)} />
                  </td>
                ))}
              </tr>
              <tr class="matrix-reference">
                <td colSpan={matrix.outlets.length + 1}>
                  <div class="in-sight">
                    <p class="soft small">{text('ledger.reference')}</p>
                    <MatrixReference row={row} lookup={lookup} />
                  </div>
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

function CellValues({ cell }: { cell: MatrixCell | undefined }) {
  const translator = useLanguage();
  const { text } = translator;
  if (!cell) return null;
  return (
    <ul>
      {cell.values.map((printed) => (
        <li key={printed.value}>
          <bdi>{printedValue(translator, printed.value)}</bdi>
          {printed.count > 1 && (
            <span class="soft small">
              {' '}
              {text('library.ledger.times', { count: printed.count })}
            </span>
          )}
          <div class="soft small">
            <PrintedOn printed={printed} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Day of the article that printed a value, or of the first and the last. */
function PrintedOn({ printed: { first, last } }: { printed: MatrixValue }) {
  const { text, date } = useLanguage();
  if (first === '') return <>{text('library.ledger.noDate')}</>;
  if (first === last) return <time datetime={first}>{date(first)}</time>;
  return <>{text('ledger.period', { first, last })}</>;
}
