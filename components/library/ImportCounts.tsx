import { useLanguage } from '../shared/Language.tsx';

type Counted = 'added' | 'changed' | 'conflicting' | 'unchanged' | 'refused';

/** How many entries an import would treat in which way. */
export function ImportCounts({ counts }: { counts: readonly (readonly [Counted, number])[] }) {
  const { text, number } = useLanguage();
  return (
    <dl class="comparison import-counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{text(`library.exchange.${name}`)}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
