import { labelOf } from '../language/labels.ts';
import { plain } from '../language/plain-text.ts';
import type { Translator } from '../language/translator.ts';
import { formatQuantity } from '../language/value.ts';
import { firstDay } from '../reference/days.ts';
import type { Metric, ReferenceSet, Statement } from '../reference/schema.ts';
import type { ExportedArticle } from './exporter.ts';
import { element, escapeHtml } from './write-html.ts';

interface Point {
  readonly time: number;
  readonly value: number;
}

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 90;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 28;

/** For every metric that an exported figure is about: the reference as steps, the printed figures as circles, as SVG. */
export function metricCharts(
  articles: readonly ExportedArticle[],
  set: ReferenceSet | null,
  translator: Translator,
): string[] {
  const printed = new Map<string, Point[]>();
  for (const { article, observations } of articles) {
    if (!article.publishedAt) continue;
    const time = timeOf(article.publishedAt.date);
    for (const { entry } of observations) {
      if (entry.type !== 'figure' || typeof entry.figure.value !== 'number') continue;
      const { metric, value } = entry.figure;
      if (metric === null) continue;
      const points = printed.get(metric);
      if (points) points.push({ time, value });
      else printed.set(metric, [{ time, value }]);
    }
  }
  return (set?.metrics ?? []).flatMap((metric) => {
    const points = printed.get(metric.id);
    if (!points) return [];
    const statements = (set?.statements ?? []).filter((each) => each.metric === metric.id);
    return [chart(metric, statements, points, translator)];
  });
}

function timeOf(date: string): number {
  return Date.parse(`${firstDay(date)}T00:00:00Z`);
}

function referencePoints(statements: readonly Statement[]): Point[] {
  return statements
    .flatMap(({ value, validFrom, asOf }): Point[] => {
      const date = validFrom ?? asOf;
      return typeof value === 'number' && date !== null ? [{ time: timeOf(date), value }] : [];
    })
    .sort((one, other) => one.time - other.time);
}

function chart(
  metric: Metric,
  statements: readonly Statement[],
  printed: readonly Point[],
  translator: Translator,
): string {
  const reference = referencePoints(statements);
  const all = [...reference, ...printed];
  const x = scale(
    all.map(({ time }) => time),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    all.map(({ value }) => value),
    HEIGHT - BOTTOM,
    TOP,
  );
  const round = (value: number) => Math.round(value * 10) / 10;
  const steps = reference.map(({ time, value }, index) => {
    const to = reference[index + 1]?.time ?? Math.max(...all.map((point) => point.time));
    const start = index === 0 ? `M${round(x(time))} ` : 'V';
    return `${start}${round(y(value))}H${round(x(to))}`;
  });
  const label = plain(labelOf(metric.labels, translator));
  const values = [...new Set(all.map(({ value }) => value))];
  const ends = [Math.min(...values), Math.max(...values)];
  const dates = [
    Math.min(...all.map(({ time }) => time)),
    Math.max(...all.map(({ time }) => time)),
  ];
  const text = (content: string, left: number, top: number, anchor: string) =>
    element(
      'text',
      { x: round(left), y: round(top), 'text-anchor': anchor, 'font-size': 11, direction: 'ltr' },
      escapeHtml(content),
    );
  const svg = element(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', xmlns: 'http://www.w3.org/2000/svg' },
    [
      element('title', {}, escapeHtml(label)),
      element('path', { d: steps.join(''), fill: 'none', stroke: '#444', 'stroke-width': 1.5 }),
      ...printed.map(({ time, value }) =>
        element('circle', {
          cx: round(x(time)),
          cy: round(y(value)),
          r: 4,
          fill: '#fff',
          stroke: '#8a2b06',
          'stroke-width': 2,
        }),
      ),
      ...ends.map((value) =>
        text(plain(formatQuantity(translator, value, metric.unit)), LEFT - 8, y(value) + 4, 'end'),
      ),
      ...dates.map((time, index) =>
        text(
          plain(translator.date(new Date(time).toISOString().slice(0, 10))),
          x(time),
          HEIGHT - 8,
          index === 0 ? 'start' : 'end',
        ),
      ),
    ].join(''),
  );
  const legend = element('small', {}, escapeHtml(plain(translator.text('exchange.report.legend'))));
  return element(
    'figure',
    {},
    element('figcaption', {}, `${escapeHtml(label)}<br>${legend}`) + svg,
  );
}

/** A linear scale; where all is one value, that value stands in the middle. */
function scale(domain: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...domain), Math.max(...domain)];
  if (least === most) return () => (from + to) / 2;
  return (value) => from + ((value - least) / (most - least)) * (to - from);
}
