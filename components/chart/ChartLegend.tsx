import type { ComponentChildren } from 'preact';
import type { HistoryPoint } from '../../lib/chart/history.ts';
import { useLanguage } from '../shared/Language.tsx';
import { conflictPath, isUncertain } from './chart-marks.ts';

interface ChartLegendProps {
  readonly points: readonly HistoryPoint[];
  readonly hasPrinted: boolean;
  readonly hasEvents: boolean;
}

type Kind = 'reference' | 'range' | 'doubtful' | 'conflicting' | 'printed' | 'event';

const MIDDLE = 8;

/** Each mark as the drawing has it, in a field of 16 × 16. */
const marks: Readonly<Record<Kind, ComponentChildren>> = {
  reference: (
    <>
      <path d="M0 8H16" stroke="var(--ink)" stroke-width={1.75} />
      <circle cx={MIDDLE} cy={MIDDLE} r={3} fill="var(--ink)" />
    </>
  ),
  range: <rect width={16} y={3} height={10} fill="var(--official-wash)" stroke="var(--rule)" />,
  doubtful: (
    <circle
      cx={MIDDLE}
      cy={MIDDLE}
      r={3}
      fill="var(--paper)"
      stroke="var(--ink)"
      stroke-width={1.25}
    />
  ),
  conflicting: (
    <path d={conflictPath(MIDDLE, MIDDLE)} stroke="var(--ink-soft)" stroke-width={1.5} />
  ),
  printed: <circle cx={MIDDLE} cy={MIDDLE} r={3} fill="var(--official)" />,
  event: <path d="M8 4V12" stroke="var(--rule-strong)" />,
};

/** What the marks of a drawing mean, those that are in it; nothing where there is but the reference. */
export function ChartLegend({ points, hasPrinted, hasEvents }: ChartLegendProps) {
  const { text } = useLanguage();
  const drawn: readonly (readonly [kind: Kind, isDrawn: boolean])[] = [
    ['reference', true],
    ['range', points.some(({ low, high }) => high > low)],
    ['doubtful', points.some(({ statement }) => isUncertain(statement))],
    ['conflicting', points.some(({ conflicting }) => conflicting.length > 0)],
    ['printed', hasPrinted],
    ['event', hasEvents],
  ];
  const kinds = drawn.flatMap(([kind, isDrawn]) => (isDrawn ? [kind] : []));
  if (kinds.length < 2) return null;
  return (
    <ul class="chart-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg class="key" viewBox="0 0 16 16" aria-hidden="true">
            {marks[kind]}
          </svg>
          {text(`chart.legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
