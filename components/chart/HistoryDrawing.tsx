import type { History, PlottedFigure } from '../../lib/chart/history.ts';
import { type Frame, type HistoryScales, stepPath } from '../../lib/chart/scales.ts';
import { spotsOf } from '../../lib/chart/spots.ts';
import { middleTime, startTime } from '../../lib/chart/time.ts';
import { isolate } from '../../lib/language/translate.ts';
import type { ReferenceEvent } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import { axisValue, ownDirection } from './axis-value.ts';
import { conflictPath, isUncertain } from './chart-marks.ts';

/** Figures of one spot that its tooltip names. */
const MOST_TOLD = 8;

interface HistoryDrawingProps {
  readonly history: History;
  readonly scales: HistoryScales;
  readonly frame: Frame;
  readonly unit: string | null;
  readonly own: PlottedFigure | null;
  readonly ownCategory: 'agreement' | 'difference' | 'dated' | 'unreferenced';
  readonly others: readonly PlottedFigure[];
  /** Those within its span. */
  readonly events: readonly ReferenceEvent[];
  /** Index of the point that is being read. */
  readonly current: number;
  readonly title: string;
}

/** The drawing itself; time runs from left to right in every language, as the axes of printed charts do. */
export function HistoryDrawing(props: HistoryDrawingProps) {
  const { history, scales, frame, unit, own, ownCategory, others, events, current, title } = props;
  const translator = useLanguage();
  const { number, date } = translator;
  const { x, y } = scales;
  const { points } = history;
  const floor = frame.height - frame.bottom;
  const path = stepPath(history, scales);
  const read = points[current];
  const spots = spotsOf(others, scales);
  const ink = { fill: 'var(--ink-soft)', 'font-size': 11 };
  return (
    <svg
      class="history"
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      direction="ltr"
      role="img"
      aria-label={title}
      font-family="system-ui, Noto Sans Arabic, sans-serif"
    >
      {scales.yTicks.map(({ at, value }) => (
        <g key={value}>
          <line
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={at}
            y2={at}
            stroke="var(--rule)"
          />
          <text x={frame.left - 6} y={at + 4} text-anchor="end" {...ink}>
            {ownDirection(translator, axisValue(translator, value, unit))}
          </text>
        </g>
      ))}
      {scales.xTicks.map((tick) => (
        <text key={tick.date} x={tick.at} y={frame.height - 8} text-anchor="middle" {...ink}>
          {ownDirection(translator, date(tick.date))}
        </text>
      ))}
      {events.map((event) => {
        const at = x(startTime(event.dates[0] ?? ''));
        return (
          <line
            key={event.id}
            x1={at}
            x2={at}
            y1={floor}
            y2={floor + 6}
            stroke="var(--rule-strong)"
          >
            <title>{label(translator, event.labels)}</title>
          </line>
        );
      })}
      <line
        x1={frame.left}
        x2={frame.width - frame.right}
        y1={floor}
        y2={floor}
        stroke="var(--rule-strong)"
      />
      {points.map(({ statement, from, to, low, high }) =>
        high > low ? (
          <rect
            key={statement.id}
            x={x(from)}
            width={Math.max(4, x(to) - x(from))}
            y={y(high)}
            height={y(low) - y(high)}
            fill="var(--official-wash)"
          />
        ) : null,
      )}
      {path && <path d={path} fill="none" stroke="var(--ink)" stroke-width={1.75} />}
      {points.flatMap(({ statement, from, conflicting }) =>
        conflicting.map((value) => (
          <path
            key={`${statement.id}${value}`}
            d={conflictPath(x(from), y(value))}
            stroke="var(--ink-soft)"
            stroke-width={1.5}
          />
        )),
      )}
      {points.map(({ statement, from, value }) => (
        <circle
          key={statement.id}
          cx={x(from)}
          cy={y(value)}
          r={3}
          fill={isUncertain(statement) ? 'var(--paper)' : 'var(--ink)'}
          stroke="var(--ink)"
          stroke-width={1.25}
        />
      ))}
      {spots.map((spot) => (
        <circle
          key={`${spot.x} ${spot.y}`}
          cx={spot.x}
          cy={spot.y}
          r={3}
          fill="var(--official)"
          stroke="var(--paper-raised)"
        >
          <title>
            {spot.figures
              .slice(0, MOST_TOLD)
              .map((other) =>
                [other.outlet && isolate(other.outlet), number(other.value), date(other.date)]
                  .filter(Boolean)
                  .join(' · '),
              )
              .join('\n')}
          </title>
        </circle>
      ))}
      {read && (
        <g>
          <line
            x1={x(read.from)}
            x2={x(read.from)}
            y1={frame.top}
            y2={floor}
            stroke="var(--rule-strong)"
            stroke-dasharray="2 3"
          />
          <circle
            cx={x(read.from)}
            cy={y(read.value)}
            r={6}
            fill="none"
            stroke="var(--ink)"
            stroke-width={1.5}
          />
        </g>
      )}
      {own && (
        <g>
          <line
            x1={x(middleTime(own.date))}
            x2={x(middleTime(own.date))}
            y1={frame.top}
            y2={floor}
            stroke={`var(--${ownCategory})`}
          />
          <path
            d={`M${x(middleTime(own.date))} ${y(own.value) - 7}l7 7l-7 7l-7-7Z`}
            fill={`var(--${ownCategory})`}
            stroke="var(--paper-raised)"
            stroke-width={1.5}
          />
        </g>
      )}
    </svg>
  );
}
