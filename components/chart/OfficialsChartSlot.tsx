import { useLanguage } from '../shared/Language.tsx';
import { useLazy } from '../shared/use-lazy.ts';
import type { OfficialsChartProps } from './OfficialsChart.tsx';

/** Keeps the chart's place and loads its code only when it is shown. */
export function OfficialsChartSlot(props: OfficialsChartProps) {
  const { text } = useLanguage();
  const module = useLazy(() => import('./OfficialsChart.tsx'));
  if (!module) return <p class="chart-place soft small">{text('chart.loading')}</p>;
  return <module.OfficialsChart {...props} />;
}
