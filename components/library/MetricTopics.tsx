import { formatValue, qualified } from '../../lib/language/value.ts';
import type { Metric } from '../../lib/reference/schema.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import type { Reference } from '../shared/use-reference.ts';

/** Every metric under its topic, with its latest value and the number of its statements. */
export function MetricTopics({ reference }: { reference: Reference }) {
  const translator = useLanguage();
  const { text, has } = translator;
  const { lookup } = reference;
  const topics = new Map<string, Metric[]>();
  for (const metric of lookup.set.metrics) {
    const list = topics.get(metric.topic);
    if (list) list.push(metric);
    else topics.set(metric.topic, [metric]);
  }
  return (
    <>
      {[...topics].map(([topic, metrics]) => (
        <section key={topic} class="topic">
          <h2>{has(`topic.${topic}`) ? text(`topic.${topic}`) : <bdi>{topic}</bdi>}</h2>
          <ul class="links">
            {metrics.map((metric) => {
              const statements = lookup.history.get(metric.id) ?? [];
              const latest = statements.findLast(({ doubtful }) => !doubtful);
              const value = latest && formatValue(translator, latest.value, metric.unit);
              return (
                <li key={metric.id}>
                  <a href={`#/reference/metric/${encodeURIComponent(metric.id)}`}>
                    <bdi>{label(translator, metric.labels)}</bdi>
                  </a>
                  <span class="soft small">
                    {latest && value && <bdi>{qualified(translator, latest.qualifier, value)}</bdi>}
                    {statements.length > 1 && (
                      <>
                        {' · '}
                        {text('library.statementsCount', { count: statements.length })}
                      </>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
