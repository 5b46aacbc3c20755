import type { Reason } from '../../lib/reason.ts';
import { useLanguage } from './Language.tsx';

/** How a figure was linked to its metric says less than how it compares: it stands last. */
function isAside({ code }: Reason): boolean {
  return code.startsWith('linked_by');
}

/** Why a verdict is as it is; a reason that this version cannot say is left out. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { reason, has } = useLanguage();
  const known = reasons
    .filter(({ code }) => has(`reason.${code}`))
    .toSorted((a, b) => Number(isAside(a)) - Number(isAside(b)));
  if (known.length === 0) return null;
  return (
    <ul class="reasons">
      {known.map((each) => (
        <li key={JSON.stringify(each)} class={isAside(each) ? 'soft small' : undefined}>
          {reason(each)}
        </li>
      ))}
    </ul>
  );
}
