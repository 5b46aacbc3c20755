import type { Reason } from '../../lib/reason.ts';
import { useLanguage } from './Language.tsx';

/** Why a verdict is as it is; a reason that this version cannot say is left out. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { reason, has } = useLanguage();
  const known = reasons.filter(({ code }) => has(`reason.${code}`));
  if (known.length === 0) return null;
  return (
    <ul class="reasons">
      {known.map((each) => (
        <li key={JSON.stringify(each)}>{reason(each)}</li>
      ))}
    </ul>
  );
}
