import type { TargetedPointerEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { type HistoryPoint, layOutHistory } from '../../lib/chart/history.ts';
import { type Frame, historyScales, nearestPoint } from '../../lib/chart/scales.ts';
import { middleTime } from '../../lib/chart/time.ts';
import type { ComparedFigure } from '../../lib/comparison/verdict.ts';
import { formatValue, qualified } from '../../lib/language/value.ts';
import type { Metric } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label, periodOf } from '../shared/labels.ts';
import type { Lookup } from '../shared/lookup.ts';
import { axisValue, seenLength } from './axis-value.ts';
import { ChartLegend } from './ChartLegend.tsx';
import { drawnEvents } from './drawn-events.ts';
import { HistoryDrawing } from './HistoryDrawing.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { usePrintedElsewhere } from './printed-elsewhere.ts';
import { savePicture } from './save-picture.ts';
import { useWidth } from './use-width.ts';

export interface HistoryChartProps {
  readonly metric: Metric;
  readonly lookup: Lookup;
  /** The article's figure, plotted at the article's date; or null. */
  readonly figure: ComparedFigure | null;
  readonly publishedOn: string | null;
}

/** A metric over time, read by pointer or arrow keys, with a table behind it; saved as SVG or PNG. */
export function HistoryChart(props: HistoryChartProps) {
  const { metric, lookup, figure, publishedOn } = props;
  const translator = useLanguage();
  const { text } = translator;
  const others = usePrintedElsewhere(metric.id);
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, 320);
  const statements = useMemo(() => lookup.history.get(metric.id) ?? [], [lookup, metric]);
  const own = useMemo(
    () =>
      figure && publishedOn !== null && typeof figure.value === 'number'
        ? { date: publishedOn, value: figure.value }
        : null,
    [figure, publishedOn],
  );
  const history = useMemo(
    () => layOutHistory(metric, statements, own ? [...others, own] : others),
    [metric, statements, own, others],
  );
  const [current, setCurrent] = useState<number | null>(null);
  const [isTableOpen, setTableOpen] = useState(false);
  if (!history) return null;

  const { points } = history;
  const events = drawnEvents(history, lookup.set.events);
  const wide: Frame = { width, height: 190, left: 44, right: 12, top: 14, bottom: 30 };
  const labels = historyScales(history, wide).yTicks.map(({ value }) =>
    axisValue(translator, value, metric.unit),
  );
  const left = Math.max(28, Math.max(...labels.map(seenLength)) * 6.5 + 12);
  const frame: Frame = { ...wide, left };
  const scales = historyScales(history, frame);
  const title = text('chart.title', { metric: label(translator, metric.labels) });
  const read = ({ statement }: HistoryPoint): string =>
    text('chart.point', {
      value: qualified(
        translator,
        statement.qualifier,
        formatValue(translator, statement.value, metric.unit) ?? '',
      ),
      period: periodOf(translator, statement) ?? '',
    });
  const heldIndex = own
    ? points.findLastIndex(({ from }) => from <= middleTime(own.date))
    : points.length - 1;
  const index = Math.min(Math.max(current ?? heldIndex, 0), points.length - 1);
  const point = points[index];
  const ownWords =
    own &&
    text('chart.thisArticle', { value: formatValue(translator, own.value, metric.unit) ?? '' });
  const move = (event: KeyboardEvent) => {
    const next = new Map([
      ['ArrowLeft', index - 1],
      ['ArrowDown', index - 1],
      ['ArrowRight', index + 1],
      ['ArrowUp', index + 1],
      ['Home', 0],
      ['End', points.length - 1],
    ]).get(event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setCurrent(Math.min(Math.max(next, 0), points.length - 1));
  };
  const readAt = (event: TargetedPointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    setCurrent(nearestPoint(history, scales, event.clientX - left));
  };
  const save = (format: 'svg' | 'png') => {
    const svg = place.current?.querySelector('svg');
    if (svg) savePicture(svg, metric.id, format);
  };
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <div
        ref={place}
        class="chart-reader"
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-description={text('chart.instructions')}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={index + 1}
        aria-valuetext={point ? read(point) : undefined}
        onKeyDown={move}
        onPointerMove={readAt}
        onPointerDown={readAt}
      >
        <HistoryDrawing
          history={history}
          scales={scales}
          frame={frame}
          unit={metric.unit}
          own={own}
          ownCategory={figure ? figureTone(figure) : 'unreferenced'}
          others={others}
          events={events}
          current={index}
          title={title}
        />
      </div>
      <ChartLegend points={points} hasPrinted={others.length > 0} hasEvents={events.length > 0} />
      {point && <p class="chart-reading">{read(point)}</p>}
      {ownWords && (
        <p class="chart-own">
          <span
            class={`own-key ${figure ? figureTone(figure) : 'unreferenced'}`}
            aria-hidden="true"
          />
          {ownWords}
        </p>
      )}
      <details class="small" onToggle={(event) => setTableOpen(event.currentTarget.open)}>
        <summary>{text('chart.table')}</summary>
        {isTableOpen && (
          <HistoryTable
            metric={metric}
            statements={points.map(({ statement }) => statement)}
            others={others}
            events={events}
          />
        )}
      </details>
      <p class="chart-save">
        <button type="button" class="plain" onClick={() => save('svg')}>
          {text('chart.saveSvg')}
        </button>
        <button type="button" class="plain" onClick={() => save('png')}>
          {text('chart.savePng')}
        </button>
      </p>
    </figure>
  );
}

function figureTone({ verdict }: ComparedFigure): 'agreement' | 'dated' | 'difference' {
  if (verdict === 'agrees' || verdict === 'agrees_within_qualifier') return 'agreement';
  return verdict === 'outdated' || verdict === 'premature' ? 'dated' : 'difference';
}
