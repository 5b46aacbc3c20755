import { useLanguage } from '../shared/Language.tsx';
import { useLazy } from '../shared/use-lazy.ts';
import type { HistoryChartProps } from './HistoryChart.tsx';

/** Keeps the chart's place and loads its code only when it is shown. */
export function HistoryChartSlot(props: HistoryChartProps) {
  const { text } = useLanguage();
  const module = useLazy(() => import('./HistoryChart.tsx'));
  if (!module) return <p class="chart-place soft small">{text('chart.loading')}</p>;
  return <module.HistoryChart {...props} />;
}
